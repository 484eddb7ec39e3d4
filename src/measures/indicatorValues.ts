import type { PanelData } from "../panels/panelData.ts";
import { integers } from "../panels/selection.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import { scoreFactsOf } from "./scoreFacts.ts";

/**
 * Each student's values of indicators, student after student: those of student s stand at `start[s]` to `start[s + 1]`,
 * `indicator` points into `reference.indicators`, `value` is 0-100.
 */
export interface IndicatorValues {
  readonly start: Int32Array;
  readonly indicator: Int32Array;
  readonly value: Float64Array;
}

/** Adds up scores of one indicator in the order of the score panel: attempts within kinds within terms. */
class IndicatorMean {
  readonly #rule: MeasureSettings["attemptRule"];
  #term = { sum: 0, count: 0 };
  #kind = { sum: 0, count: 0 };
  #attempts = { value: Number.NaN };
  #scores = { sum: 0, count: 0 };

  constructor(rule: MeasureSettings["attemptRule"]) {
    this.#rule = rule;
  }

  add(points: number): void {
    this.#scores.sum += points;
    this.#scores.count += 1;
  }

  endAttempt(): void {
    if (this.#scores.count === 0) return;
    const mean = this.#scores.sum / this.#scores.count;
    const before = this.#attempts.value;
    if (Number.isNaN(before) || this.#rule === "latest" || (this.#rule === "best" && mean > before))
      this.#attempts.value = mean;
    this.#scores.sum = 0;
    this.#scores.count = 0;
  }

  endKind(): void {
    this.endAttempt();
    if (Number.isNaN(this.#attempts.value)) return;
    this.#kind.sum += this.#attempts.value;
    this.#kind.count += 1;
    this.#attempts.value = Number.NaN;
  }

  endTerm(): void {
    this.endKind();
    if (this.#kind.count === 0) return;
    this.#term.sum += this.#kind.sum / this.#kind.count;
    this.#term.count += 1;
    this.#kind.sum = 0;
    this.#kind.count = 0;
  }

  /** The indicator's value; NaN without any score. Starts anew. */
  end(): number {
    this.endTerm();
    const value = this.#term.count === 0 ? Number.NaN : this.#term.sum / this.#term.count;
    this.#term.sum = 0;
    this.#term.count = 0;
    return value;
  }
}

/**
 * One pass over the score panel: mean over assessors within (student, indicator, term, kind, attempt), attempt rule within
 * (student, indicator, term, kind), mean of the kinds of `assessors`, mean over terms. `rows[row] === 1` takes a row in.
 */
export function indicatorValues(
  data: PanelData,
  rows: Uint8Array,
  attemptRule: MeasureSettings["attemptRule"],
  assessors: readonly string[],
): IndicatorValues {
  const { scores, students } = data.panels;
  const facts = scoreFactsOf(data);
  const chosen = facts.assessorKinds.map((kind) => assessors.includes(kind));
  const unnamed = assessors.includes("school");
  const student = integers(scores, "student");
  const term = integers(scores, "term");
  const kind = integers(scores, "assessor_kind");
  const attempt = integers(scores, "attempt");

  const start = new Int32Array(students.rowCount + 1);
  const indicators = new Int32Array(scores.rowCount);
  const values = new Float64Array(scores.rowCount);
  const mean = new IndicatorMean(attemptRule);
  let count = 0;
  let last = -1;
  const emit = () => {
    const value = mean.end();
    if (Number.isNaN(value)) return;
    indicators[count] = facts.indicator[last] ?? -1;
    values[count] = value;
    count += 1;
    start[(student[last] ?? 0) + 1] = count;
  };
  for (let row = 0; row < scores.rowCount; row += 1) {
    const points = facts.points[row] ?? Number.NaN;
    if (rows[row] !== 1 || Number.isNaN(points) || !(chosen[kind[row] ?? -1] ?? unnamed)) continue;
    if (last >= 0) {
      if (student[row] !== student[last] || facts.indicator[row] !== facts.indicator[last]) emit();
      else if (term[row] !== term[last]) mean.endTerm();
      else if (kind[row] !== kind[last]) mean.endKind();
      else if (attempt[row] !== attempt[last]) mean.endAttempt();
    }
    mean.add(points);
    last = row;
  }
  if (last >= 0) emit();
  for (let index = 1; index < start.length; index += 1) {
    if ((start[index] ?? 0) < (start[index - 1] ?? 0)) start[index] = start[index - 1] ?? 0;
  }
  return { start, indicator: indicators.slice(0, count), value: values.slice(0, count) };
}
