import type { PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, selectRows } from "../panels/selection.ts";
import { remembered } from "./remembered.ts";
import { forScoreCells, keepAssessors } from "./scoreCells.ts";
import { scoreFactsOf } from "./scoreFacts.ts";

/**
 * Who rated whom, and by how many points above the others who rated the same; NaN where nobody else did. The ratings of student s
 * stand at `start[s]` to `start[s + 1]`.
 */
export interface SeverityRatings {
  readonly start: Int32Array;
  /** The code of the assessor. */
  readonly assessor: readonly number[];
  readonly above: readonly number[];
}

interface Request {
  readonly when: PanelFilter;
  readonly kinds: readonly string[];
}

function computeRatings(data: PanelData, { when, kinds }: Request): SeverityRatings {
  const { scores } = data.panels;
  const { points } = scoreFactsOf(data);
  const attempt = integers(scores, "attempt");
  const assessor = integers(scores, "assessor");
  const kind = integers(scores, "assessor_kind");
  const taken = keepAssessors(data, selectRows(data, "scores", when), kinds);
  const found: { assessor: number[]; above: number[] } = { assessor: [], above: [] };
  const start = new Int32Array(data.panels.students.rowCount + 1);
  const rate = (student: number, rows: readonly number[]) => {
    // Those who are not named count together as one of their kind: they are somebody else.
    const means = new Map<number, { code: number; sum: number; count: number }>();
    for (const row of rows) {
      const code = assessor[row] ?? -1;
      const key = code >= 0 ? code : -2 - (kind[row] ?? -1);
      const known = means.get(key) ?? { code, sum: 0, count: 0 };
      known.sum += points[row] ?? Number.NaN;
      known.count += 1;
      means.set(key, known);
    }
    const all = [...means.values()].map(({ code, sum, count }) => ({ code, mean: sum / count }));
    const total = all.reduce((sum, { mean }) => sum + mean, 0);
    for (const { code, mean } of all) {
      if (code < 0) continue;
      found.assessor.push(code);
      found.above.push(all.length < 2 ? Number.NaN : mean - (total - mean) / (all.length - 1));
    }
    start[student + 1] = found.assessor.length;
  };
  forScoreCells(data, taken, ({ student, rows }) => {
    if (rows.every((row) => (assessor[row] ?? -1) < 0)) return;
    for (const which of new Set(rows.map((row) => attempt[row])))
      rate(
        student,
        rows.filter((row) => attempt[row] === which),
      );
  });
  for (let student = 1; student < start.length; student += 1)
    start[student] = Math.max(start[student] ?? 0, start[student - 1] ?? 0);
  return { start, ...found };
}

/** Every rating by a named assessor against the others' of the same student, indicator, term and attempt, whatever the filter of whom. */
export const severityRatingsOf = remembered<Request, SeverityRatings>(
  ({ when, kinds }) => JSON.stringify([when, kinds.toSorted()]),
  computeRatings,
);
