import type { Limits } from "./confidence.ts";
import { moverDifference } from "./mover.ts";
import { wilsonInterval } from "./wilson.ts";

/**
 * p1 − p2 of two independent shares with Newcombe's hybrid score limits:
 * d − √((p1−l1)² + (u2−p2)²) and d + √((u1−p1)² + (p2−l2)²), where l and u are Wilson's limits.
 * Shares in [0, 1]; n > 0, may be an effective size; n = 0 gives NaN. Never outside [−1, 1].
 * Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10.
 */
export function newcombeDifference(
  p1: number,
  n1: number,
  p2: number,
  n2: number,
): { readonly difference: number } & Limits {
  return moverDifference({ value: p1, ...wilsonInterval(p1, n1) }, { value: p2, ...wilsonInterval(p2, n2) });
}
