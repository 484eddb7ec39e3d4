/** A term as text: canonical where its form is known; `ambiguous` where the text could be several, with the likeliest of them. */
export type TermFound =
  | { readonly code: string }
  | { readonly ambiguous: string; readonly likely: string | null }
  | null;

const seasons: Readonly<Record<string, 1 | 2>> = {
  秋: 1,
  秋季: 1,
  秋季学期: 1,
  下半年: 1,
  上半年: 2,
  春: 2,
  春季: 2,
  春季学期: 2,
  autumn: 1,
  fall: 1,
  spring: 2,
};
const numerals: Readonly<Record<string, string>> = {
  一: "1",
  二: "2",
  三: "3",
  上: "1",
  下: "2",
  1: "1",
  2: "2",
  3: "3",
  first: "1",
  second: "2",
  third: "3",
  "1st": "1",
  "2nd": "2",
  "3rd": "3",
};

function season(year: number, half: 1 | 2): string {
  return half === 1 ? `${year}-${year + 1}-1` : `${year - 1}-${year}-2`;
}

const hanDigits = "〇一二三四五六七八九";

/** Half-width, years in Chinese numerals in digits. */
function plainTerm(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(/[〇零○一二三四五六七八九]{4}/gu, (digits) =>
      Array.from(digits, (digit) =>
        hanDigits.includes(digit) ? String(hanDigits.indexOf(digit)) : "0",
      ).join(""),
    );
}

const years = "(?<!\\d)(20\\d{2})\\s*[-~—–_/至到]?\\s*((?:20)?\\d{2})(?!\\d)";
const joined = "\\s*(?:学年度?)?\\s*[-_/.（(,，\\s]*";
const ordinal = "([一二三上下123])";
const behindYears = new RegExp(
  `${years}${joined}第?\\s*${ordinal}\\s*[)）]?\\s*(?:学期|学年|term|semester)?(?!\\d)`,
  "i",
);
const wordBehindYears = new RegExp(
  `${years}[\\s,_/()-]*(?:(?:term|semester|sem|t|s)[\\s_-]*([123])|(first|second|third|1st|2nd|3rd)\\s*(?:term|semester)|(autumn|fall|spring)(?:\\s*(?:term|semester))?)(?![\\dA-Za-z])`,
  "i",
);
const wordBeforeYears = new RegExp(
  `(?:(?:term|semester|sem)[\\s_-]*([123])|(first|second|third|1st|2nd|3rd)\\s*(?:term|semester)|(autumn|fall|spring)(?:\\s*(?:term|semester))?)[\\s,]*(?:of\\s+)?(?:AY\\s*)?${years}`,
  "i",
);
const yearsTogether = /(?<!\d)(20\d{2})(20\d{2})\s*[-_]?\s*([123])(?!\d)/;

function follows(first: string, second: string): boolean {
  return Number(second.slice(-2)) === (Number(first) + 1) % 100;
}

function coded(first: string, number: string): { readonly code: string } {
  return { code: `${first}-${Number(first) + 1}-${number}` };
}

function ofYears(plain: string): { readonly code: string } | null {
  const numbered = behindYears.exec(plain) ?? yearsTogether.exec(plain);
  if (numbered !== null && follows(numbered[1] ?? "", numbered[2] ?? ""))
    return coded(numbered[1] ?? "", numerals[numbered[3] ?? ""] ?? "1");
  const worded = wordBehindYears.exec(plain);
  const ahead = worded === null ? wordBeforeYears.exec(plain) : null;
  const [first = "", second = ""] = worded?.slice(1, 3) ?? ahead?.slice(4, 6) ?? [];
  const [digit, word, half] = worded?.slice(3, 6) ?? ahead?.slice(1, 4) ?? [];
  if (first === "" || !follows(first, second)) return null;
  const number =
    digit ??
    (word === undefined ? undefined : numerals[word.toLowerCase()]) ??
    seasons[(half ?? "").toLowerCase()];
  return number === undefined ? null : coded(first, String(number));
}

const short =
  /(?<!\d)(\d{2})\s*[-~—–/至]\s*(\d{2})\s*(?:学年度?\s*[-_/.（(]?\s*(?:第)?|[-_/.（(]\s*)([一二三上下123])(?:\s*[)）])?\s*(?:学期|term|semester)?(?![\d.])/i;
const named =
  /(?<!\d)(20\d{2})\s*年?\s*[-_/]?\s*(秋季学期|春季学期|秋季|春季|秋|春|下半年|上半年|autumn|fall|spring)(?!\s*(?:至|到|-|\/))/i;
const reversed = /(autumn|fall|spring)\s*(?:term|semester)?\s*[-_,]?\s*(20\d{2})(?!\d|\s*[-/]\s*\d)/i;
const shortNamed = /(?<![\d\p{L}])(\d{2})\s*(秋|春)(?:季)?(?:学期)?(?!\p{L})/u;

/** A year and a number or letter that may be counted within the calendar year or the school year. */
const singleYears: readonly RegExp[] = [
  /^(20\d{2})\s*(?:年|学年度?)?\s*[-_/.]?\s*第?\s*([一二三上下123])\s*(?:学期)?$/,
  /^(20\d{2})0([123])$/,
  /^(20\d{2})\s*[-_]?\s*(?:term|semester|sem|t)[\s_-]*([123])$/i,
  /^(?:term|semester|sem|t)[\s_-]*([123])[\s,_-]*(20\d{2})$/i,
];

const studyNumbers = "一二三四五";
const ofStudy =
  /^(?:(20\d{2})\s*级?\s+)?(?:[大高职]([一二三四五])|第?([一二三四五1-5])(?:年级|学年))\s*[-_(]?\s*第?\s*([上下一二12])\s*(?:学期|半年)?\)?$/u;
const ofMonth = /^(20\d{2})(?:\s*[-/.年]\s*(\d{1,2})\s*月?(?:[-/.]?\s*\d{1,2}日?)?|(\d{2}))$/;

/** Which term of their studies a text says, where the students' year of entry is needed to tell the term: `大一上`, `二年级第一学期`. */
export function isStudyTerm(text: string): boolean {
  return ofStudy.test(plainTerm(text));
}

/** A term that a month or a year of study says: the likeliest one, and never certain. */
function impliedTerm(plain: string): TermFound {
  const study = ofStudy.exec(plain);
  if (study !== null) {
    const number = study[2] ?? study[3] ?? "";
    const year = /\d/.test(number) ? Number(number) : studyNumbers.indexOf(number) + 1;
    const entered = study[1] === undefined ? null : Number(study[1]);
    const term = numerals[study[4] ?? ""] ?? "1";
    return {
      ambiguous: plain,
      likely: entered === null ? null : coded(String(entered + year - 1), term).code,
    };
  }
  const month = ofMonth.exec(plain);
  if (month === null) return null;
  const [year, number] = [Number(month[1]), Number(month[2] ?? month[3])];
  if (number < 1 || number > 12) return null;
  const likely = number === 1 ? season(year - 1, 1) : season(year, number >= 8 ? 1 : 2);
  return { ambiguous: plain, likely };
}

function ambiguousTerm(plain: string): TermFound {
  const letter = /^(20\d{2})\s*[-_]?\s*([sf])$/i.exec(plain);
  if (letter !== null) {
    const half = (letter[2] ?? "").toLowerCase() === "f" ? 1 : 2;
    return { ambiguous: plain, likely: season(Number(letter[1]), half) };
  }
  const summer =
    /^(?:summer\s*(?:term|semester)?[\s_-]*(20\d{2})|(20\d{2})[\s_-]*(?:summer|夏季?(?:学期)?))$/i.exec(
      plain,
    );
  if (summer !== null) {
    const year = Number(summer[1] ?? summer[2]);
    return { ambiguous: plain, likely: `${year - 1}-${year}-3` };
  }
  for (const pattern of singleYears) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const [first = "", second = ""] = found.slice(1);
    const [year, number] = first.length === 4 ? [first, second] : [second, first];
    return { ambiguous: plain, likely: coded(year, numerals[number] ?? "1").code };
  }
  return impliedTerm(plain);
}

/**
 * The term that a text says, as `2023-2024-1`: `2023-2024学年第一学期`, `2023秋`, `2024 spring`, `20232024-1`, `23-24-1`, `2023年下半年`, `2023/24 Term 1`.
 * What may count within the calendar year or the school year (`2024S`, `2023-1`, `20231`, `Summer 2024`) is ambiguous, and so is a month (`2023-09`) or
 * a year of study (`大一上`, `2021级 大一上`). Null when the text holds no term.
 */
export function findTerm(text: string): TermFound {
  const plain = plainTerm(text);
  const whole = ofYears(plain);
  if (whole !== null) return whole;
  const brief = short.exec(plain);
  if (brief !== null && follows(`20${brief[1]}`, brief[2] ?? ""))
    return coded(`20${brief[1]}`, numerals[brief[3] ?? ""] ?? "1");
  const said = named.exec(plain);
  const back = said === null ? reversed.exec(plain) : null;
  const little = said === null && back === null ? shortNamed.exec(plain) : null;
  const year = said?.[1] ?? back?.[2] ?? (little === null ? undefined : `20${little[1]}`);
  const half = seasons[(said?.[2] ?? back?.[1] ?? little?.[2] ?? "").toLowerCase()];
  if (year !== undefined && half !== undefined) return { code: season(Number(year), half) };
  return ambiguousTerm(plain);
}

/** The canonical code of a term cell; texts of unknown form are the school's own codes and stay. */
export function termCode(text: string): string {
  const found = findTerm(text);
  return found !== null && "code" in found && found.code !== "" ? found.code : text.normalize("NFKC").trim();
}

/** Which term of its school year a text says that names no year: `1`, `第二学期`, `上`, `秋季`, `Term 2`, `Fall`; null for all other texts. */
export function bareTerm(text: string): "1" | "2" | "3" | null {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const found =
    /^第?\s*([一二三上下123])\s*(?:学期|term|semester)?$/.exec(plain) ??
    /^(?:term|semester|sem|t|s)[\s_-]*([123])$/.exec(plain) ??
    /^(first|second|third|1st|2nd|3rd)(?:\s*(?:term|semester))?$/.exec(plain);
  const number =
    numerals[found?.[1] ?? ""] ?? seasons[plain.replace(/\s*(?:term|semester)$/, "")]?.toString();
  return number === "1" || number === "2" || number === "3" ? number : null;
}

/** The school year that a text is, as `2023-2024`: `2023-2024学年`, `2023/24`, `AY2023-24`; null for all other texts, single years included. */
export function schoolYearOf(text: string): string | null {
  const found = /^(?:AY\s*)?(20\d{2})\s*[-~—–_/至到]\s*((?:20)?\d{2})\s*(?:学年度?)?$/i.exec(plainTerm(text));
  return found !== null && follows(found[1] ?? "", found[2] ?? "")
    ? `${found[1]}-${Number(found[1]) + 1}`
    : null;
}
