import type { PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, selectRows, tuplesOf } from "../panels/selection.ts";
import type { AttemptRule } from "../panels/settings.ts";
import { residualShares, type ResidualShares } from "./measurementError.ts";
import { neededWeight, weightTolerance } from "./profiles.ts";
import { remembered } from "./remembered.ts";
import { cellValuer, forScoreCells, keepAssessors } from "./scoreCells.ts";

/** A student's value in one context, in points about the indicators' means, and Σw²/(Σw)² of the indicators that it is made of. */
export interface ContextValue {
  readonly value: number;
  readonly size: number;
  /** The code of the employer of a placement, −1 where it names none; null outside placements. */
  readonly employer: number | null;
}

/** The values of each student by context, and what the students add to the error variance of one indicator. */
export interface ContextValues {
  readonly ofStudent: readonly (readonly ContextValue[])[];
  readonly errors: ResidualShares;
}

interface Request {
  readonly dimension: string;
  /** Stages, terms, modules and instruments that count. */
  readonly when: PanelFilter;
  readonly assessors: readonly string[];
  readonly attemptRule: AttemptRule;
}

/** Scores of one student in one term, at one placement or at none (−1). */
interface Block {
  readonly student: number;
  readonly term: number;
  readonly placement: number;
  readonly employer: number | null;
  readonly cell: number;
  readonly indicators: number[];
  readonly values: number[];
}

/** The scores of a dimension as blocks, students in order, indicators in order within them. */
function blocksOf(data: PanelData, { dimension, when, assessors, attemptRule }: Request): readonly Block[] {
  const { indicators } = data.reference;
  const { students, scores } = data.panels;
  const everyone = new Uint8Array(students.rowCount).fill(1);
  const { index: classOf } = tuplesOf(data, "students", ["school", "program", "cohort"], everyone);
  const taken = keepAssessors(data, selectRows(data, "scores", when), assessors);
  const placement = integers(scores, "placement");
  const employer = integers(scores, "employer");
  const valueOf = cellValuer(data, attemptRule);
  const blocks = new Map<string, Block>();
  const cells = new Map<string, number>();
  forScoreCells(data, taken, ({ student, indicator, term, rows }) => {
    if (indicators[indicator]?.dimension !== dimension) return;
    for (const place of new Set(rows.map((row) => placement[row] ?? -1))) {
      const own = rows.filter((row) => (placement[row] ?? -1) === place);
      const key = `${student} ${term} ${place}`;
      let block = blocks.get(key);
      if (block === undefined) {
        const cellKey = `${classOf[student]} ${term} ${place >= 0}`;
        const cell = cells.get(cellKey) ?? cells.size;
        cells.set(cellKey, cell);
        const at = place < 0 ? null : (employer[own[0] ?? -1] ?? -1);
        block = { student, term, placement: place, employer: at, cell, indicators: [], values: [] };
        blocks.set(key, block);
      }
      block.indicators.push(indicator);
      block.values.push(valueOf(own));
    }
  });
  return [...blocks.values()].toSorted((a, b) => a.student - b.student);
}

/** Sets every indicator to its mean over all blocks of the school, so that a context with harder indicators is no other context. */
function centre(data: PanelData, blocks: readonly Block[]): void {
  const school = integers(data.panels.students, "school");
  const sums = new Map<string, { sum: number; count: number }>();
  const keyOf = (block: Block, place: number) => `${school[block.student]} ${block.indicators[place]}`;
  for (const block of blocks) {
    block.values.forEach((value, place) => {
      const known = sums.get(keyOf(block, place)) ?? { sum: 0, count: 0 };
      sums.set(keyOf(block, place), { sum: known.sum + value, count: known.count + 1 });
    });
  }
  for (const block of blocks) {
    block.values.forEach((value, place) => {
      const { sum = 0, count = 1 } = sums.get(keyOf(block, place)) ?? {};
      block.values[place] = value - sum / count;
    });
  }
}

function errorsOf(data: PanelData, blocks: readonly Block[]): ResidualShares {
  const start = new Int32Array(blocks.length + 1);
  blocks.forEach((block, row) => {
    start[row + 1] = (start[row] ?? 0) + block.values.length;
  });
  return residualShares(
    {
      student: blocks.map((block) => block.student),
      cell: blocks.map((block) => block.cell),
      start,
      indicator: blocks.flatMap((block) => block.indicators),
      value: blocks.flatMap((block) => block.values),
    },
    data.panels.students.rowCount,
  );
}

/** The weighted mean of a block, where two thirds of the weight that its cell was scored on is there; else null. */
function meanOf(
  block: Block,
  weightOf: (indicator: number) => number,
  expected: number,
): ContextValue | null {
  let [weights, squares, sum] = [0, 0, 0];
  block.indicators.forEach((indicator, place) => {
    const weight = weightOf(indicator);
    weights += weight;
    squares += weight * weight;
    sum += weight * (block.values[place] ?? Number.NaN);
  });
  if (weights <= 0 || weights < expected * neededWeight - weightTolerance) return null;
  return { value: sum / weights, size: squares / (weights * weights), employer: block.employer };
}

function computeContexts(data: PanelData, request: Request): ContextValues {
  const blocks = blocksOf(data, request);
  centre(data, blocks);
  const errors = errorsOf(data, blocks);
  const weightOf = (indicator: number) => data.reference.indicators[indicator]?.weight ?? 0;
  const scored = new Map<number, Set<number>>();
  for (const { cell, indicators } of blocks) {
    const known = scored.get(cell) ?? new Set();
    for (const indicator of indicators) known.add(indicator);
    scored.set(cell, known);
  }
  const contexts = Array.from(
    { length: data.panels.students.rowCount },
    () => new Map<string, ContextValue[]>(),
  );
  for (const block of blocks) {
    const expected = [...(scored.get(block.cell) ?? [])].reduce((sum, one) => sum + weightOf(one), 0);
    const value = meanOf(block, weightOf, expected);
    if (value === null) continue;
    const key = block.placement >= 0 ? `placement ${block.placement}` : `term ${block.term}`;
    const own = contexts[block.student];
    own?.set(key, [...(own.get(key) ?? []), value]);
  }
  const meanOfTerms = (values: readonly ContextValue[]): ContextValue => ({
    value: values.reduce((sum, one) => sum + one.value, 0) / values.length,
    size: values.reduce((sum, one) => sum + one.size, 0) / values.length ** 2,
    employer: values[0]?.employer ?? null,
  });
  return { ofStudent: contexts.map((own) => [...own.values()].map(meanOfTerms)), errors };
}

/**
 * Every student's values of a dimension by context, whatever the filter of whom: each placement is a context, scores outside
 * placements stand by term. Indicators are set to their mean in the school. Computed once for as long as the data live.
 */
export const contextValuesOf = remembered<Request, ContextValues>(
  ({ dimension, when, assessors, attemptRule }) =>
    JSON.stringify([dimension, when, assessors.toSorted(), attemptRule]),
  computeContexts,
);
