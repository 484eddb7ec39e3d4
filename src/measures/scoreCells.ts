import type { PanelData } from "../panels/panelData.ts";
import { integers } from "../panels/selection.ts";
import type { AttemptRule } from "../panels/settings.ts";
import { scoreFactsOf } from "./scoreFacts.ts";

/** The scores of one student on one indicator in one term: rows of the score panel, by assessor kind, then attempt. */
export interface ScoreCell {
  readonly student: number;
  /** The place in `reference.indicators`. */
  readonly indicator: number;
  /** The term's code; −1 where the rows don't say. */
  readonly term: number;
  readonly rows: readonly number[];
}

/** Visits every cell that has a score on its scale among the rows taken in (`taken[row] === 1`), students in order. `cell.rows` is used again for the next cell. */
export function forScoreCells(data: PanelData, taken: Uint8Array, visit: (cell: ScoreCell) => void): void {
  const { scores } = data.panels;
  const { points, indicator } = scoreFactsOf(data);
  const student = integers(scores, "student");
  const term = integers(scores, "term");
  const rows: number[] = [];
  const end = () => {
    const first = rows[0];
    if (first === undefined) return;
    visit({
      student: student[first] ?? -1,
      indicator: indicator[first] ?? -1,
      term: term[first] ?? -1,
      rows,
    });
    rows.length = 0;
  };
  let last = -1;
  for (let row = 0; row < scores.rowCount; row += 1) {
    if (taken[row] !== 1 || Number.isNaN(points[row] ?? Number.NaN)) continue;
    if (
      last >= 0 &&
      (student[row] !== student[last] || indicator[row] !== indicator[last] || term[row] !== term[last])
    )
      end();
    rows.push(row);
    last = row;
  }
  end();
}

/** The rows that some assessor kinds gave, as 1 and 0; a row that names none is the school's. Narrows `taken` in place. */
export function keepAssessors(data: PanelData, taken: Uint8Array, kinds: readonly string[]): Uint8Array {
  const kind = integers(data.panels.scores, "assessor_kind");
  const chosen = scoreFactsOf(data).assessorKinds.map((one) => kinds.includes(one));
  const unnamed = kinds.includes("school");
  for (let row = 0; row < taken.length; row += 1) {
    if (!(chosen[kind[row] ?? -1] ?? unnamed)) taken[row] = 0;
  }
  return taken;
}

/**
 * The value of rows of one cell, in the panel's order, as points: mean over assessors within an attempt, attempt rule within a kind,
 * mean over kinds. NaN for no rows.
 */
export function cellValuer(data: PanelData, rule: AttemptRule): (rows: readonly number[]) => number {
  const { scores } = data.panels;
  const { points } = scoreFactsOf(data);
  const kind = integers(scores, "assessor_kind");
  const attempt = integers(scores, "attempt");
  return (rows) => {
    let [kinds, kindSum, ofKind] = [0, 0, Number.NaN];
    let [sum, count] = [0, 0];
    const endAttempt = () => {
      if (count === 0) return;
      const mean = sum / count;
      if (Number.isNaN(ofKind) || rule === "latest" || (rule === "best" && mean > ofKind)) ofKind = mean;
      [sum, count] = [0, 0];
    };
    const endKind = () => {
      endAttempt();
      if (Number.isNaN(ofKind)) return;
      kindSum += ofKind;
      kinds += 1;
      ofKind = Number.NaN;
    };
    let last = -1;
    for (const row of rows) {
      if (last >= 0 && kind[row] !== kind[last]) endKind();
      else if (last >= 0 && attempt[row] !== attempt[last]) endAttempt();
      sum += points[row] ?? Number.NaN;
      count += 1;
      last = row;
    }
    endKind();
    return kinds === 0 ? Number.NaN : kindSum / kinds;
  };
}
