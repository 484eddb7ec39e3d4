import type { ChartData, ChartKind } from "../../../src/charts/registry.ts";
import { collectionMapSamples } from "./collectionMap.ts";
import { divergingBarsSamples, flowSamples, funnelSamples, indicatorGridSamples } from "./outcomeCharts.ts";
import { importanceQuadrantSamples } from "./importanceQuadrant.ts";
import { trajectoriesSamples } from "./trajectories.ts";
import { lensMatrixSamples } from "./lensMatrix.ts";
import {
  imbalanceHeatSamples,
  levelHeatSamples,
  profileDumbbellSamples,
  stackedSharesSamples,
} from "./partCharts.ts";
import { smallMultiplesSamples } from "./smallMultiples.ts";
import { pairedSlopesSamples } from "./pairedSlopes.ts";
import { quantileDotsSamples } from "./quantileDots.ts";
import type { Samples } from "./results.ts";
import { attributeBarsSamples, intervalDotsSamples, sparklineSamples } from "./rowCharts.ts";

/** Every chart kind in its six states. A kind without samples does not compile. */
export const chartSamples: { readonly [K in ChartKind]: Samples<ChartData[K]> } = {
  lensMatrix: lensMatrixSamples,
  intervalDots: intervalDotsSamples,
  profileDumbbell: profileDumbbellSamples,
  stackedShares: stackedSharesSamples,
  attributeBars: attributeBarsSamples,
  collectionMap: collectionMapSamples,
  sparkline: sparklineSamples,
  imbalanceHeat: imbalanceHeatSamples,
  importanceQuadrant: importanceQuadrantSamples,
  trajectories: trajectoriesSamples,
  profileRadar: profileDumbbellSamples,
  quantileDots: quantileDotsSamples,
  pairedSlopes: pairedSlopesSamples,
  smallMultiples: smallMultiplesSamples,
  levelHeat: levelHeatSamples,
  divergingBars: divergingBarsSamples,
  funnel: funnelSamples,
  flow: flowSamples,
  indicatorGrid: indicatorGridSamples,
};
