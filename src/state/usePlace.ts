import { useRouterState } from "@tanstack/react-router";
import { useMemo } from "react";
import { parametersFromText } from "./view.ts";
import type { Place } from "./savedViews.ts";

/** Where one is: the page and all that the address says of it. */
export function usePlace(): Place {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const text = useRouterState({ select: (state) => state.location.searchStr });
  return useMemo(() => ({ path, search: parametersFromText(text) }), [path, text]);
}
