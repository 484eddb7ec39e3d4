import { createContext, useContext, useState, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { useOnPaper } from "../ui/paper.ts";
import { nameHolds } from "../ui/nameSearch.ts";
import { SearchBox } from "../ui/SearchBox.tsx";
import type { ChartContext, GroupLabel } from "./chart.ts";
import styles from "./useShelf.module.css";

/** So many panels stand at first; a chart of no more has neither search nor a button. */
export const few = 12;
/** And so many in each of several charts side by side, unless a kind's rows are low enough for more. */
const fewOfMany = 6;

/** What charts side by side show of their groups, in all alike: what is searched for, and whether the rest is open. */
export interface CommonShelf {
  readonly sought: string;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export const ShelfContext = createContext<CommonShelf | null>(null);

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

/**
 * Keeps a chart of many groups readable: the first of them, those that are searched for, or all. On paper all. Charts side by side are
 * searched and opened together, from a field above them.
 */
export function useShelf<Group>(
  groups: readonly Group[],
  nameOf: (group: Group) => string,
  { text, format, shared }: ChartContext,
  mostOfMany: number = fewOfMany,
): Shelf<Group> {
  const common = useContext(ShelfContext);
  const [ownSought, setSought] = useState("");
  const [ownOpen, setOwnOpen] = useState(false);
  const { sought, isOpen, setOpen } = common ?? { sought: ownSought, isOpen: ownOpen, setOpen: setOwnOpen };
  const onPaper = useOnPaper();
  const most = shared === undefined ? few : mostOfMany;
  if (onPaper || (groups.length <= most && (common === null || sought === "")))
    return { shown: groups, search: null, more: null };
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
