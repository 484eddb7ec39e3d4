import { createContext, useContext } from "react";
import type { Grouping } from "../measures/result.ts";

/** What may be done with a group besides looking at it: the page says so, a chart alone offers none of it. */
export interface Picking {
  /** Whether groups of a grouping can be picked. */
  readonly takes: (grouping: Grouping) => boolean;
  /** Picks a group beside those that are picked, or lets it go. */
  readonly toggle: (grouping: Grouping, code: string) => void;
  /** What a press on the group's name does, in words. */
  readonly words: (grouping: Grouping, code: string) => string;
}

export const PickingContext = createContext<Picking | null>(null);

/** How groups are picked here; null where they can't be. */
export function usePicking(): Picking | null {
  return useContext(PickingContext);
}

/** The grouping and code by which a group is picked: the first that it names and that can be. */
export function pickableOf(
  picking: Picking | null,
  group: Readonly<Partial<Record<Grouping, string>>>,
): readonly [Grouping, string] | null {
  const entries = Object.entries(group) as [Grouping, string][];
  return entries.find(([grouping, code]) => code !== "" && picking?.takes(grouping) === true) ?? null;
}
