/** Every interval of the app is at 95 %. */
export const confidenceLevel = 0.95;

/** The 0.975 quantile of the standard normal distribution. */
export const normalQuantile975 = 1.959963984540054;

/** Limits of an interval, in the unit of the estimate. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}
