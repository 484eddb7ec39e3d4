import type { TextColumn } from "../../columns/columnTable.ts";
import { cellText } from "../../columns/columnTable.ts";
import { message, type Message } from "../message.ts";
import type { KnownCodes } from "../screening.ts";
import { findTerm, schoolYearOf } from "../values/termText.ts";

/** The columns by which terms are numbered that have no number, as far as a file has them, by canonical name or as read. */
export type TermColumns = (
  name: "term_code" | "school_year" | "term_no" | "starts_on",
) => TextColumn | undefined;

/** By each row that names a term, what the terms are ordered by; null for other rows, and null as a whole where a row has no such text. */
type Places = readonly (string | null)[] | null;

function placesOf(of: TermColumns, placeAt: (row: number) => string | null): Places {
  const codes = of("term_code");
  if (codes === undefined) return null;
  const named = Array.from(codes.codes, (_code, row) => cellText(codes, row).trim() !== "");
  const places = named.map((isNamed, row) => (isNamed ? placeAt(row) : null));
  return named.every((isNamed, row) => !isNamed || places[row] !== null) ? places : null;
}

function byDates(of: TermColumns): Places {
  const starts = of("starts_on");
  return starts === undefined ? null : placesOf(of, (row) => cellText(starts, row).trim() || null);
}

function byYears(of: TermColumns): Places {
  const [years, numbers] = [of("school_year"), of("term_no")];
  if (years === undefined || numbers === undefined) return null;
  return placesOf(of, (row) => {
    const [year, number] = [schoolYearOf(cellText(years, row)), cellText(numbers, row).trim()];
    return year === null || !/^[1-9]$/.test(number) ? null : `${year} ${number}`;
  });
}

/** True where the file has every term that is loaded: numbered by themselves, others would get numbers that are taken. */
function hasAll(codes: TextColumn | undefined, { terms = [] }: KnownCodes): boolean {
  const own = new Set(
    (codes?.dictionary ?? []).map((text) => {
      const found = findTerm(text);
      return found !== null && "code" in found ? found.code : text.trim();
    }),
  );
  return terms.every((term) => own.has(term));
}

/**
 * The numbers of a file's terms in their order, from 1, where it says none: by the days on which they start, else by school year and number. Equal
 * ones (of several schools) have one number. Null where it has neither for every row, or lacks terms that are loaded.
 */
export function termOrder(
  of: TermColumns,
  known: KnownCodes,
): { readonly column: TextColumn; readonly why: Message } | null {
  if (!hasAll(of("term_code"), known)) return null;
  const dates = byDates(of);
  const places = dates ?? byYears(of);
  if (places === null) return null;
  const dictionary = [...new Set(places.flatMap((text) => (text === null ? [] : [text])))].toSorted();
  const place = new Map(dictionary.map((text, at) => [text, at]));
  return {
    column: {
      name: "ordinal",
      dictionary: dictionary.map((_text, at) => String(at + 1)),
      codes: Uint32Array.from(places, (text) => (text === null ? 0 : (place.get(text) ?? 0))),
    },
    why: message(dates === null ? "ordinal_from_years" : "ordinal_from_dates"),
  };
}
