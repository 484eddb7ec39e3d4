import { goldenOfLens } from "./goldenOfLens.ts";
import { goldenOfMeans } from "./goldenOfMeans.ts";
import { goldenOfRatings } from "./goldenOfRatings.ts";
import { goldenOfVariance } from "./goldenOfVariance.ts";
import { goldenPublished } from "./goldenPublished.ts";
import { goldenResampled } from "./goldenResampled.ts";

/** All golden values that estimators are tested with, by id; a measure names those of its own. */
export const goldenValues = {
  ...goldenPublished,
  ...goldenOfLens,
  ...goldenOfMeans,
  ...goldenOfRatings,
  ...goldenOfVariance,
  ...goldenResampled,
};

export type GoldenId = keyof typeof goldenValues;
