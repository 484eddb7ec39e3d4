import { attributeBars } from "./attributeBars/AttributeBars.tsx";
import type { ChartDeclaration } from "./chart.ts";
import type { CollectionMapData } from "./collectionMap/collectionData.ts";
import { collectionMap } from "./collectionMap/CollectionMap.tsx";
import { divergingBars } from "./divergingBars/DivergingBars.tsx";
import type { DivergingBarsData } from "./divergingBars/divergingData.ts";
import { flow } from "./flow/Flow.tsx";
import type { FlowData } from "./flow/flowData.ts";
import { funnel } from "./funnel/Funnel.tsx";
import type { FunnelData } from "./funnel/funnelData.ts";
import type { HeatData } from "./heat/heatData.ts";
import { imbalanceHeat } from "./imbalanceHeat/ImbalanceHeat.tsx";
import { importanceQuadrant } from "./importanceQuadrant/ImportanceQuadrant.tsx";
import type { ImportanceQuadrantData } from "./importanceQuadrant/quadrantData.ts";
import { indicatorGrid, type IndicatorGridData } from "./indicatorGrid/IndicatorGrid.tsx";
import { intervalDots } from "./intervalDots/IntervalDots.tsx";
import type { IntervalChartData } from "./rows/IntervalChart.tsx";
import { levelHeat, type LevelHeatData } from "./levelHeat/LevelHeat.tsx";
import { lensMatrix } from "./lensMatrix/LensMatrix.tsx";
import type { LensMatrixData } from "./lensMatrix/matrixData.ts";
import { pairedSlopes } from "./pairedSlopes/PairedSlopes.tsx";
import type { PairedSlopesData } from "./pairedSlopes/pairedSlopesData.ts";
import { quantileDots } from "./quantileDots/QuantileDots.tsx";
import type { QuantileDotsData } from "./quantileDots/quantileDotsData.ts";
import type { ProfileData } from "./profileDumbbell/profileData.ts";
import { profileDumbbell } from "./profileDumbbell/ProfileDumbbell.tsx";
import { sparkline, type SparklineData } from "./sparkline/Sparkline.tsx";
import { trajectories } from "./trajectories/Trajectories.tsx";
import type { TrajectoriesData } from "./trajectories/trajectoryData.ts";
import { profileRadar } from "./profileRadar/ProfileRadar.tsx";
import { smallMultiples, type SmallMultiplesData } from "./smallMultiples/SmallMultiples.tsx";
import { stackedShares, type StackedSharesData } from "./stackedShares/StackedShares.tsx";

/** What each chart kind accepts. */
export interface ChartData {
  readonly lensMatrix: LensMatrixData;
  readonly intervalDots: IntervalChartData;
  readonly profileDumbbell: ProfileData;
  readonly stackedShares: StackedSharesData;
  readonly attributeBars: IntervalChartData;
  readonly collectionMap: CollectionMapData;
  readonly sparkline: SparklineData;
  readonly imbalanceHeat: HeatData;
  readonly importanceQuadrant: ImportanceQuadrantData;
  readonly trajectories: TrajectoriesData;
  readonly profileRadar: ProfileData;
  readonly quantileDots: QuantileDotsData;
  readonly pairedSlopes: PairedSlopesData;
  readonly smallMultiples: SmallMultiplesData;
  readonly levelHeat: LevelHeatData;
  readonly divergingBars: DivergingBarsData;
  readonly funnel: FunnelData;
  readonly flow: FlowData;
  readonly indicatorGrid: IndicatorGridData;
}

export type ChartKind = keyof ChartData;

/** All chart kinds. To add one: its folder, its line in `ChartData`, its line here, its texts, its samples in the gallery. */
export const chartRegistry: { readonly [K in ChartKind]: ChartDeclaration<ChartData[K]> } = {
  lensMatrix,
  intervalDots,
  profileDumbbell,
  stackedShares,
  attributeBars,
  collectionMap,
  sparkline,
  imbalanceHeat,
  importanceQuadrant,
  trajectories,
  profileRadar,
  quantileDots,
  pairedSlopes,
  smallMultiples,
  levelHeat,
  divergingBars,
  funnel,
  flow,
  indicatorGrid,
};
