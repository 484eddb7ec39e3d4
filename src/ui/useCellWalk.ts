import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";

/** A cell by its place: row among those shown, column among those shown. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellWalk {
  /** The cell that Tab reaches. */
  readonly active: CellPlace;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

function placeOf(target: EventTarget): CellPlace | null {
  const [row, column] = target instanceof HTMLElement ? (target.dataset["cell"] ?? "").split(":") : [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Where a key goes to from a cell; null where it goes nowhere. */
export function stepFrom(
  from: CellPlace,
  key: string,
  withControl: boolean,
  last: CellPlace,
  page: number,
): CellPlace | null {
  const steps: Readonly<Record<string, CellPlace>> = {
    ArrowDown: { ...from, row: from.row + 1 },
    ArrowUp: { ...from, row: from.row - 1 },
    ArrowLeft: { ...from, column: from.column - 1 },
    ArrowRight: { ...from, column: from.column + 1 },
    PageDown: { ...from, row: from.row + page },
    PageUp: { ...from, row: from.row - page },
    Home: withControl ? { row: 0, column: 0 } : { ...from, column: 0 },
    End: withControl ? last : { ...from, column: last.column },
  };
  const to = steps[key];
  if (to === undefined) return null;
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return { row: within(to.row, last.row), column: within(to.column, last.column) };
}

/**
 * The arrow keys on the cells of a table, one of which Tab reaches. They are heard on its body, whose cells say `row:column` as `data-cell`.
 * @param page how many rows a page key goes
 * @param scrollTo brings a row that may not be drawn into sight
 * @param onCopy what Ctrl-C does with the text of a cell; null leaves it to the browser
 */
export function useCellWalk(
  last: CellPlace,
  page: number,
  scrollTo: (row: number) => void,
  onCopy: ((text: string) => void) | null,
): CellWalk {
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  // The focus follows a key at the next frame: a second key within the frame goes on from where the first leads.
  const goal = useRef<CellPlace | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const from = goal.current ?? placeOf(event.target);
    if (from === null || event.altKey || event.shiftKey) return;
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && event.key.toLowerCase() === "c") {
      if (onCopy === null || getSelection()?.isCollapsed === false || !(event.target instanceof HTMLElement))
        return;
      event.preventDefault();
      onCopy(event.target.textContent.trim());
      return;
    }
    const to = stepFrom(from, event.key, withControl, last, page);
    if (to === null || (withControl && event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    setActive(to);
    scrollTo(to.row);
    const body = event.currentTarget;
    goal.current = to;
    requestAnimationFrame(() => {
      if (goal.current !== to) return;
      goal.current = null;
      body.querySelector<HTMLElement>(`[data-cell="${String(to.row)}:${String(to.column)}"]`)?.focus();
    });
  };
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (place !== null) setActive(place);
  }, []);
  return {
    active: { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) },
    onKeyDown,
    onFocus,
  };
}
