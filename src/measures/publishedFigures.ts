import { frameKinds } from "../panels/framePanel.ts";
import { commonMissing } from "../panels/missing.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf, numbers } from "../panels/selection.ts";
import type { Estimate, EstimateStatus, Evaluator, Question } from "./estimate.ts";
import { panelGroups } from "./groups.ts";
import { atOneTime } from "./monthsAfter.ts";
import { absent, judge } from "./verdict.ts";

function figureColumns(data: PanelData) {
  const frames = data.panels.frames;
  const kind = integers(frames, "kind");
  const measure = integers(frames, "measure");
  const part = integers(frames, "part");
  const measures = labelsOf(data, "frames", "measure");
  const parts = labelsOf(data, "frames", "part");
  return {
    isOf: (row: number, id: string) =>
      kind[row] === frameKinds.published && measures[measure[row] ?? -1] === id,
    part: (row: number) => parts[part[row] ?? -1] ?? "",
    value: numbers(frames, "value"),
    missing: integers(frames, "value_missing"),
    n: integers(frames, "n"),
  };
}

/** One published figure, as it stands: nothing is computed from it. Several in a group can't be made into one without their bases. */
function figure(question: Question, part: string, rows: readonly number[]): Estimate {
  const { value, missing, n } = figureColumns(question.data);
  const [row] = rows;
  if (row === undefined) return absent(part, "not_collected", 0);
  if (rows.length > 1) return absent(part, "not_applicable", 0);
  const published = value[row] ?? Number.NaN;
  const count = Math.max(n[row] ?? 0, 0);
  if (!Number.isFinite(published)) {
    const reason = commonMissing([missing[row] ?? 0]);
    const status: EstimateStatus =
      reason === "suppressed"
        ? "suppressed_at_source"
        : reason === "notApplicable"
          ? "not_applicable"
          : "not_collected";
    return absent(part, status, count);
  }
  const candidate = {
    part,
    value: published,
    lower: null,
    upper: null,
    n: count,
    eligible: count,
    base: count,
    interval: "none",
  } as const;
  return (n[row] ?? -1) < 0
    ? { ...candidate, status: "base_not_published" }
    : judge(candidate, question.settings.minBase, () => "not_collected");
}

/** True for the rows of the `frames` panel that hold figures of one published measure. */
export function figureRows(data: PanelData, id: string): (row: number) => boolean {
  const columns = figureColumns(data);
  return (row) => columns.isOf(row, id);
}

/** Makes the evaluator of a published measure: the figure of each group that has exactly one. */
export function publishedFigure(id: string, parts: readonly string[]): Evaluator {
  return (question) => {
    const { data, by, where } = question;
    const columns = figureColumns(data);
    const keep = figureRows(data, id);
    const narrowed = atOneTime(data, by, where, "frames", keep);
    return panelGroups(data, "frames", by, narrowed, { keep, withStudents: false }).flatMap(
      ({ group, rows }) =>
        parts.map((part) => ({
          group,
          ...figure(
            question,
            part,
            rows.filter((row) => columns.part(row) === part),
          ),
        })),
    );
  };
}
