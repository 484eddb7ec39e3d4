import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Grouping } from "../measures/result.ts";
import { readView, toggled, writeView } from "./view.ts";

/** Picks a group beside those that are picked, or lets it go: a step that Back undoes. The same function all the time, so that no chart is drawn anew for it. */
export function useTogglePick(): (grouping: Grouping, code: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (grouping, code) =>
      void navigate({
        to: ".",
        resetScroll: false,
        search: (before: Readonly<Record<string, string>>) => {
          const view = readView(before);
          return writeView({ ...view, pick: toggled(view.pick, grouping, code) });
        },
      }),
    [navigate],
  );
}
