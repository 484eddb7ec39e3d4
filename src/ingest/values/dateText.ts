import type { CanonicalText } from "./canonicalText.ts";
import { westernDate } from "./chineseNumbers.ts";

/** What comes first in a date whose year stands behind: `03/04/2024` is 3 April, or 4 March. */
export type DayOrder = "day_first" | "month_first";

/** Texts of a column whose year stands behind: those that can only be read with the day or only with the month first, and those that can be either. */
export interface DayOrders {
  readonly dayFirst: readonly string[];
  readonly monthFirst: readonly string[];
  readonly either: readonly string[];
}

const yearBehind = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,?[ T]\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]m)?)?$/i;

function pad(number: string | number): string {
  return String(number).padStart(2, "0");
}

function partsOf(plain: string): { readonly first: number; readonly second: number; year: string } | null {
  const found = yearBehind.exec(plain);
  return found === null ? null : { first: Number(found[1]), second: Number(found[2]), year: found[3] ?? "" };
}

/** What the texts of a column of dates say about what comes first in them; a number above 12 is no month. */
export function dayOrders(texts: readonly string[]): DayOrders {
  const found = { dayFirst: [] as string[], monthFirst: [] as string[], either: [] as string[] };
  for (const text of texts) {
    const parts = partsOf(text.normalize("NFKC").trim().replace(/\s+/g, " "));
    if (parts === null) continue;
    const { first, second } = parts;
    if (first > 12 && second <= 12) found.dayFirst.push(text);
    else if (second > 12 && first <= 12) found.monthFirst.push(text);
    else if (first !== second && first <= 12) found.either.push(text);
  }
  return found;
}

/** What comes first in the dates of a column by its own texts; null where none decides, or they contradict each other. */
export function observedDayOrder({ dayFirst, monthFirst }: DayOrders): DayOrder | null {
  if (dayFirst.length > 0 === monthFirst.length > 0) return null;
  return dayFirst.length > 0 ? "day_first" : "month_first";
}

const inUtc = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z$/;
/** Milliseconds by which China's time is ahead of UTC. */
const chinaAhead = 8 * 3_600_000;

/** The date of a time in UTC as it is written, and the one that it is in China; null for all other texts. */
export function utcTime(text: string): { readonly date: string; readonly here: string } | null {
  const [, date = "", time = ""] = inUtc.exec(text) ?? [];
  const moment = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(moment)
    ? null
    : { date, here: new Date(moment + chinaAhead).toISOString().slice(0, 10) };
}

/**
 * A date as ISO: `2023年9月1日`, `二〇二三年九月一日`, `2023/9/1`, `2023.9.1`, `20230901`, with a time behind it; `2023年9月` is its first day, and
 * noted. Where the year stands behind, `dayOrder` says what comes first; day and month that may be swapped are a fault without it.
 */
export function dateText(text: string, dayOrder: DayOrder | null): CanonicalText {
  const plain = westernDate(text.replace(/\s+/g, " "));
  const whole = /^(\d{4})\s*(?:年\s*(\d{1,2})\s*月|[-/.]\s*(\d{1,2}))$/.exec(plain);
  if (whole !== null)
    return { text: `${whole[1]}-${pad(whole[2] ?? whole[3] ?? "")}-01`, fault: null, noted: true };
  const ordered =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?([ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?)?$/.exec(
      plain,
    );
  if (ordered !== null)
    return { text: `${ordered[1]}-${pad(ordered[2] ?? "")}-${pad(ordered[3] ?? "")}`, fault: null };
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (compact !== null) return { text: `${compact[1]}-${compact[2]}-${compact[3]}`, fault: null };
  const parts = partsOf(plain);
  if (parts === null) return { text: plain, fault: null };
  const { first, second, year } = parts;
  const date = (month: number, day: number): CanonicalText => ({
    text: `${year}-${pad(month)}-${pad(day)}`,
    fault: null,
  });
  if (first > 12 && second <= 12) return date(second, first);
  if (second > 12 && first <= 12) return date(first, second);
  if (first > 12) return { text: plain, fault: null };
  if (first === second || dayOrder === "month_first") return date(first, second);
  return dayOrder === "day_first" ? date(second, first) : { text: plain, fault: "ambiguous_date" };
}

/** The first and the last number that is taken for a day: 1954 to 2064. */
const dayNumbers = [20_000, 60_000] as const;
const millisecondsADay = 86_400_000;

/** The day that a spreadsheet counts by a number such as `45170`, as ISO; null for what is no such number. */
export function dayOfNumber(text: string): string | null {
  const number = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (number < dayNumbers[0] || number > dayNumbers[1]) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * millisecondsADay).toISOString().slice(0, 10);
}
