import type { TextColumn } from "../../columns/columnTable.ts";
import { headerKey } from "../../model/headerKey.ts";
import { yearText } from "../values/cellText.ts";
import { bareTerm, isStudyTerm, schoolYearOf } from "../values/termText.ts";

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

/** A column whose texts are made of two columns, each pair of texts once. */
function pairedWith(
  terms: TextColumn,
  others: TextColumn | undefined,
  textOf: (term: string, other: string) => string,
): TextColumn {
  const dictionary: string[] = [];
  const at = new Map<string, number>();
  const byPair = new Map<number, number>();
  const width = others?.dictionary.length ?? 1;
  const codes = terms.codes.map((code, row) => {
    const otherCode = others?.codes[row] ?? 0;
    const known = byPair.get(code * width + otherCode);
    if (known !== undefined) return known;
    const text = textOf(terms.dictionary[code] ?? "", others?.dictionary[otherCode] ?? "");
    const place = at.get(text) ?? dictionary.push(text) - 1;
    at.set(text, place);
    byPair.set(code * width + otherCode, place);
    return place;
  });
  return { name: terms.name, dictionary, codes };
}

/** A column of terms with the school year before those texts that say only which term of it. */
export function withSchoolYear(
  terms: TextColumn,
  columns: readonly TextColumn[],
  where: SchoolYear | null,
): TextColumn {
  if (where === null || where === "unsaid") return terms;
  if ("year" in where) return pairedWith(terms, undefined, (term) => together(where.year, term));
  return pairedWith(terms, columns[where.position], (term, year) => together(year, term));
}

/** A column of terms with the students' year of entry before those texts that say a year of study (`大一上`), where the file has both. */
export function withEntryYear(terms: TextColumn, cohorts: TextColumn | undefined): TextColumn {
  if (cohorts === undefined || !terms.dictionary.some(isStudyTerm)) return terms;
  return pairedWith(terms, cohorts, (term, cohort) => {
    const { text: year, fault } = yearText(cohort.normalize("NFKC").trim(), "cohort");
    return isStudyTerm(term) && fault === null && /^\d{4}$/.test(year) ? `${year}级 ${term.trim()}` : term;
  });
}
