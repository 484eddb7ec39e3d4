/** A term as text: canonical where its form is known, `ambiguous` where the text could be two terms. */
export type TermFound = { readonly code: string } | { readonly ambiguous: string } | null;

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
};

function season(year: number, half: 1 | 2): string {
  return half === 1 ? `${year}-${year + 1}-1` : `${year - 1}-${year}-2`;
}

/**
 * The term that a text says, as `2023-2024-1`: `2023-2024学年第一学期`, `2023秋`, `2024 spring`, `20232024-1`, `23-24-1`, `2023年下半年`.
 * `2024S` is ambiguous (spring or summer). Null when the text holds no term.
 */
export function findTerm(text: string): TermFound {
  const plain = text.normalize("NFKC").trim();
  const years =
    /(?<!\d)(20\d{2})\s*[-~—–_/至到]?\s*(20\d{2})\s*(?:学年度?)?\s*[-_/.（(,，\s]*(?:第)?\s*([一二三上下123])\s*(?:学期|学年|term|semester)?(?!\d)/i.exec(
      plain,
    );
  if (years !== null && Number(years[2]) === Number(years[1]) + 1)
    return { code: `${years[1]}-${years[2]}-${numerals[years[3] ?? ""] ?? "1"}` };
  const short =
    /(?<!\d)(\d{2})\s*[-~—–/至]\s*(\d{2})\s*(?:学年度?\s*[-_/.（(]?\s*(?:第)?|[-_/.（(]\s*)([一二三上下123])(?:\s*[)）])?\s*(?:学期|term|semester)?(?![\d.])/i.exec(
      plain,
    );
  if (short !== null && Number(short[2]) === Number(short[1]) + 1)
    return { code: `20${short[1]}-20${short[2]}-${numerals[short[3] ?? ""] ?? "1"}` };
  const named =
    /(?<!\d)(20\d{2})\s*年?\s*[-_/]?\s*(秋季学期|春季学期|秋季|春季|秋|春|下半年|上半年|autumn|fall|spring)/i.exec(
      plain,
    ) ?? reversed(plain);
  if (named !== null) {
    const half = seasons[(named[2] ?? "").toLowerCase()];
    if (half !== undefined) return { code: season(Number(named[1]), half) };
  }
  if (/^(20\d{2})\s*[-_]?\s*[sS]$/.test(plain)) return { ambiguous: plain };
  return null;
}

function reversed(text: string): [string, string, string] | null {
  const found = /(autumn|fall|spring)\s*[-_]?\s*(20\d{2})(?!\d)/i.exec(text);
  return found === null ? null : [found[0], found[2] ?? "", found[1] ?? ""];
}

/** The canonical code of a term cell; texts of unknown form are the school's own codes and stay. */
export function termCode(text: string): string {
  const found = findTerm(text);
  return found !== null && "code" in found && found.code !== "" ? found.code : text.normalize("NFKC").trim();
}
