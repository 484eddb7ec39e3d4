import type { Scale } from "../scale.ts";

/** A dot in a drawing that is `stackColumns` wide: its middle across, and its place in its stack from 0 upwards. */
export interface StackedDot {
  readonly x: number;
  readonly level: number;
}

/** So many stacks stand side by side over the whole of a scale; the drawing is as many units wide and a dot is one of them. */
export const stackColumns = 44;

/** Dots in stacks: each over the middle of the stretch of the scale that its value falls in, on those that fell there before. */
export function stackedDots(dots: readonly number[], scale: Scale): readonly StackedDot[] {
  const heights = new Map<number, number>();
  return dots.map((value) => {
    const column = Math.min(stackColumns - 1, Math.floor((scale.at(value) / 100) * stackColumns));
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { x: column + 0.5, level };
  });
}

/** The height of the highest stack. */
export function highestOf(stacks: readonly (readonly StackedDot[])[]): number {
  return stacks.flat().reduce((highest, { level }) => Math.max(highest, level + 1), 0);
}
