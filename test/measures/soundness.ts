import { expect } from "vitest";
import { measureDeclaration, measureIds, type MeasureId } from "../../src/measures/catalogue.ts";
import { estimateStatuses } from "../../src/measures/estimate.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/** What every number promises, whatever the data: finite or null, a reason where it is null, counts that are counts. */
export function expectSound(result: MeasureResult): void {
  const { value, lower, upper, n, base, eligible, status, q, measure, part } = result;
  const what = `${measure} ${part} ${JSON.stringify(result)}`;
  expect(estimateStatuses, what).toContain(status);
  for (const number of [value, lower, upper])
    expect(number === null || Number.isFinite(number), what).toBe(true);
  for (const count of [n, base, eligible]) expect(isCount(count), what).toBe(true);
  if (status === "ok" || status === "base_not_published") expect(value, what).not.toBeNull();
  else expect([value, lower, upper], what).toEqual([null, null, null]);
  if (value !== null && lower !== null)
    expect(lower, what).toBeLessThanOrEqual(value + 1e-6 * Math.max(1, Math.abs(value)));
  if (value !== null && upper !== null)
    expect(upper, what).toBeGreaterThanOrEqual(value - 1e-6 * Math.max(1, Math.abs(value)));
  if (q !== undefined) expect(q >= 0 && q <= 1, what).toBe(true);
}

/** The groupings that a measure is asked by: none, the last that it answers, the second and third together; or every one alone. */
function groupingsOf(measure: MeasureId, every: boolean): readonly (readonly Grouping[])[] {
  const { by } = measureDeclaration(measure);
  return [[], by.slice(1, 3), ...(every ? by : by.slice(-1)).map((one) => [one])];
}

/** Asks every measure of the catalogue by some groupings, or by `every` one, and expects sound results; returns how many had a value, by measure. */
export function expectAllSound(
  data: PanelData,
  minBases: readonly number[] = [1, 3, 10],
  where: Filter = {},
  every = false,
): ReadonlyMap<MeasureId, number> {
  const found = new Map<MeasureId, number>();
  for (const measure of measureIds) {
    for (const minBase of minBases) {
      const settings = { ...defaultSettings, minBase };
      for (const by of groupingsOf(measure, every)) {
        const results = evaluate(data, { measure, by, where, settings });
        if (by.length === 0) expect(results.length, measure).toBeGreaterThan(0);
        for (const result of results) {
          expectSound(result);
          if (result.value !== null) found.set(measure, (found.get(measure) ?? 0) + 1);
        }
      }
      const { resample } = measureDeclaration(measure);
      for (const task of resample?.({ data, by: [], where, settings }) ?? []) {
        for (const column of task.columns)
          expect(
            column.every((value) => Number.isFinite(value)),
            `${measure} ${task.part}`,
          ).toBe(true);
      }
    }
  }
  return found;
}
