import type { TextColumn } from "../../columns/columnTable.ts";
import { columnsOf, type TableId } from "../../model/tables.ts";
import { saysForm } from "../../model/tables/employmentWords.ts";
import { plainText } from "../values/cellText.ts";
import { contentFit, isRowNumber, type ContentEvidence } from "./contentColumns.ts";
import { columnsNamed, privateReason } from "./headerAliases.ts";
import { areBareYears, isYearHeader, looselyNamed, nearlyNamed } from "./looseHeaders.ts";
import { message, type Message } from "../message.ts";
import { privateContent } from "../values/privateContent.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";

/** By what a column of the file was taken for a column of a table; from `loose` on it is an assumption that is shown. */
export type AssignedBy = "chosen" | "name" | "alias" | "shared" | "loose" | "near" | "content";

/** A column of the file that was taken for a column of a table. */
export interface Assignment {
  readonly position: number;
  readonly column: string;
  readonly why: Message;
  readonly by: AssignedBy;
}

/** The columns of a file as those of a table. */
export interface Assigned {
  readonly assigned: readonly Assignment[];
  /** Evidence for each column of the file that is not assigned. */
  readonly unused: ReadonlyMap<number, Message>;
  /** A column of years that says neither 级 nor 届, where nobody said what they are. */
  readonly bareYear: number | null;
}

/** From this share of its texts on, a column with a name like a known one may be what its name is like [project's own rule]. */
const fittingFrom = 0.8;
/** Headers that are compared letter by letter: more of them are no table of people. */
const mostCompared = 300;

class Assigning {
  readonly byColumn = new Map<string, Assignment>();
  readonly unused = new Map<number, Message>();
  private readonly positions = new Set<number>();
  private readonly table: TableId;
  private readonly columns: readonly TextColumn[];

  constructor(table: TableId, columns: readonly TextColumn[], taken: ReadonlySet<number>) {
    this.table = table;
    this.columns = columns;
    for (const position of taken) this.positions.add(position);
  }

  set(position: number, column: string, by: AssignedBy, why: Message): void {
    this.byColumn.set(column, { position, column, by, why });
    this.positions.add(position);
    this.unused.delete(position);
  }

  leave(position: number, why: Message): void {
    this.unused.set(position, why);
    this.positions.add(position);
  }

  isFree(column: string): boolean {
    return !this.byColumn.has(column);
  }

  fits(column: string, source: TextColumn): boolean {
    return contentFit(this.table, column, source) >= fittingFrom;
  }

  /** The columns of the file that nothing is known of yet, blank ones apart. */
  open(): { readonly source: TextColumn; readonly position: number }[] {
    return this.columns.flatMap((source, position) =>
      this.positions.has(position) || source.dictionary.every((text) => text.trim() === "")
        ? []
        : [{ source, position }],
    );
  }
}

function byNames(state: Assigning, table: TableId, columns: readonly TextColumn[]): void {
  for (const by of ["name", "alias"] as const) {
    columns.forEach(({ name }, position) => {
      if ([...state.byColumn.values()].some((one) => one.position === position)) return;
      const matches = columnsNamed(table, name);
      const match = matches.find((candidate) => candidate.by === by && state.isFree(candidate.column));
      const secret = match === undefined ? null : privateContent(table, match.column, columns[position]);
      if (secret !== null) state.leave(position, message(secret));
      else if (match !== undefined) {
        const why =
          by === "name"
            ? message("column_own_name")
            : message("column_alias", { header: name, column: match.column });
        state.set(position, match.column, by, why);
      } else if (by === "alias" && matches[0] !== undefined) {
        state.leave(position, message("column_doubled", { column: matches[0].column }));
      }
    });
  }
}

/** One column that says two things: a student's number in a file of graduates, a destination with the form of employment in it. */
function shareColumns(state: Assigning, table: TableId, columns: readonly TextColumn[]): void {
  const student = state.byColumn.get("student_id");
  if (table === "employment" && student !== undefined && state.isFree("graduate_id"))
    state.set(student.position, "graduate_id", "shared", message("column_graduate_is_student"));
  const activity = state.byColumn.get("activity");
  const destination = activity === undefined ? undefined : columns[activity.position];
  if (
    table === "employment" &&
    activity !== undefined &&
    state.isFree("employment_form") &&
    destination?.dictionary.some((text) => saysForm(plainText(text))) === true
  )
    state.set(activity.position, "employment_form", "shared", message("column_form_of_activity"));
}

/**
 * Matches the columns of a file with those of a table: as a person said, by name and alias, and where `evidence` is given by a name that is
 * nearly known and by content. `taken`: positions that already have a meaning.
 */
export function assignColumns(
  table: TableId,
  columns: readonly TextColumn[],
  taken: ReadonlySet<number>,
  choices: ReadingChoices,
  evidence: ContentEvidence | null,
): Assigned {
  const declared = new Map(columnsOf(table));
  const state = new Assigning(table, columns, taken);
  columns.forEach(({ name }, position) => {
    if (taken.has(position)) return;
    const secret = privateReason(name);
    const chosen = choices.columns?.[name.trim()];
    if (secret !== null) state.leave(position, message(secret));
    else if (chosen === null) state.leave(position, message("column_chosen_unused"));
    else if (chosen !== undefined && declared.has(chosen) && state.isFree(chosen))
      state.set(position, chosen, "chosen", message("column_chosen", { column: chosen }));
  });
  const settled = new Set([
    ...taken,
    ...state.unused.keys(),
    ...[...state.byColumn.values()].map(({ position }) => position),
  ]);
  byNames(
    state,
    table,
    columns.map((column, position) => (settled.has(position) ? { ...column, name: "" } : column)),
  );

  let bareYear: number | null = null;
  if (declared.has("cohort") && declared.has("graduation_year")) {
    const asGraduation = state.byColumn.get("graduation_year");
    const years = asGraduation === undefined ? undefined : columns[asGraduation.position];
    const isBare = ({ name, dictionary }: TextColumn): boolean =>
      isYearHeader(name) && areBareYears(dictionary);
    if (years !== undefined && asGraduation !== undefined && isBare(years)) {
      if (choices.years === "cohort" && state.isFree("cohort")) {
        state.byColumn.delete("graduation_year");
        state.set(asGraduation.position, "cohort", "chosen", message("years_chosen", { column: "cohort" }));
      }
    } else {
      const open = state.open().find(({ source }) => isBare(source));
      const { years: chosen } = choices;
      if (open !== undefined && chosen === undefined && state.isFree("cohort")) bareYear = open.position;
      else if (open !== undefined && chosen !== undefined && state.isFree(chosen))
        state.set(open.position, chosen, "chosen", message("years_chosen", { column: chosen }));
    }
  }
  if (evidence !== null && state.byColumn.size + taken.size > 0) {
    const free = (column: string): boolean => state.isFree(column);
    const open = state.open().filter(({ position }) => position !== bareYear);
    for (const { source, position } of open.slice(0, mostCompared)) {
      const column = looselyNamed(table, source.name, free);
      if (column !== null && state.fits(column, source))
        state.set(position, column, "loose", message("column_like", { column, header: source.name }));
    }
    for (const { source, position } of state.open().slice(0, mostCompared)) {
      if (position === bareYear) continue;
      const near = nearlyNamed(table, source.name, free);
      if (near !== null && state.fits(near.column, source))
        state.set(
          position,
          near.column,
          "near",
          message("column_near", { column: near.column, name: near.name }),
        );
    }
  }
  shareColumns(state, table, columns);
  if (evidence !== null && state.byColumn.size > 0) {
    // What stands in wide columns is not looked for in others.
    const needed = [...declared].flatMap(([name, { required, measure }]) =>
      required === true && state.isFree(name) && !(measure === true && taken.size > 0) ? [name] : [],
    );
    for (const column of needed) {
      const speaking = state.open().flatMap(({ source, position }) => {
        const why = isRowNumber(source.name, source.dictionary) ? null : evidence.speaksFor(column, source);
        return why === null || position === bareYear ? [] : [{ position, why }];
      });
      // Two columns that could both be it are asked about by name, not by content.
      const [only] = speaking;
      if (speaking.length === 1 && only !== undefined) state.set(only.position, column, "content", only.why);
    }
    shareColumns(state, table, columns);
  }
  return { assigned: [...state.byColumn.values()], unused: state.unused, bareYear };
}
