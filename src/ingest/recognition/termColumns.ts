import type { TextColumn } from "../../columns/columnTable.ts";
import { headerKey } from "../../model/headerKey.ts";
import { bareTerm, schoolYearOf } from "../values/termText.ts";

/**
 * Where the school year stands of a column that says only which term of it (1, 第二学期, Fall): in another column, or once for all rows; `unsaid` where
 * nobody said it.
 */
export type SchoolYear = { readonly position: number } | { readonly year: string } | "unsaid";

const yearHeaders = new Set(["学年", "学年度", "schoolyear", "academicyear", "开课学年", "考试学年"]);

function texts({ dictionary }: TextColumn): string[] {
  return dictionary.filter((text) => text.trim() !== "");
}

function isYearColumn(column: TextColumn): boolean {
  const all = texts(column);
  return (
    all.length > 0 &&
    (yearHeaders.has(headerKey(column.name)) || all.every((text) => schoolYearOf(text) !== null))
  );
}

/**
 * Where the school year of a file's column of terms is; null where that column says whole terms. `free`: positions of columns without another
 * meaning. `said`: the school year that a person, a title or the name of the file says.
 */
export function schoolYearFor(
  columns: readonly TextColumn[],
  term: number | undefined,
  free: (position: number) => boolean,
  said: string | null,
): SchoolYear | null {
  const source = term === undefined ? undefined : columns[term];
  if (source === undefined || !texts(source).some((text) => bareTerm(text) !== null)) return null;
  const position = columns.findIndex((column, at) => at !== term && free(at) && isYearColumn(column));
  if (position >= 0) return { position };
  return said === null ? "unsaid" : { year: said };
}

function together(year: string, term: string): string {
  const [whole, part] = [schoolYearOf(year), bareTerm(term)];
  if (part === null) return term;
  return whole === null ? `${year.trim()} ${term.trim()}`.trim() : `${whole}-${part}`;
}

/** A column of terms with the school year before those texts that say only which term of it. */
export function withSchoolYear(
  terms: TextColumn,
  columns: readonly TextColumn[],
  where: SchoolYear | null,
): TextColumn {
  if (where === null || where === "unsaid") return terms;
  const years = "position" in where ? columns[where.position] : undefined;
  const dictionary: string[] = [];
  const at = new Map<string, number>();
  const byPair = new Map<number, number>();
  const width = years?.dictionary.length ?? 1;
  const codes = terms.codes.map((code, row) => {
    const yearCode = years?.codes[row] ?? 0;
    const known = byPair.get(code * width + yearCode);
    if (known !== undefined) return known;
    const year = "year" in where ? where.year : (years?.dictionary[yearCode] ?? "");
    const text = together(year, terms.dictionary[code] ?? "");
    const place = at.get(text) ?? dictionary.push(text) - 1;
    at.set(text, place);
    byPair.set(code * width + yearCode, place);
    return place;
  });
  return { name: terms.name, dictionary, codes };
}
