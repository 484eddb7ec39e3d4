import { headerKey } from "../../model/headerKey.ts";
import type { TableId } from "../../model/tables.ts";
import { nearest } from "../values/editDistance.ts";
import { columnsNamed, namesOf, withoutRemark } from "./headerAliases.ts";

/** Words around a column's name that don't change what it is. */
const beforeNames =
  /^(?:贵单位的?|贵公司的?|贵企业的?|您所在的?|您的?|nameofyour|your|whatisthenameofyour|whatisyour|学生|毕业生|所属|所在|所学|就读|本人|实际|目前|当前|the|student|students)(?=.{2,})/u;
const behindNames = /(?<=.{2,})(?:名称|代码|编号|编码|信息|情况|类别|类型|name|code|no|id)$/u;

/** The number of a question before its text. */
const questionNumber = /^(?:[Q题第]*\s*\d+\s*题?)\s*[.、:)_-]\s*/iu;

/** A column that a header names with a word more than its known names have; null where none is. `free` says which columns may be taken. */
export function looselyNamed(
  table: TableId,
  header: string,
  free: (column: string) => boolean,
): string | null {
  let texts = [headerKey(withoutRemark(header.normalize("NFKC").replace(questionNumber, "")))];
  for (const pattern of [beforeNames, behindNames])
    texts = [...new Set(texts.flatMap((text) => [text, text.replace(pattern, "")]))];
  for (const text of texts.slice(1)) {
    const found = columnsNamed(table, text).find(({ column }) => free(column));
    if (found !== undefined) return found.column;
  }
  return null;
}

/** The column whose known name is a slip of the pen away from a header, with that name; null where none is or several are. */
export function nearlyNamed(
  table: TableId,
  header: string,
  free: (column: string) => boolean,
): { readonly column: string; readonly name: string } | null {
  const candidates = namesOf(table).filter(({ column }) => free(column));
  const column = nearest(
    headerKey(withoutRemark(header)),
    candidates.map(({ key, column: of }) => [key, of] as const),
  );
  if (column === null) return null;
  const name = nearest(
    headerKey(withoutRemark(header)),
    candidates.flatMap(({ key, column: of, name: text }) => (of === column ? [[key, text] as const] : [])),
  );
  return { column, name: name ?? column };
}

const yearHeaders = new Set(["year", "年份", "年度", "年", "届级", "级届"]);

/** True for a header that says year and not which. */
export function isYearHeader(header: string): boolean {
  return yearHeaders.has(headerKey(withoutRemark(header)));
}

/** True for texts that are all years and nothing more: neither 级 nor 届. */
export function areBareYears(dictionary: readonly string[]): boolean {
  const texts = dictionary.filter((text) => text.trim() !== "");
  return (
    texts.length > 0 && texts.every((text) => /^\s*(19|20)\d{2}\s*年?\s*$/u.test(text.normalize("NFKC")))
  );
}
