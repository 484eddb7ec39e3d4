import type { Limits } from "./confidence.ts";

/**
 * a − b of two independent estimates from the limits of each (method of variance estimates recovery):
 * d − √((a−l_a)² + (u_b−b)²) and d + √((u_a−a)² + (b−l_b)²). Any unit, the same for both.
 * NaN limits where an estimate has none. Zou & Donner, Statistics in Medicine 27 (2008), 1693-1702, equation 4.
 */
export function moverDifference(
  a: { readonly value: number } & Limits,
  b: { readonly value: number } & Limits,
): { readonly difference: number } & Limits {
  const difference = a.value - b.value;
  return {
    difference,
    lower: difference - Math.hypot(a.value - a.lower, b.upper - b.value),
    upper: difference + Math.hypot(a.upper - a.value, b.value - b.lower),
  };
}
