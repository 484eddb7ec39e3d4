import type { PanelData } from "../panels/panelData.ts";
import { tuplesOf } from "../panels/selection.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import { indicatorValues, type IndicatorValues } from "./indicatorValues.ts";
import { assessorsOf, occasionKey, occasionRows, type Occasion } from "./occasion.ts";
import { remembered } from "./remembered.ts";
import { purposes, scoreFactsOf } from "./scoreFacts.ts";

/** The share of an average's weight that must be there, with the tolerance of the comparison. */
export const neededWeight = 2 / 3;
export const weightTolerance = 1e-9;

/** The five dimensions of the default framework, in their order; a school's own follow in the order of its framework. */
const dimensionOrder = ["cognitive", "behavioural", "attitudinal", "metacognitive", "career"];

/**
 * The students' means at one occasion. Arrays have one entry a student, NaN where less than two thirds of the weight is there.
 * `blocks` maps `dim:<dimension>`, `level:<level>`, `task:<task>`, `purpose:<purpose>` to such arrays; `level` is the mean of
 * a student's dimensions, `values` are the indicators that it is made of. `classOf` numbers the (school, program, cohort) of each student, and
 * `collected[class * indicators + indicator]` is 1 where any of its students was scored.
 */
export interface Profiles {
  readonly dimensions: readonly string[];
  readonly blocks: Readonly<Record<string, Float64Array>>;
  readonly level: Float64Array;
  readonly values: IndicatorValues;
  readonly classOf: Int32Array;
  readonly collected: Uint8Array;
}

interface Request {
  readonly occasion: Occasion;
  readonly settings: MeasureSettings;
}

/** The dimensions that some school's framework has, in order. */
export function dimensionsOf(data: PanelData): readonly string[] {
  const found = [...new Set(data.reference.indicators.map((one) => one.dimension))];
  const rank = (dimension: string) =>
    (dimensionOrder.indexOf(dimension) + dimensionOrder.length + 1) % (dimensionOrder.length + 1);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

function collectedByClass(
  values: IndicatorValues,
  classOf: Int32Array,
  classes: number,
  width: number,
): Uint8Array {
  const collected = new Uint8Array(classes * width);
  for (let student = 0; student < classOf.length; student += 1) {
    for (let entry = values.start[student] ?? 0; entry < (values.start[student + 1] ?? 0); entry += 1) {
      collected[(classOf[student] ?? 0) * width + (values.indicator[entry] ?? 0)] = 1;
    }
  }
  return collected;
}

function addTo(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount;
}

/** Weighted means of blocks of indicators, where two thirds of the weight that the student's class was scored on is there. */
function blockMeans(
  data: PanelData,
  values: IndicatorValues,
  blocksOf: readonly (readonly number[])[],
  blockCount: number,
  classOf: Int32Array,
  collected: Uint8Array,
): readonly Float64Array[] {
  const { indicators } = data.reference;
  const width = indicators.length;
  const classes = width === 0 ? 0 : collected.length / width;
  const expected = new Float64Array(classes * blockCount);
  for (let at = 0; at < collected.length; at += 1) {
    if (collected[at] !== 1) continue;
    for (const block of blocksOf[at % width] ?? []) {
      addTo(expected, Math.floor(at / width) * blockCount + block, indicators[at % width]?.weight ?? 0);
    }
  }
  const students = classOf.length;
  const means = Array.from({ length: blockCount }, () => new Float64Array(students).fill(Number.NaN));
  const weights = new Float64Array(blockCount);
  const sums = new Float64Array(blockCount);
  for (let student = 0; student < students; student += 1) {
    const from = values.start[student] ?? 0;
    const to = values.start[student + 1] ?? 0;
    if (from === to) continue;
    weights.fill(0);
    sums.fill(0);
    for (let entry = from; entry < to; entry += 1) {
      const indicator = values.indicator[entry] ?? -1;
      const weight = indicators[indicator]?.weight ?? 0;
      for (const block of blocksOf[indicator] ?? []) {
        addTo(weights, block, weight);
        addTo(sums, block, weight * (values.value[entry] ?? Number.NaN));
      }
    }
    for (const [block, mean] of means.entries()) {
      const needed = (expected[(classOf[student] ?? 0) * blockCount + block] ?? 0) * neededWeight;
      const weight = weights[block] ?? 0;
      if (weight > 0 && weight >= needed - weightTolerance) mean[student] = (sums[block] ?? 0) / weight;
    }
  }
  return means;
}

/** The mean over the dimensions that a student has; NaN without any. */
function levels(dimensions: readonly Float64Array[], students: number): Float64Array {
  return Float64Array.from({ length: students }, (_, student) => {
    let sum = 0;
    let count = 0;
    for (const values of dimensions) {
      const value = values[student] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    return count === 0 ? Number.NaN : sum / count;
  });
}

/** The rows of an occasion that were assessed for one purpose; null without any. */
function purposeRows(data: PanelData, rows: Uint8Array, place: number): Uint8Array | null {
  const { purpose } = scoreFactsOf(data);
  const chosen = new Uint8Array(rows.length);
  let any = false;
  for (let row = 0; row < rows.length; row += 1) {
    if (rows[row] !== 1 || purpose[row] !== place) continue;
    chosen[row] = 1;
    any = true;
  }
  return any ? chosen : null;
}

/** In steps of about one pass over the scores each. */
function* computeProfiles(data: PanelData, { occasion, settings }: Request): Generator<void, Profiles> {
  const { indicators } = data.reference;
  const { students } = data.panels;
  const all = new Uint8Array(students.rowCount).fill(1);
  const { tuples, index: classOf } = tuplesOf(data, "students", ["school", "program", "cohort"], all);
  const rows = occasionRows(data, occasion);
  const assessors = assessorsOf(occasion, settings);
  yield;

  const dimensions = dimensionsOf(data);
  const names = [...new Set(indicators.flatMap((one) => blockNames(one)))];
  const blocksOf = indicators.map((one) => blockNames(one).map((name) => names.indexOf(name)));
  const values = indicatorValues(data, rows, settings.attemptRule, assessors);
  yield;
  const collected = collectedByClass(values, classOf, tuples.length, indicators.length);
  const means = blockMeans(data, values, blocksOf, names.length, classOf, collected);
  const blocks = Object.fromEntries(names.map((name, block) => [name, means[block] ?? new Float64Array()]));

  for (const [place, purpose] of purposes.entries()) {
    yield;
    const ofPurpose = purposeRows(data, rows, place);
    if (ofPurpose === null) continue;
    const purposeValues = indicatorValues(data, ofPurpose, settings.attemptRule, assessors);
    yield;
    const purposeCollected = collectedByClass(purposeValues, classOf, tuples.length, indicators.length);
    const one = indicators.map(() => [0]);
    const [mean] = blockMeans(data, purposeValues, one, 1, classOf, purposeCollected);
    if (mean !== undefined) blocks[`purpose:${purpose}`] = mean;
  }
  const level = levels(
    dimensions.map((dimension) => blocks[`dim:${dimension}`] ?? new Float64Array()),
    students.rowCount,
  );
  return { dimensions, blocks, level, values, classOf, collected };
}

function blockNames(indicator: {
  dimension: string;
  level: string | null;
  task: string | null;
}): readonly string[] {
  return [
    `dim:${indicator.dimension}`,
    ...(indicator.level === null ? [] : [`level:${indicator.level}`]),
    ...(indicator.task === null ? [] : [`task:${indicator.task}`]),
  ];
}

/** Profiles that are made in steps, or at once by whoever can't wait. */
class ProfilesInSteps {
  readonly #start: () => Generator<void, Profiles>;
  #steps: Generator<void, Profiles> | null = null;
  #made: Profiles | null = null;

  constructor(start: () => Generator<void, Profiles>) {
    this.#start = start;
  }

  /** The profiles once they are made; null before, where this was the next step towards them. */
  step(): Profiles | null {
    if (this.#made !== null) return this.#made;
    const steps = this.#steps ?? this.#start();
    // A step that throws leaves the next one to start anew.
    this.#steps = null;
    const next = steps.next();
    if (next.done === true) this.#made = next.value;
    else this.#steps = steps;
    return this.#made;
  }

  all(): Profiles {
    let made = this.step();
    while (made === null) made = this.step();
    return made;
  }
}

const rememberedProfiles = remembered<Request, ProfilesInSteps>(
  ({ occasion, settings }) => occasionKey(occasion, settings),
  (data, request) => new ProfilesInSteps(() => computeProfiles(data, request)),
);

/** The students' means at an occasion under the settings, whatever the filter. Computed once for as long as the data live. */
export function profilesOf(data: PanelData, occasion: Occasion, settings: MeasureSettings): Profiles {
  return rememberedProfiles(data, { occasion, settings }).all();
}

/** As `profilesOf`, made ahead in steps; whoever asks for them meanwhile takes the steps that are left at once. */
export function* profilesAhead(
  data: PanelData,
  occasion: Occasion,
  settings: MeasureSettings,
): Generator<void, Profiles> {
  const making = rememberedProfiles(data, { occasion, settings });
  let made = making.step();
  while (made === null) {
    yield;
    made = making.step();
  }
  return made;
}
