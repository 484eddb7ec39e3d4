/** Eigenvalues of a symmetric matrix, in no order, and their unit vectors: `vectors[i * k + m]` is the i-th part of the m-th. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
  /** Which eigenvalue is the largest. */
  readonly top: number;
}

const sweeps = 60;

/** Turns two rows (`step` 1) or columns (`step` k) of a square matrix, which begin at `p` and `q`, by an angle of cosine c and sine s. */
function rotate(
  matrix: Float64Array,
  p: number,
  q: number,
  k: number,
  step: number,
  c: number,
  s: number,
): void {
  for (let index = 0; index < k * step; index += step) {
    const x = matrix[p + index] ?? 0;
    const y = matrix[q + index] ?? 0;
    matrix[p + index] = c * x - s * y;
    matrix[q + index] = s * x + c * y;
  }
}

/**
 * Eigenvalues by Jacobi's rotations; a finite symmetric matrix of at least one row. To rounding; some k³ operations a sweep.
 * Jacobi 1846; Golub & Van Loan, Matrix Computations (2013), 8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const k = matrix.length;
  const a = Float64Array.from(matrix.flat());
  const vectors = new Float64Array(k * k);
  for (let i = 0; i < k; i += 1) vectors[i * k + i] = 1;
  const at = (i: number, j: number) => a[i * k + j] ?? 0;
  let negligible = 0;
  for (const one of a) negligible += one * one * 1e-32;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let off = 0;
    for (let p = 0; p < k; p += 1) for (let q = p + 1; q < k; q += 1) off += at(p, q) ** 2;
    if (off <= negligible) break;
    for (let p = 0; p < k; p += 1) {
      for (let q = p + 1; q < k; q += 1) {
        const pq = at(p, q);
        if (pq === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * pq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotate(a, p, q, k, k, c, t * c);
        rotate(a, p * k, q * k, k, 1, c, t * c);
        rotate(vectors, p, q, k, k, c, t * c);
      }
    }
  }
  const values = Float64Array.from(matrix, (_, i) => at(i, i));
  return { values, vectors, top: values.indexOf(Math.max(...values)) };
}
