import {
  useCallback,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from "react";
import type { Mark } from "./chart.ts";
import { pointAt, pointAway } from "./linkedMarks.ts";
import { pickableOf, usePicking } from "./picking.ts";

/** What an element wears to be a mark. */
export interface MarkProps {
  readonly "data-mark": string;
  readonly "data-row": number;
  readonly "data-column": number;
  readonly "aria-label": string;
  readonly tabIndex: 0 | -1;
}

/**
 * What the element with `data-marks` listens to in the name of all marks in it, so that drawing a mark costs no listener. An element
 * with `data-point` answers the pointer as the mark of that id does.
 */
export interface MarkListeners {
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  readonly onPointerOver: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerOut: (event: PointerEvent<HTMLElement>) => void;
}

export interface MarkWalk {
  /** The same function while the way in is the same mark. */
  readonly markProps: (mark: Mark, row: number, column: number) => MarkProps;
  /** The mark under the pointer or the focus. */
  readonly pointed: Mark | null;
  readonly listeners: MarkListeners;
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

/** The element of a mark, or of what points for it, in which something happened. */
function pointOf({ target }: { readonly target: EventTarget }): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-mark], [data-point]") : null;
}

function idOf({ dataset }: HTMLElement): string | undefined {
  return dataset["mark"] ?? dataset["point"];
}

/**
 * Makes the marks of a chart one stop of the Tab key, walked by arrow keys. They stand in one element with `data-marks`, which takes the
 * listeners. A mark that is pointed at lights its group and part in every chart; Page Up and Page Down lead to the same mark of the next of
 * several charts side by side; Ctrl or Cmd with a press, or Shift with Enter, picks its group.
 * @param marks all marks in their order, their ids unique; the first is the way in.
 */
export function useMarkWalk(marks: readonly Mark[], onSelect?: (mark: Mark) => void): MarkWalk {
  const [active, setActive] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const current = marks.some((mark) => mark.id === active) ? active : (marks[0]?.id ?? null);
  const pointedId = hovered ?? focused;
  const picking = usePicking();

  /** The element of a mark in which something happened, and the mark. */
  function markIn(event: { readonly target: EventTarget }): readonly [HTMLElement, Mark] | null {
    const element = pointOf(event);
    const mark = element === null ? undefined : marks.find(({ id }) => id === idOf(element));
    return element === null || mark === undefined ? null : [element, mark];
  }

  function pick(mark: Mark): void {
    const found = pickableOf(picking, mark.group);
    if (found !== null) picking?.toggle(...found);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const found = markIn(event);
    if (found === null) return;
    const [target, mark] = found;
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      pick(mark);
      return;
    }
    const box = event.currentTarget;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
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

  /** Whether the pointer only went to another place of the same mark. */
  const isWithin = (event: PointerEvent<HTMLElement>): boolean => {
    const { relatedTarget } = event;
    return relatedTarget !== null && pointOf({ target: relatedTarget }) === pointOf(event);
  };

  const markProps = useCallback(
    (mark: Mark, row: number, column: number): MarkProps => ({
      "data-mark": mark.id,
      "data-row": row,
      "data-column": column,
      "aria-label": mark.name,
      tabIndex: mark.id === current ? 0 : -1,
    }),
    [current],
  );

  return {
    markProps,
    pointed: pointedId === null ? null : (marks.find((mark) => mark.id === pointedId) ?? null),
    listeners: {
      onClick: (event) => {
        const found = markIn(event);
        if (found === null || onSelect === undefined) return;
        const [, mark] = found;
        if (event.ctrlKey || event.metaKey) pick(mark);
        else onSelect(mark);
      },
      onKeyDown,
      onFocus: (event) => {
        const found = markIn(event);
        if (found === null) return;
        const [element, mark] = found;
        pointAt(mark, element, "focus");
        setActive(mark.id);
        setFocused(mark.id);
      },
      onBlur: (event) => {
        if (pointOf(event) === null) return;
        pointAway();
        setFocused(null);
      },
      onPointerOver: (event) => {
        const found = markIn(event);
        if (found === null || isWithin(event)) return;
        const [element, mark] = found;
        pointAt(mark, element, "pointer");
        setHovered(mark.id);
      },
      onPointerOut: (event) => {
        if (pointOf(event) === null || isWithin(event)) return;
        pointAway();
        setHovered(null);
      },
    },
  };
}
