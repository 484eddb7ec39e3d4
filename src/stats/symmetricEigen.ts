/** The largest eigenvalue of a symmetric matrix with its unit vector, and the smallest eigenvalue. */
export interface TopEigen {
  readonly value: number;
  readonly vector: readonly number[];
  readonly smallest: number;
}

const sweeps = 60;

/**
 * Eigenvalues by Jacobi's rotations; a finite symmetric matrix of at least one row. To rounding; some k³ operations a sweep.
 * Jacobi 1846; Golub & Van Loan, Matrix Computations (2013), 8.5.
 */
export function topEigen(matrix: readonly (readonly number[])[]): TopEigen {
  const k = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, i) => Float64Array.from(matrix, (_row, j) => (i === j ? 1 : 0)));
  const at = (rows: readonly Float64Array[], i: number, j: number) => rows[i]?.[j] ?? 0;
  const rotate = (rows: readonly Float64Array[], p: number, q: number, c: number, s: number) => {
    for (const row of rows) {
      const x = row[p] ?? 0;
      const y = row[q] ?? 0;
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let off = 0;
    for (let p = 0; p < k; p += 1) for (let q = p + 1; q < k; q += 1) off += at(a, p, q) ** 2;
    if (off < 1e-300) break;
    for (let p = 0; p < k; p += 1) {
      for (let q = p + 1; q < k; q += 1) {
        const pq = at(a, p, q);
        if (pq === 0) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * pq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        rotate(a, p, q, c, s);
        const first = a[p];
        const second = a[q];
        if (first === undefined || second === undefined) continue;
        for (let j = 0; j < k; j += 1) {
          const x = first[j] ?? 0;
          const y = second[j] ?? 0;
          first[j] = c * x - s * y;
          second[j] = s * x + c * y;
        }
        rotate(vectors, p, q, c, s);
      }
    }
  }
  const values = a.map((_, i) => at(a, i, i));
  const value = Math.max(...values);
  const top = values.indexOf(value);
  return { value, vector: vectors.map((row) => row[top] ?? 0), smallest: Math.min(...values) };
}
