import type { Limits } from "./confidence.ts";
import { normalQuantile } from "./normal.ts";

/** The constants of a published survey: its level and, for a small population, how many were there to be asked. */
export interface AgrestiCoullOptions {
  /** In (0, 1); 0.9 by default, as the Australian graduate surveys publish. */
  readonly level?: number;
  /** Size of the finite population, ≥ n. */
  readonly population?: number;
}

/** A population of which more than this share answered narrows the interval. */
const finiteFraction = 0.05;

/**
 * ñ = n + z², p̃ = (x + z²/2)/ñ, p̃ ± z·√(p̃(1−p̃)/ñ)·√((N−n)/(N−1)), cut to [0, 1]; the last factor only where n/N > 5 %.
 * z is rounded to three decimals at 90 % (1.645), as published. `x` of `n` > 0 cases; n = 0 or x outside [0, n] gives NaN.
 * Agresti & Coull, The American Statistician 52 (1998); finite population and constants: QILT, Graduate Outcomes Survey, appendix 4.
 */
export function agrestiCoull(
  x: number,
  n: number,
  options: AgrestiCoullOptions = {},
): { readonly estimate: number } & Limits {
  const { level = 0.9, population } = options;
  if (!(n > 0 && x >= 0 && x <= n)) return { estimate: Number.NaN, lower: Number.NaN, upper: Number.NaN };
  const z = level === 0.9 ? 1.645 : normalQuantile((1 + level) / 2);
  const size = n + z * z;
  const estimate = (x + (z * z) / 2) / size;
  const finite =
    population === undefined || n / population <= finiteFraction
      ? 1
      : Math.sqrt(Math.max(0, population - n) / Math.max(1, population - 1));
  const half = z * Math.sqrt((estimate * (1 - estimate)) / size) * finite;
  return { estimate, lower: Math.max(0, estimate - half), upper: Math.min(1, estimate + half) };
}
