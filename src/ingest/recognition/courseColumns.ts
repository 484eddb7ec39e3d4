import type { TextColumn } from "../../columns/columnTable.ts";
import { headerKey } from "../../model/headerKey.ts";
import { looksLikeScores } from "./contentColumns.ts";
import { columnsNamed, privateReason, withoutRemark } from "./headerAliases.ts";
import { message, type Message } from "../message.ts";
import { occasionLabels, occasionsPresent } from "./occasionLabels.ts";
import { findOccasion, occasionKey, type Occasion } from "./occasions.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";
import type { WideAssignment, WideFound } from "./wideColumns.ts";

/** Grade as in year level, of which there are so many. */
const lastLevel = 13;

function isLevel({ name, dictionary }: TextColumn): boolean {
  const texts = dictionary.filter((text) => text.trim() !== "");
  return (
    headerKey(name) === "grade" &&
    texts.every((text) => /^\d{1,2}$/.test(text.trim()) && Number(text) <= lastLevel)
  );
}

/** True for a column that may hold the scores of a course: its name says so, and its texts are scores. */
export function holdsScores(column: TextColumn): boolean {
  return looksLikeScores(column) && !isLevel(column);
}

const averages = /^(?:平均分|均分|平均成绩|合计|总计|average|mean|sum)$/iu;

/** True for the name of a column that sums up or averages the scores beside it: 总分, 平均分, Course total. */
export function isTotal(header: string): boolean {
  const bare = withoutRemark(header.normalize("NFKC").trim());
  const found = findOccasion(bare);
  return (
    (found?.occasion.kind === "total" && found.rest === "") ||
    averages.test(bare) ||
    columnsNamed("assessments", header).some(({ column }) => column === "score")
  );
}

/** The occasion that a name says which says nothing else; the name of a score is a total, where parts stand beside it. */
function namedOccasion(name: string): Occasion | null {
  const found = findOccasion(name);
  if (found !== null && found.rest === "" && found.occasion.kind !== "half") return found.occasion;
  return columnsNamed("assessments", name).some(({ column }) => column === "score")
    ? { kind: "total" }
    : null;
}

function occasionOf(column: TextColumn, choices: ReadingChoices): Occasion | null {
  const chosen = choices.columns?.[column.name.trim()];
  if (privateReason(column.name) !== null || (chosen !== undefined && chosen !== "score")) return null;
  const named = chosen === "score" ? ({ kind: "total" } as const) : namedOccasion(column.name);
  if (named === null) return null;
  const blank = column.dictionary.every((text) => text.trim() === "");
  return blank || holdsScores(column) ? named : null;
}

/**
 * The columns of a file of scores of one course, or of one course a row: 平时, 期中, 期末, 总评, 补考, whose names say no indicator. Null where
 * fewer than two columns are such: one alone is the score of a long table.
 */
export function courseColumns(columns: readonly TextColumn[], choices: ReadingChoices): WideFound | null {
  const occasions = columns.map((column) => occasionOf(column, choices));
  if (occasions.filter((one) => one !== null).length < 2) return null;
  const present = occasionsPresent(occasions);
  const wide: WideAssignment[] = [];
  const left = new Map<number, Message>();
  const seen = new Set<string>();
  occasions.forEach((occasion, position) => {
    if (occasion === null) return;
    const key = occasionKey(occasion);
    const found = occasionLabels(occasion, present, present, null, choices);
    if (found === null) return;
    if ("left" in found) left.set(position, found.left);
    else if (seen.has(key)) left.set(position, message("column_repeats_score"));
    else
      wide.push({
        position,
        value: "score",
        labels: found.labels,
        by: "name",
        why: message("column_occasion"),
      });
    seen.add(key);
  });
  return {
    wide,
    repeated: left,
    parts: present.parts,
    total: present.total && present.parts.length > 0,
    core: new Set(),
  };
}
