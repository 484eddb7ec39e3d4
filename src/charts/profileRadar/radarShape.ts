import type { Scale } from "../scale.ts";

/** Half the width of the drawing, its height, and how far the axes reach, in px. */
export const halfWidth = 170;
export const halfHeight = 116;
export const reach = 84;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The place at so many px from the centre on one of some axes, the first upright, clockwise. */
export function placeOn(axis: number, axes: number, distance: number): Place {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** Px from the centre at which a value stands. */
export function distanceOf(scale: Scale, value: number): number {
  return (reach * scale.at(value)) / 100;
}

/** A line across one of some axes at so many px from the centre, reaching so far to either side. */
export function crossLine(axis: number, axes: number, distance: number, half: number): string {
  const { x, y } = placeOn(axis, axes, distance);
  const along = placeOn(axis, axes, half);
  const [from, to] = [
    { x: x - along.y, y: y + along.x },
    { x: x + along.y, y: y - along.x },
  ] as const;
  return `M${from.x.toFixed(2)} ${from.y.toFixed(2)}L${to.x.toFixed(2)} ${to.y.toFixed(2)}`;
}

/** A closed line through one place on each axis. */
export function closedPath(distances: readonly number[]): string {
  const places = distances.map((distance, axis) => {
    const { x, y } = placeOn(axis, distances.length, distance);
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  });
  return `M${places.join("L")}Z`;
}

/** Lines between neighbouring axes that both have a place. */
export function sidesOf(distances: readonly (number | null)[]): string {
  const { length } = distances;
  return distances
    .flatMap((distance, axis) => {
      const next = distances[(axis + 1) % length];
      if (distance === null || next === null || next === undefined || length < 2) return [];
      const [from, to] = [placeOn(axis, length, distance), placeOn((axis + 1) % length, length, next)];
      return [`M${from.x.toFixed(2)} ${from.y.toFixed(2)}L${to.x.toFixed(2)} ${to.y.toFixed(2)}`];
    })
    .join("");
}
