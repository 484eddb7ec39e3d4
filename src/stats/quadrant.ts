import { momentsOf } from "./moments.ts";

/** An attribute by how much it matters and how well it is done, both on one scale. */
export interface ImportancePerformance {
  readonly importance: number;
  readonly performance: number;
}

/** Fields of importance-performance analysis. Martilla & James, J. Marketing 41 (1977). */
export type Quadrant = "concentrate_here" | "keep_up" | "low_priority" | "possible_overkill";

/** Where the fields meet when each axis is cut at its mean over the attributes; NaN for none. Fields then say more or less than the others. */
export function grandMeans(points: readonly ImportancePerformance[]): ImportancePerformance {
  if (points.length === 0) return { importance: Number.NaN, performance: Number.NaN };
  return {
    importance: momentsOf(points.map(({ importance }) => importance)).mean,
    performance: momentsOf(points.map(({ performance }) => performance)).mean,
  };
}

/** Where the fields meet when both axes are cut in the middle of the scale. Fields then say more or less than the middle answer. */
export function scaleMidpoint(min: number, max: number): ImportancePerformance {
  const middle = min + (max - min) / 2;
  return { importance: middle, performance: middle };
}

/** The field of a point; on the line counts as high. Null where a number is missing (NaN). */
export function quadrantOf(point: ImportancePerformance, crosshair: ImportancePerformance): Quadrant | null {
  const important = point.importance - crosshair.importance;
  const performed = point.performance - crosshair.performance;
  if (Number.isNaN(important + performed)) return null;
  if (important >= 0) return performed >= 0 ? "keep_up" : "concentrate_here";
  return performed >= 0 ? "possible_overkill" : "low_priority";
}
