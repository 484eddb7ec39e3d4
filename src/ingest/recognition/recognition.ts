import { columnsOf, type TableId } from "../../model/tables.ts";
import type { Assigned, Assignment } from "./assignColumns.ts";
import type { Message } from "../message.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";
import type { KnownCodes } from "../screening.ts";
import type { SchoolYear } from "./termColumns.ts";
import type { WideAssignment } from "./wideColumns.ts";

/** What a file was taken for. `missing`: required columns that it does not have. */
export interface Recognition {
  readonly kind: TableId;
  readonly shape: "long" | "wide";
  readonly assigned: readonly Assignment[];
  readonly wide: readonly WideAssignment[];
  readonly missing: readonly string[];
  /** Columns that describe the student rather than the assessment: they fill `students`. */
  readonly own: readonly Assignment[];
  readonly score: number;
  /** Evidence for each column of the file that is not assigned. */
  readonly unused: ReadonlyMap<number, Message>;
  /** A column of years that says neither 级 nor 届, where nobody said what they are. */
  readonly bareYear: number | null;
  /** Parts of a term that columns are named for (平时, 期中, 期末). */
  readonly parts: readonly string[];
  /** A total (总评) of such parts stands beside them. */
  readonly total: boolean;
  /** Where the school year stands of a column that says only which term of it. */
  readonly schoolYear: SchoolYear | null;
  /** Where words stand beside the scores that say why one is missing. */
  readonly status: readonly number[];
}

/** What recognition goes by beside the table itself. */
export interface FileEvidence {
  readonly fileName: string;
  /** The rows above the header. */
  readonly titles: readonly string[];
  readonly known: KnownCodes;
  readonly choices: ReadingChoices;
}

/** The required columns of a table that none of the given names is. */
export function missingOf(table: TableId, names: ReadonlySet<string>): string[] {
  return columnsOf(table)
    .filter(
      ([name, declaration]) =>
        (declaration.required === true || (table === "schools" && name === "school_code")) &&
        !names.has(name),
    )
    .map(([name]) => name);
}

/** The columns of the table that are assigned. */
export function namesIn({ assigned }: Pick<Assigned, "assigned">): Set<string> {
  return new Set(assigned.map(({ column }) => column));
}

const schoolYearText = /(?<!\d)(20\d{2})\s*[-~—–/至]\s*(20\d{2})(?!\d)/u;

/** The school year that a title or the name of the file says. */
export function saidYear({ titles, fileName }: FileEvidence): string | null {
  const said = [...titles, fileName]
    .map((text) => schoolYearText.exec(text))
    .find((found) => found !== null && Number(found[2]) === Number(found[1]) + 1);
  return said === undefined || said === null ? null : `${said[1]}-${said[2]}`;
}
