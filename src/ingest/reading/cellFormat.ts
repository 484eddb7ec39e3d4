/** How a workbook shows a number, as far as it says what was typed. */
export type CellFormat =
  | { readonly kind: "number" | "percent" }
  /** `elapsed`: hours may exceed a day. */
  | { readonly kind: "moment"; readonly elapsed: boolean }
  /** Filled up with zeros to so many digits, between texts: a student number of 7 digits is `000123`. */
  | { readonly kind: "code"; readonly digits: number; readonly before: string; readonly after: string };

const plain: CellFormat = { kind: "number" };
const moment: CellFormat = { kind: "moment", elapsed: false };

/** Formats that a workbook does not spell out: ECMA-376 part 1, 18.8.30, those of Chinese, Japanese and Korean included. */
function builtIn(id: number): CellFormat {
  if (id === 9 || id === 10) return { kind: "percent" };
  const dates =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return dates ? { kind: "moment", elapsed: id === 46 } : plain;
}

/** Stands for a text in the shape of a format: no format has it. */
const placeOfText = "\uE000";

/** The pieces of a format's first section: what is a text, and what stands for digits, dates or times. */
function sectionOf(code: string): { readonly shape: string; readonly texts: readonly string[] } {
  const texts: string[] = [];
  let shape = "";
  for (let at = 0; at < code.length; at += 1) {
    const letter = code.charAt(at);
    if (letter === ";") break;
    if (letter === '"') {
      const end = code.indexOf('"', at + 1);
      const stop = end < 0 ? code.length : end;
      texts.push(code.slice(at + 1, stop));
      shape += placeOfText;
      at = stop;
    } else if (letter === "\\") {
      texts.push(code.charAt(at + 1));
      shape += placeOfText;
      at += 1;
    } else if (letter === "_" || letter === "*") {
      at += 1;
    } else {
      shape += letter;
    }
  }
  return { shape, texts };
}

/** What a format is by its number and, for those that the workbook declares, its code. */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return builtIn(id);
  const { shape, texts } = sectionOf(code);
  const elapsed = /\[[hms]+\]/i.test(shape);
  const bare = shape
    .replaceAll(/\[[^\]]*\]/g, "")
    .replaceAll(/general/gi, "")
    .replaceAll(/e[+-]/gi, "");
  if (bare.includes("%")) return { kind: "percent" };
  if (elapsed || /[ymdhs]/i.test(bare)) return elapsed ? { kind: "moment", elapsed } : moment;
  const zeros = /^([^0]*?)(0{2,})([^0]*)$/.exec(bare);
  const [, before, digits, after] = zeros ?? [];
  const onlyTexts = (part: string | undefined): boolean => (part ?? "").replaceAll(placeOfText, "") === "";
  if (digits === undefined || !onlyTexts(before) || !onlyTexts(after)) return plain;
  const first = before?.length ?? 0;
  return {
    kind: "code",
    digits: digits.length,
    before: texts.slice(0, first).join(""),
    after: texts.slice(first).join(""),
  };
}

const daySeconds = 86_400;
const two = (value: number): string => String(value).padStart(2, "0");

function clock(seconds: number): string {
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** A day count since 1900 as a date. The calendar of workbooks has a 29 February 1900, which the counts before it make up for. */
function dateText(days: number, since1904: boolean): string {
  if (days === 60 && !since1904) return "1900-02-29";
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(start + days * daySeconds * 1000).toISOString().slice(0, 10);
}

/** The last day that a workbook knows, 9999-12-31. */
const lastDay = 2_958_465;

function momentText(value: number, elapsed: boolean, since1904: boolean): string | null {
  if (value < 0 || value > lastDay + 1) return null;
  const seconds = Math.round(value * daySeconds);
  if (elapsed || seconds < daySeconds) return clock(seconds);
  const date = dateText(Math.floor(seconds / daySeconds), since1904);
  const rest = seconds % daySeconds;
  return rest === 0 ? date : `${date} ${clock(rest)}`;
}

/** A number without the noise of its binary form: the 15 digits that a workbook keeps. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes("e-")) return text;
  return value.toFixed(20).replace(/0+$/, "");
}

/** The text of a number as it was typed under its format: a date, `85%`, a code with its zeros, else the number itself. */
export function formattedText(stored: string, format: CellFormat, since1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return stored;
  if (format.kind === "percent") return `${numberText(value * 100)}%`;
  if (format.kind === "moment") return momentText(value, format.elapsed, since1904) ?? numberText(value);
  const text = numberText(value);
  if (format.kind === "code" && /^\d+$/.test(text))
    return `${format.before}${text.padStart(format.digits, "0")}${format.after}`;
  return text;
}
