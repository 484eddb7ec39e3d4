/** Nodes and weights of Gauss-Legendre quadrature on [0, 1]. */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** The rule with `count` nodes, by Newton's method on the Legendre polynomial. Abramowitz & Stegun 25.4.29. */
export function gaussLegendre(count: number): Quadrature {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let round = 0; round < 20; round += 1) {
      let last = 1;
      let value = x;
      for (let degree = 2; degree <= count; degree += 1) {
        const next = ((2 * degree - 1) * x * value - (degree - 1) * last) / degree;
        last = value;
        value = next;
      }
      slope = (count * (x * value - last)) / (x * x - 1);
      const step = value / slope;
      x -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    nodes[i] = (1 - x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

/** ∫ f over [from, to] by a rule; exact for polynomials of degree 2·count − 1. */
export function integrate(
  f: (x: number) => number,
  from: number,
  to: number,
  { nodes, weights }: Quadrature,
): number {
  let sum = 0;
  nodes.forEach((node, i) => {
    sum += (weights[i] ?? 0) * f(from + node * (to - from));
  });
  return sum * (to - from);
}
