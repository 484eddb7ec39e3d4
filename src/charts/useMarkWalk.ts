import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import type { Mark } from "./chart.ts";
import { pointAt, pointAway } from "./linkedMarks.ts";
import { pickableOf, usePicking } from "./picking.ts";

export interface MarkProps {
  readonly "data-mark": string;
  readonly "data-row": number;
  readonly "data-column": number;
  readonly "aria-label": string;
  readonly tabIndex: 0 | -1;
  readonly onClick: ((event: MouseEvent<HTMLElement>) => void) | undefined;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
  readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
}

export interface MarkWalk {
  readonly markProps: (mark: Mark, row: number, column: number) => MarkProps;
  /** The mark under the pointer or the focus. */
  readonly pointed: Mark | null;
}

const arrows: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface Place {
  readonly element: HTMLElement;
  readonly row: number;
  readonly column: number;
}

function placesIn(container: Element): Place[] {
  return [...container.querySelectorAll<HTMLElement>("[data-mark]")].map((element) => ({
    element,
    row: Number(element.dataset["row"]),
    column: Number(element.dataset["column"]),
  }));
}

/** The nearest place in a direction: along the axis first, then aside. A chart of one row or column takes either pair of arrows. */
export function nextPlace<P extends Pick<Place, "row" | "column">>(
  places: readonly P[],
  from: P,
  [down, right]: readonly [number, number],
): P | undefined {
  const oneColumn = places.every((place) => place.column === from.column);
  const oneRow = places.every((place) => place.row === from.row);
  const [byRow, byColumn] = oneColumn ? [down + right, 0] : oneRow ? [0, down + right] : [down, right];
  const ahead = places.filter((place) =>
    byRow === 0
      ? place.row === from.row && (place.column - from.column) * byColumn > 0
      : (place.row - from.row) * byRow > 0,
  );
  const cost = (place: P): number =>
    byRow === 0
      ? Math.abs(place.column - from.column)
      : Math.abs(place.row - from.row) * 1000 + Math.abs(place.column - from.column);
  return ahead.reduce<P | undefined>(
    (best, place) => (best === undefined || cost(place) < cost(best) ? place : best),
    undefined,
  );
}

/** How many charts further a key leads among several side by side. */
const pages: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** The same mark of a chart before or after this one among several side by side, else the nearest to its place there. */
function placeAcross(box: Element, from: Place, by: number): Place | undefined {
  const boxes = [...(box.closest("[data-multiples]")?.querySelectorAll("[data-marks]") ?? [])];
  const next = boxes[boxes.indexOf(box) + by];
  const places = next === undefined ? [] : placesIn(next);
  const { mark } = from.element.dataset;
  const away = (place: Place): number =>
    Math.abs(place.row - from.row) * 1000 + Math.abs(place.column - from.column);
  return (
    places.find(({ element }) => element.dataset["mark"] === mark) ??
    places.reduce<Place | undefined>(
      (best, place) => (best === undefined || away(place) < away(best) ? place : best),
      undefined,
    )
  );
}

/**
 * Makes the marks of a chart one stop of the Tab key, walked by arrow keys. They stand in one element with `data-marks`. A mark that is
 * pointed at lights its group and part in every chart; Page Up and Page Down lead to the same mark of the next of several charts side by side; Ctrl or Cmd with a press, or Shift with Enter, picks its group.
 * @param marks all marks in their order; the first is the way in.
 */
export function useMarkWalk(marks: readonly Mark[], onSelect?: (mark: Mark) => void): MarkWalk {
  const [active, setActive] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const current = marks.some((mark) => mark.id === active) ? active : (marks[0]?.id ?? null);
  const pointedId = hovered ?? focused;
  const picking = usePicking();

  function pick(mark: Mark): void {
    const found = pickableOf(picking, mark.group);
    if (found !== null) picking?.toggle(...found);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, mark: Mark): void {
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      pick(mark);
      return;
    }
    const target = event.currentTarget;
    const box = target.closest("[data-marks]");
    if (box === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const places = placesIn(box);
    const from = places.find((place) => place.element === target);
    if (from === undefined) return;
    const step = arrows[event.key];
    let next: Place | undefined;
    if (step) next = nextPlace(places, from, step);
    else if (event.key === "Home") next = places[0];
    else if (event.key === "End") next = places.at(-1);
    else if (event.key in pages && box.closest("[data-multiples]") !== null)
      next = placeAcross(box, from, pages[event.key] ?? 0);
    else return;
    event.preventDefault();
    next?.element.focus();
  }

  return {
    markProps: (mark, row, column) => ({
      "data-mark": mark.id,
      "data-row": row,
      "data-column": column,
      "aria-label": mark.name,
      tabIndex: mark.id === current ? 0 : -1,
      onClick:
        onSelect === undefined
          ? undefined
          : (event) => (event.ctrlKey || event.metaKey ? pick(mark) : onSelect(mark)),
      onKeyDown: (event) => onKeyDown(event, mark),
      onFocus: ({ currentTarget }) => {
        pointAt(mark, currentTarget, "focus");
        setActive(mark.id);
        setFocused(mark.id);
      },
      onBlur: () => {
        pointAway();
        setFocused(null);
      },
      onPointerEnter: ({ currentTarget }) => {
        pointAt(mark, currentTarget, "pointer");
        setHovered(mark.id);
      },
      onPointerLeave: () => {
        pointAway();
        setHovered(null);
      },
    }),
    pointed: marks.find((mark) => mark.id === pointedId) ?? null,
  };
}
