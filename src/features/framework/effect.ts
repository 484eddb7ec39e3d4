import { isMeasureId, measureDeclaration, measureIds, type MeasureId } from "../../measures/catalogue.ts";
import { evaluate } from "../../measures/evaluate.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { unusedRows, type UnusedRows } from "../../measures/unusedRows.ts";
import type { PanelData } from "../../panels/panelData.ts";
import type { MeasureSettings } from "../../panels/settings.ts";

/** What measures are computed from, before a change or after it. */
export interface Side {
  readonly data: PanelData;
  readonly settings: MeasureSettings;
}

/** A figure that is not what it was: another value, a reason in place of a value or the reverse, or there on one side only. */
export interface FigureEffect {
  readonly measure: MeasureId;
  readonly part: string;
  /** The program; "" for all of them together. */
  readonly program: string;
  readonly before: MeasureResult | null;
  readonly after: MeasureResult | null;
}

/** What a change does: figures that change, and rows that begin or cease to count. */
export interface Effect {
  readonly figures: readonly FigureEffect[];
  /** Figures that were compared. */
  readonly compared: number;
  readonly unused: readonly { readonly before: number; readonly after: number; readonly rows: UnusedRows }[];
}

/** Differences below this share of the larger value are rounding. */
const tolerance = 1e-9;

function differs(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before !== after;
  return Math.abs(before - after) > tolerance * Math.max(1, Math.abs(before), Math.abs(after));
}

function isSame(before: MeasureResult, after: MeasureResult): boolean {
  return before.status === after.status && !differs(before.value, after.value) && before.n === after.n;
}

type Results = ReadonlyMap<string, MeasureResult>;

function resultsOf({ data, settings }: Side, measure: MeasureId, by: readonly Grouping[]): Results {
  return new Map(
    evaluate(data, { measure, by, where: {}, settings }).map((one) => [
      JSON.stringify([one.group.program ?? "", one.part]),
      one,
    ]),
  );
}

const known = new WeakMap<PanelData, Map<string, Results>>();

/** The results before a change: the same for every draft, so computed once as long as the data live. */
function resultsBefore(side: Side, measure: MeasureId, by: readonly Grouping[]): Results {
  const ofData = known.get(side.data) ?? new Map<string, Results>();
  known.set(side.data, ofData);
  const key = JSON.stringify([side.settings, measure, by]);
  const found = ofData.get(key) ?? resultsOf(side, measure, by);
  ofData.set(key, found);
  return found;
}

function compare(
  measure: MeasureId,
  by: readonly Grouping[],
  before: Side,
  after: Side,
): { readonly compared: number; readonly changed: readonly FigureEffect[] } {
  const [older, newer] = [resultsBefore(before, measure, by), resultsOf(after, measure, by)];
  const keys = new Set([...older.keys(), ...newer.keys()]);
  const changed = [...keys].flatMap((key): FigureEffect[] => {
    const [was = null, is = null] = [older.get(key), newer.get(key)];
    if (was !== null && is !== null && isSame(was, is)) return [];
    const one = was ?? is;
    return one === null
      ? []
      : [{ measure, part: one.part, program: one.group.program ?? "", before: was, after: is }];
  });
  return { compared: keys.size, changed };
}

/** The measures that a change is tried on: all but those that are off by default and those that are only quoted. */
export const effectMeasures: readonly MeasureId[] = measureIds.filter((measure) => {
  const { expert, unitOf } = measureDeclaration(measure);
  return expert !== true && unitOf !== "summary" && isMeasureId(measure);
});

function unusedOf(before: PanelData, after: PanelData): Effect["unused"] {
  const keyOf = ({ table, reason }: UnusedRows) => `${table} ${reason}`;
  const [older, newer] = [before, after].map(
    (data) => new Map(unusedRows(data, measureIds).map((rows) => [keyOf(rows), rows])),
  );
  return [...new Set([...(older?.keys() ?? []), ...(newer?.keys() ?? [])])].flatMap((key) => {
    const [was, is] = [older?.get(key), newer?.get(key)];
    const rows = is ?? was;
    return rows === undefined || was?.rows === is?.rows
      ? []
      : [{ before: was?.rows ?? 0, after: is?.rows ?? 0, rows }];
  });
}

/** Leaves the page its turn between two measures. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Every figure of all groups together and by program that differs between the two sides, in the order of the catalogue.
 * Rejects with the signal's reason when it is aborted.
 */
export async function effectOf(
  before: Side,
  after: Side,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (measures: number) => void } = {},
): Promise<Effect> {
  const { signal, onProgress } = options;
  const figures: FigureEffect[] = [];
  let compared = 0;
  for (const [done, measure] of effectMeasures.entries()) {
    onProgress?.(done);
    for (const by of [[], ["program"]] as const) {
      if (by.some((grouping) => !measureDeclaration(measure).by.includes(grouping))) continue;
      await nextTurn();
      signal?.throwIfAborted();
      const found = compare(measure, by, before, after);
      compared += found.compared;
      figures.push(...found.changed);
    }
  }
  return { figures, compared, unused: unusedOf(before.data, after.data) };
}
