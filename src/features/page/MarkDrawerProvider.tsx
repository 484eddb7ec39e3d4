import { createContext, useContext, useState, type ReactNode } from "react";
import type { Mark } from "../../charts/chart.ts";
import { behindPress } from "../../ui/behindPress.tsx";

const MarkDrawer = behindPress(async () => (await import("./MarkDrawer.tsx")).MarkDrawer);

const MarkDrawerContext = createContext<(mark: Mark) => void>(() => undefined);

/** Opens the drawer on a mark; the same one for every mark of every chart. */
export function useMarkDrawer(): (mark: Mark) => void {
  return useContext(MarkDrawerContext);
}

/** Holds the one drawer of the app. */
export function MarkDrawerProvider({ children }: { readonly children: ReactNode }) {
  const [mark, setMark] = useState<Mark | null>(null);
  return (
    <MarkDrawerContext value={setMark}>
      {children}
      {mark !== null && <MarkDrawer mark={mark} onClose={() => setMark(null)} />}
    </MarkDrawerContext>
  );
}
