import type { TextColumn } from "../../columns/columnTable.ts";
import { columnsNamed, privateReason } from "./headerAliases.ts";
import { isBesideScores } from "./besideScores.ts";
import { isRowNumber } from "./contentColumns.ts";
import { privateContent } from "../values/privateContent.ts";
import { message } from "../message.ts";
import type { Recognition } from "./recognition.ts";
import type { ColumnMatch } from "../screening.ts";
import type { WideAssignment } from "./wideColumns.ts";

/** What a wide column fills, as text: `score of K06 in 2023-2024-1`. */
export function wideTarget({ value, labels }: WideAssignment): string {
  const { indicator_code, attribute, term_code, ...others } = labels;
  const beside = Object.entries(others).map(([name, text]) => `, ${name} ${text}`);
  const of = indicator_code ?? attribute;
  return `${value}${of === undefined ? "" : ` of ${of}`}${term_code === undefined ? "" : ` in ${term_code}`}${beside.join("")}`;
}

/** True for the column that says the school year of the file's terms. */
function isYearOfTerms({ schoolYear }: Recognition, position: number): boolean {
  return (
    schoolYear !== null &&
    schoolYear !== "unsaid" &&
    "position" in schoolYear &&
    schoolYear.position === position
  );
}

/** What a column holds that its name takes for numbers of students, in a file of no known table. */
function heldByNumbers(name: string, column: TextColumn): ReturnType<typeof privateContent> {
  const isNumber = columnsNamed("students", name).some((one) => one.column === "student_id");
  return isNumber ? privateContent("students", "student_id", column) : null;
}

/** What became of each column of the file, in its order. */
export function columnMatches(
  columns: readonly TextColumn[],
  recognition: Recognition | null,
): ColumnMatch[] {
  return columns.map((source, position) => {
    const { name, dictionary } = source;
    const assigned = recognition?.assigned.filter((candidate) => candidate.position === position) ?? [];
    const [assignment] = assigned;
    if (assignment !== undefined)
      return { name, to: assigned.map(({ column }) => column).join(", "), why: assignment.why };
    const wide = recognition?.wide.find((candidate) => candidate.position === position);
    if (wide !== undefined) return { name, to: wideTarget(wide), why: wide.why };
    const own = recognition?.own.find((candidate) => candidate.position === position);
    if (own !== undefined) return { name, to: `students.${own.column}`, why: own.why };
    if (recognition !== null && isYearOfTerms(recognition, position))
      return { name, to: "term_code", why: message("column_school_year") };
    if (recognition?.status.includes(position) === true)
      return { name, to: "score", why: message("column_score_status") };
    const secret = privateReason(name);
    const held = recognition === null && secret === null ? heldByNumbers(name, source) : secret;
    const why = recognition?.unused.get(position) ?? (held === null ? null : message(held));
    if (why !== null) return { name, to: null, why };
    if (dictionary.every((text) => text.trim() === ""))
      return { name, to: null, why: message("column_empty") };
    if (recognition?.kind === "assessments" && isBesideScores(name))
      return { name, to: null, why: message("column_beside_scores") };
    if (isRowNumber(name, dictionary)) return { name, to: null, why: message("column_row_number") };
    if (recognition?.bareYear === position) return { name, to: null, why: message("years_unsaid") };
    if (
      recognition !== null &&
      recognition.kind !== "students" &&
      columnsNamed("students", name).length > 0
    ) {
      return { name, to: null, why: message("column_of_student") };
    }
    return {
      name,
      to: null,
      why:
        recognition === null
          ? message("column_table_unknown")
          : message("column_unknown", { table: recognition.kind }),
    };
  });
}
