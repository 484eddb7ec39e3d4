import type { Text } from "../i18n/text.ts";

/**
 * What a number is of. `points`: of a 0-100 scale. `point_difference`: between two of them. `share`: 0-1, shown in per cent. `share_difference`: between two of them, in percentage points. `score`: of an instrument's own scale. `money`: money, see `currency`.
 * `count`: of things. `ratio`: a number without a unit.
 */
export type Unit =
  | "points"
  | "point_difference"
  | "share"
  | "share_difference"
  | "score"
  | "ratio"
  | "money"
  | "count";

/** `short` for marks and tiles, `full` for tables and drawers: one decimal more. */
export type Precision = "short" | "full";

/** A Chinese "and" with a space beside figures and Latin words, as everywhere else in a Chinese text. */
function spacedAnd(before = "", after = ""): string {
  return `${/\w$/u.test(before) ? " " : ""}和${/^\w/u.test(after) ? " " : ""}`;
}

/** Turns numbers and dates into the text of a locale. Everything that is shown goes through here. */
export interface Format {
  readonly locale: string;
  value(value: number, unit: Unit, precision?: Precision): string;
  /** A difference with its sign; of shares in percentage points. */
  signed(value: number, unit: Unit): string;
  /** Lower to upper limit, the unit written once. */
  interval(lower: number, upper: number, unit: Unit, precision?: Precision): string;
  tick(value: number, unit: Unit): string;
  count(n: number): string;
  /** A `YYYY-MM-DD` or a full time as a date; any other text as it is. */
  date(iso: string): string;
  list(texts: readonly string[]): string;
}

const decimals: Readonly<Record<Unit, Readonly<Record<Precision, number>>>> = {
  points: { short: 1, full: 1 },
  point_difference: { short: 1, full: 1 },
  share: { short: 0, full: 1 },
  share_difference: { short: 1, full: 1 },
  score: { short: 1, full: 1 },
  money: { short: 0, full: 0 },
  count: { short: 0, full: 0 },
  ratio: { short: 2, full: 3 },
};

function isShare(unit: Unit): boolean {
  return unit === "share" || unit === "share_difference";
}

function minus(text: string): string {
  return text.replace(/^-/u, "−");
}

/** So many numbers are kept as they were written: figures that are drawn again write mostly the same ones. */
const kept = 4096;

/** Writes numbers in one way. Options must not tell −0 from 0. */
function writerOf(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const format = new Intl.NumberFormat(locale, options);
  const written = new Map<number, string>();
  return (value) => {
    const known = written.get(value);
    if (known !== undefined) return known;
    if (written.size >= kept) written.clear();
    const text = minus(format.format(value));
    written.set(value, text);
    return text;
  };
}

/**
 * @param currency ISO 4217 code of amounts; without one, amounts are plain numbers.
 */
export function createFormat(locale: string, text: Text, currency?: string): Format {
  const writers = new Map<string, (value: number) => string>();
  /** `name` says the options. */
  const writer = (name: string, options: () => Intl.NumberFormatOptions): ((value: number) => string) => {
    const known = writers.get(name);
    if (known !== undefined) return known;
    const made = writerOf(locale, { signDisplay: "negative", ...options() });
    writers.set(name, made);
    return made;
  };
  let lists: Intl.ListFormat | null = null;
  let dates: Intl.DateTimeFormat | null = null;
  const day = (date: Date): string => {
    dates ??= new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
    return dates.format(date);
  };
  const digits = (count: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: count,
    maximumFractionDigits: count,
  });
  const plain = (value: number, unit: Unit, precision: Precision): string => {
    const count = decimals[unit][precision];
    return writer(`plain ${count}`, () => digits(count))(isShare(unit) ? value * 100 : value);
  };
  const withUnit = (value: number, unit: Unit, precision: Precision): string => {
    const count = decimals[unit][precision];
    if (unit === "share")
      return writer(`percent ${count}`, () => ({ ...digits(count), style: "percent" }))(value);
    if (unit === "share_difference")
      return text("ui.percentagePoints", { value: plain(value, unit, precision) });
    if (unit === "money" && currency !== undefined) {
      return writer(`money ${count}`, () => ({
        ...digits(count),
        style: "currency",
        currency,
        currencyDisplay: "narrowSymbol",
      }))(value);
    }
    return plain(value, unit, precision);
  };
  return {
    locale,
    value: (value, unit, precision = "short") => withUnit(value, unit, precision),
    signed: (value, unit) => {
      const count = isShare(unit) ? 1 : decimals[unit].full;
      const shown = writer(`signed ${count}`, () => ({ ...digits(count), signDisplay: "exceptZero" }))(
        isShare(unit) ? value * 100 : value,
      );
      return isShare(unit) ? text("ui.percentagePoints", { value: shown }) : shown;
    },
    interval: (lower, upper, unit, precision = "short") => {
      const [from, to] = isShare(unit)
        ? [plain(lower, unit, precision), withUnit(upper, unit, precision)]
        : [withUnit(lower, unit, precision), plain(upper, unit, precision)];
      return text(lower < 0 || upper < 0 ? "ui.intervalSigned" : "ui.interval", { lower: from, upper: to });
    },
    tick: (value, unit) =>
      isShare(unit)
        ? writer("tick in percent", () => ({ style: "percent", maximumFractionDigits: 2 }))(value)
        : writer("tick", () => ({ maximumFractionDigits: 2 }))(value),
    count: (n) => writer("count", () => ({ maximumFractionDigits: 0 }))(n),
    date: (iso) => {
      if (!/^\d{4}-\d{2}-\d{2}/u.test(iso)) return iso;
      const date = new Date(iso.length === 10 ? `${iso}T00:00:00` : iso);
      return Number.isNaN(date.getTime()) ? iso : day(date);
    },
    list: (texts) => {
      lists ??= new Intl.ListFormat(locale, { type: "conjunction" });
      return lists
        .formatToParts(texts)
        .map(({ type, value }, at, parts) =>
          type === "element" || value !== "和"
            ? value
            : spacedAnd(parts[at - 1]?.value, parts[at + 1]?.value),
        )
        .join("");
    },
  };
}
