import { useState, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { useOnPaper } from "../ui/paper.ts";
import { nameHolds } from "../ui/nameSearch.ts";
import { SearchBox } from "../ui/SearchBox.tsx";
import type { ChartContext, GroupLabel } from "./chart.ts";
import styles from "./useShelf.module.css";

/** So many panels stand at first; a chart of no more has neither search nor a button. */
export const few = 12;
/** And so many in each of several charts side by side. */
const fewOfMany = 6;

export interface Shelf<Group> {
  readonly shown: readonly Group[];
  /** A field to find groups by; null where all are in sight. */
  readonly search: ReactNode;
  /** Below the panels: shows the rest, or puts them away. */
  readonly more: ReactNode;
}

/** All that a group is called, for finding it. */
export function wholeName({ text, detail = "" }: GroupLabel): string {
  return `${text} ${detail}`;
}

/** Keeps a chart of many groups readable: the first of them, those that are searched for, or all. On paper all. */
export function useShelf<Group>(
  groups: readonly Group[],
  nameOf: (group: Group) => string,
  { text, format, shared }: ChartContext,
): Shelf<Group> {
  const [sought, setSought] = useState("");
  const [isOpen, setOpen] = useState(false);
  const onPaper = useOnPaper();
  const most = shared === undefined ? few : fewOfMany;
  if (onPaper || groups.length <= most) return { shown: groups, search: null, more: null };
  const found = groups.filter((group) => nameHolds(nameOf(group), sought));
  const shown = isOpen ? found : found.slice(0, most);
  return {
    shown,
    search: (
      <SearchBox
        label={text("charts.findGroup")}
        hint={text("charts.findHint")}
        value={sought}
        onChange={setSought}
      />
    ),
    more: (
      <p className={styles.more}>
        <span>
          {text("charts.shownOf", { shown: format.count(shown.length), all: format.count(groups.length) })}
        </span>
        {found.length > most ? (
          <Button look="link" onPress={() => setOpen(!isOpen)} data-no-export="">
            {text(isOpen ? "charts.showFewer" : "charts.showAll")}
          </Button>
        ) : null}
      </p>
    ),
  };
}
