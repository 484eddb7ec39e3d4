/** What a measure is called and how it is explained. */
export interface MeasureWords {
  readonly label: string;
  readonly short: string;
  readonly definition: string;
  readonly formula: string;
  readonly denominator: string;
  readonly caveat: string;
}
