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

/**
 * @param currency ISO 4217 code of amounts; without one, amounts are plain numbers.
 */
export function createFormat(locale: string, text: Text, currency?: string): Format {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = formats.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, options);
    formats.set(key, made);
    return made;
  };
  let dates: Intl.DateTimeFormat | null = null;
  const day = (date: Date): string => {
    dates ??= new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
    return dates.format(date);
  };
  const digits = (count: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: count,
    maximumFractionDigits: count,
    signDisplay: "negative",
  });
  const plain = (value: number, unit: Unit, precision: Precision): string =>
    minus(format(digits(decimals[unit][precision])).format(isShare(unit) ? value * 100 : value));
  const withUnit = (value: number, unit: Unit, precision: Precision): string => {
    const options = digits(decimals[unit][precision]);
    if (unit === "share") return minus(format({ ...options, style: "percent" }).format(value));
    if (unit === "share_difference")
      return text("ui.percentagePoints", { value: plain(value, unit, precision) });
    if (unit === "money" && currency !== undefined) {
      return minus(
        format({ ...options, style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(value),
      );
    }
    return plain(value, unit, precision);
  };
  return {
    locale,
    value: (value, unit, precision = "short") => withUnit(value, unit, precision),
    signed: (value, unit) => {
      const shown = minus(
        format({ ...digits(isShare(unit) ? 1 : decimals[unit].full), signDisplay: "exceptZero" }).format(
          isShare(unit) ? value * 100 : value,
        ),
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
        ? minus(format({ style: "percent", maximumFractionDigits: 2 }).format(value))
        : minus(format({ maximumFractionDigits: 2, signDisplay: "negative" }).format(value)),
    count: (n) => format({ maximumFractionDigits: 0 }).format(n),
    date: (iso) => {
      if (!/^\d{4}-\d{2}-\d{2}/u.test(iso)) return iso;
      const date = new Date(iso.length === 10 ? `${iso}T00:00:00` : iso);
      return Number.isNaN(date.getTime()) ? iso : day(date);
    },
    list: (texts) => new Intl.ListFormat(locale, { type: "conjunction" }).format(texts),
  };
}
