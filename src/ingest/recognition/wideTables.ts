import type { TextColumn } from "../../columns/columnTable.ts";
import type { TableId } from "../../model/tables.ts";
import { assignColumns, type Assigned } from "./assignColumns.ts";
import type { ContentEvidence } from "./contentColumns.ts";
import { courseColumns, isTotal } from "./courseColumns.ts";
import { IndicatorIndex } from "./indicatorHeaders.ts";
import { message, type Message } from "../message.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";
import { missingOf, namesIn, saidYear, type FileEvidence, type Recognition } from "./recognition.ts";
import { attributeColumns, indicatorColumns, type WideFound } from "./wideColumns.ts";

/** The student's own columns of a wide file; none unless program and cohort are both there, without which no student can be made. */
function studentColumns(
  columns: readonly TextColumn[],
  taken: ReadonlySet<number>,
  choices: ReadingChoices,
): Pick<Assigned, "assigned" | "bareYear"> {
  const { assigned, bareYear } = assignColumns("students", columns, taken, choices, null);
  const names = namesIn({ assigned });
  if (!names.has("program_code")) return { assigned: [], bareYear: null };
  return names.has("cohort") ? { assigned, bareYear: null } : { assigned: [], bareYear };
}

function wideOf(
  kind: TableId,
  columns: readonly TextColumn[],
  found: WideFound,
  choices: ReadingChoices,
  evidence: ContentEvidence | null,
): { readonly recognition: Recognition; readonly names: ReadonlySet<string> } {
  const positions = new Set([...found.wide.map(({ position }) => position), ...found.repeated.keys()]);
  const { assigned, unused, bareYear } = assignColumns(kind, columns, positions, choices, evidence);
  const recognition: Recognition = {
    kind,
    shape: "wide",
    assigned,
    wide: found.wide,
    own: [],
    missing: [],
    score: assigned.length + found.wide.length,
    unused: new Map([...unused, ...found.repeated]),
    bareYear,
    parts: found.parts,
    total: found.total,
    schoolYear: null,
    status: [],
  };
  return { recognition, names: namesIn({ assigned }) };
}

/** A course's scores, with the columns that describe its students. */
export function withStudents(
  course: Recognition,
  columns: readonly TextColumn[],
  choices: ReadingChoices,
): Recognition {
  const taken = new Set([...course.assigned, ...course.wide].map(({ position }) => position));
  const own = studentColumns(columns, taken, choices);
  const described = new Set(own.assigned.map(({ position }) => position));
  return {
    ...course,
    own: own.assigned,
    bareYear: own.bareYear,
    score: course.score + own.assigned.length,
    unused: new Map([...course.unused].filter(([position]) => !described.has(position))),
  };
}

/** Columns of totals over all indicators (总分, 平均分): made of the others, and no indicator's. */
function totalColumns(columns: readonly TextColumn[], { wide }: WideFound): ReadonlyMap<number, Message> {
  const taken = new Set(wide.map(({ position }) => position));
  return new Map(
    columns.flatMap(({ name }, position) =>
      !taken.has(position) && isTotal(name)
        ? [[position, message("column_total_of_indicators")] as const]
        : [],
    ),
  );
}

/** One row a student, a column an indicator: the columns that are neither become the long table's, or the student's own. */
export function wideAssessments(
  columns: readonly TextColumn[],
  file: FileEvidence,
  evidence: ContentEvidence | null,
): Recognition | null {
  const { known, choices } = file;
  const found = indicatorColumns(columns, new IndicatorIndex(known.indicators), saidYear(file), choices);
  if (found.wide.length === 0) return null;
  const totals = totalColumns(columns, found);
  const counted = { ...found, repeated: new Map([...found.repeated, ...totals]) };
  const { recognition, names } = wideOf("assessments", columns, counted, choices, evidence);
  if (!names.has("student_id") || names.has("indicator_code") || names.has("score")) return null;
  const termless =
    recognition.wide.some(({ labels }) => labels["term_code"] === undefined) && !names.has("term_code");
  return withStudents({ ...recognition, missing: termless ? ["term_code"] : [] }, columns, choices);
}

/** One row a student of one course, a column a part or an occasion of it (平时, 期末, 总评, 补考). */
export function wideCourse(
  columns: readonly TextColumn[],
  { choices }: FileEvidence,
  evidence: ContentEvidence | null,
): Recognition | null {
  const found = courseColumns(columns, choices);
  if (found === null) return null;
  const { recognition, names } = wideOf("assessments", columns, found, choices, evidence);
  if (!names.has("student_id")) return null;
  const missing = ["indicator_code", "term_code"].filter((column) => !names.has(column));
  return withStudents({ ...recognition, missing, score: recognition.score + 1 }, columns, choices);
}

/** One row a questionnaire, a column an attribute that the employer rates. */
export function wideEmployers(
  columns: readonly TextColumn[],
  { known, choices }: FileEvidence,
  evidence: ContentEvidence | null,
): Recognition | null {
  const found = attributeColumns("employer_ratings", columns, new IndicatorIndex(known.indicators), choices);
  if (found.wide.length < 2) return null;
  const { recognition, names } = wideOf("employer_ratings", columns, found, choices, evidence);
  const ofEmployer = names.has("rating_id") || (names.has("employer_id") && !names.has("student_id"));
  if (names.has("attribute") || names.has("satisfaction") || (found.core.size < 2 && !ofEmployer))
    return null;
  // The line of a questionnaire is its number where it has none.
  const missing = missingOf("employer_ratings", names).filter(
    (name) => name !== "attribute" && name !== "rating_id",
  );
  return { ...recognition, missing, score: recognition.score + 1 };
}

/** One row a graduate, two columns an attribute: what work requires and what was mastered. */
export function wideGraduates(
  columns: readonly TextColumn[],
  { known, choices }: FileEvidence,
  evidence: ContentEvidence | null,
): Recognition | null {
  const found = attributeColumns("graduate_ratings", columns, new IndicatorIndex(known.indicators), choices);
  const of = (value: string): Set<string> =>
    new Set(found.wide.flatMap((one) => (one.value === value ? [one.labels["attribute"] ?? ""] : [])));
  const required = of("required");
  if (![...of("mastered")].some((attribute) => required.has(attribute))) return null;
  const { recognition, names } = wideOf("graduate_ratings", columns, found, choices, evidence);
  if (names.has("attribute") || !names.has("graduate_id")) return null;
  const missing = missingOf("graduate_ratings", names).filter((name) => name !== "attribute");
  return { ...recognition, missing, score: recognition.score + 1 };
}
