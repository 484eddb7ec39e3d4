import { useEffect, useMemo, type ReactNode } from "react";
import { emphasise } from "../charts/linkedMarks.ts";
import { PickingContext } from "../charts/picking.ts";
import { useNaming } from "../features/page/useNaming.ts";
import { useText } from "../i18n/useText.ts";
import { whomGroupings } from "../measures/result.ts";
import { useTogglePick } from "../state/useTogglePick.ts";
import { useView } from "../state/useView.ts";

/** What takes Escape for itself: whatever stands open above the page, and fields. */
const takesEscape = "[role='dialog'],[role='menu'],[role='listbox']";

/** Lets charts pick groups, keeps the picked ones in colour in every chart, and lets them go by Escape. */
export function PickingProvider({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const naming = useNaming();
  const toggle = useTogglePick();
  const { view, setPick } = useView();
  const { pick } = view;
  useEffect(() => {
    emphasise(pick);
    return () => emphasise(null);
  }, [pick]);
  useEffect(() => {
    if (pick === null) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || document.querySelector(takesEscape) !== null) return;
      if (event.target instanceof HTMLElement && event.target.matches("input,textarea,select")) return;
      setPick(null);
    };
    // Before anything that is open closes by the same press.
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [pick, setPick]);
  const picking = useMemo(
    () => ({
      takes: (grouping: (typeof whomGroupings)[number]) => whomGroupings.includes(grouping),
      toggle,
      words: (grouping: (typeof whomGroupings)[number], code: string) =>
        text("picking.press", { group: naming.code(grouping, code) }),
    }),
    [toggle, text, naming],
  );
  return <PickingContext value={picking}>{children}</PickingContext>;
}
