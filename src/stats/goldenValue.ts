/**
 * A number that somebody else got from the same input: from R or from print. `estimator` names the functions that must give it,
 * `expected` its results by name, and a result may be off by `tolerance` times its size, or by `tolerance` where it is below 1.
 */
export interface GoldenValue {
  readonly what: string;
  readonly estimator: string;
  readonly source: string;
  readonly input: string;
  readonly expected: Readonly<Record<string, number>>;
  readonly tolerance: number;
}
