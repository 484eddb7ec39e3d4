import { scaleLinear } from "d3-scale";
import type { Unit } from "../ui/format.ts";

/** A linear scale onto 0-100 per cent of a drawing's width. */
export interface Scale {
  readonly at: (value: number) => number;
  /** The same as an attribute: "34.5%". */
  readonly x: (value: number) => string;
  readonly ticks: readonly number[];
  readonly domain: readonly [number, number];
}

const scales = new Map<string, Scale>();

/** So many scales are kept: those of a page under a few filters. */
const mostScales = 500;

/**
 * The same ends and count give the same object, so that what is drawn on it stays as it is.
 * @param count about how many ticks.
 */
export function createScale(from: number, to: number, count = 5): Scale {
  const key = `${String(from)} ${String(to)} ${String(count)}`;
  const known = scales.get(key);
  if (known !== undefined) return known;
  if (scales.size >= mostScales) scales.clear();
  const made = newScale(from, to, count);
  scales.set(key, made);
  return made;
}

function newScale(from: number, to: number, count: number): Scale {
  const scale = scaleLinear()
    .domain(from === to ? [from - 0.5, to + 0.5] : [from, to])
    .range([0, 100])
    .clamp(true);
  const [low = from, high = to] = scale.domain();
  return {
    at: (value) => scale(value),
    x: (value) => `${scale(value).toFixed(3)}%`,
    ticks: scale.ticks(count),
    domain: [low, high],
  };
}

/**
 * A scale that holds all values, with round ends. Shares start at 0 and end at 1, unless all lie below a half.
 * @param values values, limits and references; non-finite ones are left out.
 */
export function scaleOver(values: Iterable<number | null>, unit: Unit, count = 5): Scale {
  const finite = [...values].filter((value): value is number => value !== null && Number.isFinite(value));
  const low = finite.reduce((least, value) => Math.min(least, value), Infinity);
  const high = finite.reduce((most, value) => Math.max(most, value), -Infinity);
  if (unit === "share" && (finite.length === 0 || (low >= 0 && high <= 1))) {
    return createScale(0, high > 0 && high <= 0.5 ? Math.ceil(high * 10) / 10 : 1, count);
  }
  if (finite.length === 0)
    return createScale(0, unit === "share_difference" || unit === "ratio" ? 1 : 100, count);
  if (unit === "count" || unit === "money") {
    const [from = 0, to = 1] = scaleLinear()
      .domain([Math.min(0, low), high])
      .nice(count)
      .domain();
    return createScale(from, to, count);
  }
  const pad = (high - low) * 0.06 || 1;
  const [from = low, to = high] = scaleLinear()
    .domain([low - pad, high + pad])
    .nice(count)
    .domain();
  if (unit !== "points") return createScale(from, to, count);
  // No value lies beyond 0-100: limits of few cases do, and are cut at the edge.
  return createScale(low >= 0 ? Math.max(0, from) : from, low <= 100 ? Math.min(100, to) : to, count);
}
