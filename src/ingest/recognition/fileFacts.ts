import type { IndicatorIndex } from "./indicatorHeaders.ts";
import { message, type Message } from "../message.ts";
import type { ReadFile } from "../reading/readFile.ts";
import { findTerm } from "../values/termText.ts";

/** Something that a file says once for all its rows, and where. */
export interface FileFact {
  readonly text: string;
  readonly why: Message;
  /** Why it can't be meant for all rows: a title amid them says something else. */
  readonly doubt?: Message;
}

const horizons: readonly (readonly [pattern: RegExp, months: number])[] = [
  [/毕业[后]?\s*(?:半年|[6六]个月)|半年后|(?<!\d)6\s*months?/i, 6],
  [/毕业[后]?\s*(?:[1一]年|十二个月|12个月)|[一1]年后|(?<!\d)12\s*months?|one year after/i, 12],
  [/毕业[后]?\s*(?:[3三]年|36个月)|[三3]年后|(?<!\d)36\s*months?|three years after/i, 36],
  [/毕业[后]?\s*(?:[5五]年|60个月)|[五5]年后|(?<!\d)60\s*months?|five years after/i, 60],
  [/初次就业|初次毕业去向|(?<!\d)0?8\s*月\s*31\s*日|(?<!\d)(?:20\d{2}[-.]?)?0?8[-.]?31(?!\d)/, 2],
  [/年终就业|年终毕业去向|年底就业|12\s*月\s*31\s*日|(?<!\d)(?:20\d{2}[-.]?)?12[-.]?31(?!\d)/, 6],
];

/** When a file was printed is nothing about what is in it. */
const printed =
  /(?:导出|制表|打印|生成|下载)\s*(?:时间|日期|人)?\s*[:：]?\s*\d{4}\s*[-/.年]?\s*\d{1,2}\s*[-/.月]?\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/g;

/** Months after graduation that a text says: 初次就业 and 31 August 2, 31 December 6, 半年后 6, 毕业一年 12; null where it says none or several. */
export function findMonthsAfter(text: string): number | null {
  const plain = text.normalize("NFKC").replace(printed, " ");
  const found = new Set(horizons.flatMap(([pattern, months]) => (pattern.test(plain) ? [months] : [])));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The year of graduation that a text says with 届: `2024届`, `24届毕业生`; null where it says none or several. */
export function findGraduationYear(text: string): string | null {
  const years = new Set(
    [...text.normalize("NFKC").matchAll(/(?<!\d)(20\d{2}|\d{2})\s*届/g)].map(([, year]) =>
      (year ?? "").length === 4 ? (year ?? "") : `20${year}`,
    ),
  );
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** The wave of a survey that a text says: the year before 调查, 满意度, 问卷, survey; null where it says none or several. */
export function findWave(text: string): string | null {
  const plain = text.normalize("NFKC").replace(printed, " ");
  if (!/调查|满意度|问卷|评价|反馈|survey|wave|rating|questionnaire/i.test(plain)) return null;
  const years = new Set(
    [...plain.matchAll(/(?<!\d)(20\d{2})(?!\d)(?!\s*(?:级|届))/g)].map(([, year]) => year),
  );
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** What a label or title marks names the course: `课程名称：居家照护`, `《居家照护》成绩单`, `Course: Care at home`; null where none does. */
export function findCourse(text: string): string | null {
  const plain = text.normalize("NFKC");
  const found =
    /(?:课程(?:名称?)?|科目(?:名称?)?|考试科目|course(?:\s*(?:name|title))?|subject|module(?:\s*(?:name|title))?)\s*:\s*(.+?)(?=\s+[\p{L}\s]{1,16}:|\s{2,}|[,;|]|$)/iu.exec(
      plain,
    ) ?? /《\s*(.+?)\s*》/u.exec(plain);
  const name = (found?.[1] ?? "").replace(/^[[(]\s*[A-Za-z\d-]+\s*[\])]\s*/, "").trim();
  return name === "" ? null : name;
}

function termOf(text: string): string | null {
  const found = findTerm(text);
  return found !== null && "code" in found ? found.code : null;
}

/** The name of a file without folders, its ending and what a second copy adds (` (1)`). */
export function bareName(name: string): string {
  return name
    .replace(/^.*[\\/]/, "")
    .replace(/(\.(csv|tsv|txt|gz|zip|xlsx))+$/i, "")
    .replace(/\s*[（(]\d+[）)]$/, "");
}

const isBlank = (text: string): boolean => text.trim() === "";

/** The title of a second table in one file: a record, or what was rejected as one, of which a single cell is filled. */
function* innerTitles({
  table,
  rejected,
}: ReadFile): Generator<{ readonly text: string; readonly line: number }> {
  for (const { fields, line } of rejected) {
    const [text, ...others] = fields.filter((field) => !isBlank(field));
    if (text !== undefined && others.length === 0) yield { text, line };
  }
  const [first, ...others] = table.columns;
  const blanks = others.map(({ dictionary }) => dictionary.map(isBlank));
  // In most files some column is filled in every row: no row is looked at then.
  if (first === undefined || others.length === 0 || blanks.some((blank) => !blank.includes(true))) return;
  for (const [row, line] of table.lines.entries())
    if (others.every(({ codes }, index) => blanks[index]?.[codes[row] ?? 0] === true))
      yield { text: first.dictionary[first.codes[row] ?? 0] ?? "", line };
}

/** Where a title amid the rows says something else than what was found above them. */
function contradicted(read: ReadFile, find: (text: string) => string | null, found: FileFact): FileFact {
  for (const { text, line } of innerTitles(read)) {
    const other = find(text);
    if (other !== null && other !== found.text)
      return { ...found, doubt: message("titles_differ", { line, other, value: found.text }) };
  }
  return found;
}

function fact(
  read: ReadFile,
  find: (text: string) => string | null,
  title: (text: string, line: number) => Message,
  named: (text: string) => Message,
): FileFact | null {
  for (const { text, line } of read.header.titles) {
    const found = find(text);
    if (found !== null) return contradicted(read, find, { text: found, why: title(found, line) });
  }
  const found = find(bareName(read.file.name));
  return found === null ? null : contradicted(read, find, { text: found, why: named(found) });
}

/** What the titles above the header and the name of the file say; the title goes first. In doubt where a title amid the rows says something else. */
export const fileFacts = {
  term: (read: ReadFile): FileFact | null =>
    fact(
      read,
      termOf,
      (term, line) => message("term_from_title", { term, line }),
      (term) => message("term_from_name", { term }),
    ),
  wave: (read: ReadFile): FileFact | null =>
    fact(
      read,
      findWave,
      (value, line) => message("said_in_title", { value, line }),
      (value) => message("said_in_name", { value }),
    ),
  monthsAfter: (read: ReadFile): FileFact | null =>
    fact(
      read,
      (text) => findMonthsAfter(text)?.toString() ?? null,
      (months, line) => message("months_from_title", { months, line }),
      (months) => message("months_from_name", { months }),
    ),
  /** An indicator that is named; null where none or several are. */
  indicator: (read: ReadFile, indicators: IndicatorIndex): FileFact | null =>
    fact(
      read,
      (text) => indicators.within(text),
      (value, line) => message("said_in_title", { value, line }),
      (value) => message("said_in_name", { value }),
    ),
  /** The course that the file is of, by name. */
  course: (read: ReadFile): FileFact | null =>
    fact(
      read,
      findCourse,
      (course, line) => message("course_from_title", { course, line }),
      (course) => message("course_from_name", { course }),
    ),
  graduationYear: (read: ReadFile): FileFact | null =>
    fact(
      read,
      findGraduationYear,
      (value, line) => message("said_in_title", { value, line }),
      (value) => message("said_in_name", { value }),
    ),
} as const;
