import type { ColumnDeclaration } from "../../model/declaration.ts";
import { missingTexts } from "../../model/missing.ts";
import type { CanonicalText } from "./canonicalText.ts";
import { westernDate } from "./chineseNumbers.ts";
import { dateText, type DayOrder } from "./dateText.ts";
import { markedScore } from "./markedScore.ts";
import { termCode } from "./termText.ts";

const absentTexts = new Set([
  "-",
  "--",
  "—",
  "——",
  "/",
  "\\",
  "n/a",
  "na",
  "null",
  "none",
  "nan",
  "#n/a",
  "#n/a!",
  ".",
  "…",
  "无",
  "空",
  "未填",
  "未填写",
  "未知",
  "不详",
  "(空)",
  "(blank)",
]);

/** Half-width, without spaces around, without the apostrophe and the `="…"` by which Excel keeps a code as text. */
export function plainText(text: string): string {
  const plain = text.normalize("NFKC").replace(/^[\s\uFEFF\u200B]+|[\s\uFEFF\u200B]+$/g, "");
  const kept = /^="([^"]*)"$/.exec(plain);
  if (kept !== null) return kept[1] ?? "";
  return /^'[^']+$/.test(plain) ? plain.slice(1) : plain;
}

/** A text without the apostrophe that keeps spreadsheets from running it: exports put it there, ours too. */
function unguarded(text: string): string {
  return text.replace(/^'(?='*[=+\-@])/, "");
}

const chineseDigits = "〇一二三四五六七八九";

/** A number as people write it (`1,234.5`, `８５`, `85分`, `85%`, `¥4500`, `85,5`, `三年制`) as JavaScript reads it; other texts as they are. */
export function numberText(text: string, share: boolean): string {
  // Between digits only spaces that part thousands are none of the number: 8 5 may be anything.
  let plain = text
    .trim()
    .replace(/^[-+]?\d{1,3}( \d{3})+(?=\D|$)/, (grouped) => grouped.replaceAll(" ", ""))
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, "")
    .replace(/^[¥￥$€£]/, "")
    .replace(/(分|元|岁|人|个月|周|小时)$/, "");
  const years = /^(\d(?:\.\d)?|[一二三四五六七八九])年制?$/.exec(plain)?.[1];
  if (years !== undefined)
    plain = chineseDigits.includes(years) ? String(chineseDigits.indexOf(years)) : years;
  const percent = /^([-+]?[\d.,]+)%$/.exec(plain);
  if (percent !== null) plain = percent[1] ?? plain;
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replaceAll(",", "");
  else if (/^[-+]?\d+,\d{1,2}$/.test(plain)) plain = plain.replace(",", ".");
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(plain)) return text;
  if (percent !== null && share) return String(Number((Number(plain) / 100).toPrecision(12)));
  return plain;
}

/** A year of entry or of graduation: `2021级`, `21级`, `2024届`, a date. 级 in a graduation column and 届 in a cohort column are faults. */
export function yearText(text: string, means: "cohort" | "graduation_year"): CanonicalText {
  const sign = means === "cohort" ? "级" : "届";
  const other = means === "cohort" ? "届" : "级";
  if (text.includes(other) && !text.includes(sign))
    return { text, fault: means === "cohort" ? "graduation_year" : "cohort_year" };
  const year = /^(20\d{2}|19\d{2}|\d{2})\s*(级|届|年|年级|级学生|届毕业生)?$/.exec(westernDate(text));
  if (year !== null && ((year[1] ?? "").length === 4 || year[2] !== undefined)) {
    return { text: (year[1] ?? "").length === 4 ? (year[1] ?? "") : `20${year[1]}`, fault: null };
  }
  const date = dateText(text, null);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date.text)) return { text: date.text.slice(0, 4), fault: null };
  const season =
    /^((?:19|20)\d{2})\s*(?:秋|春|fall|autumn|spring|秋季|春季)(?:\s*(?:级|入学|intake|entry))?$/i.exec(text);
  const behind = /^(?:class of\s*|\d{1,2}[-/.]\d{1,2}[-/.])((?:19|20)\d{2})$/i.exec(text);
  const said = season?.[1] ?? behind?.[1];
  if (said !== undefined) return { text: said, fault: null };
  // A school's own code, where nothing speaks for a year that is written in another way.
  const isYear = text === "" || /^[\d\s/.~-]+$|\p{Script=Han}/u.test(text);
  return isYear ? { text, fault: text === "" ? null : "no_year" } : { text, fault: null, noted: true };
}

/** The letter of an option before its words, as questionnaires export it: `A.非常满意`. */
const optionLetter = /^[A-Ga-g]\s*[.、:)]\s*(?=\p{L})/u;

function crosswalked({ crosswalk, type }: ColumnDeclaration, text: string): string | undefined {
  if (crosswalk === undefined) return undefined;
  const texts =
    type.kind === "text" || type.kind === "code" ? [text] : [text, text.replace(optionLetter, "")];
  for (const key of texts.flatMap((one) => [one, one.toLowerCase()]))
    if (Object.hasOwn(crosswalk, key)) return crosswalk[key];
  return undefined;
}

/** A code of digits as a spreadsheet shortens it: the digits behind are lost. */
const shortenedCode = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;
/** Codes that are numbers of people. */
export const numbered: ReadonlySet<string> = new Set(["student", "person", "rating", "employer"]);

/**
 * The canonical text of a cell of a column: what may be stored, or what is left to complain about. `dayOrder`: what comes first in the column's dates
 * with the year behind; null where nothing says so.
 */
export function canonicalText(
  declaration: ColumnDeclaration,
  text: string,
  dayOrder: DayOrder | null,
): CanonicalText {
  const { type } = declaration;
  if (type.kind === "text")
    return { text: crosswalked(declaration, plainText(text)) ?? unguarded(text.trim()), fault: null };
  const plain = plainText(text);
  const crossed = crosswalked(declaration, plain);
  if (crossed !== undefined) {
    const isMeasure = declaration.measure === true && crossed !== plain;
    const missing = Object.hasOwn(missingTexts, crossed) && !absentTexts.has(plain.toLowerCase());
    const isNumber = type.kind === "number" || type.kind === "integer";
    return {
      text: crossed,
      fault: null,
      ...(isMeasure && (missing || (isNumber && !Object.hasOwn(missingTexts, crossed)))
        ? { noted: true }
        : {}),
    };
  }
  if (declaration.measure === true && Object.hasOwn(missingTexts, plain.toLowerCase()))
    return { text: plain.toLowerCase(), fault: null };
  // No contract is an answer: what a column has as a value of its own is not absent.
  const isOwnValue = type.kind === "enum" && type.values.includes(plain.toLowerCase());
  if (!isOwnValue && absentTexts.has(plain.toLowerCase()) && (type.kind !== "code" || plain.length <= 2))
    return { text: "", fault: null };
  if (type.kind === "enum") {
    const key = plain.toLowerCase();
    return {
      text: type.values.includes(plain)
        ? plain
        : (type.values.find((value) => value === key.replace(/[\s-]+/g, "_")) ?? plain),
      fault: null,
    };
  }
  if (type.kind === "number" || type.kind === "integer") {
    if (/^[一二三四五六七八九十\d.]+成[一二三四五六七八九半]?$/.test(plain))
      return { text: plain, fault: "tenths" };
    const marked = markedScore(plain);
    const number = numberText(
      marked?.score ?? plain,
      type.kind === "number" && (type.max === undefined ? false : type.max <= 1),
    );
    return {
      text: type.kind === "integer" ? number.replace(/^([-+]?\d+)\.0+$/, "$1") : number,
      fault: null,
      ...(marked === null ? {} : { noted: true, attempt: marked.attempt }),
    };
  }
  if (type.kind === "date") return dateText(plain, dayOrder);
  if (numbered.has(type.domain) && shortenedCode.test(plain)) return { text: plain, fault: "shortened" };
  if (type.domain === "cohort" || type.domain === "graduation_year") return yearText(plain, type.domain);
  return { text: type.domain === "term" ? termCode(plain) : plain, fault: null };
}
