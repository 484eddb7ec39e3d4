import type { TermInfo } from "./panelData.ts";

const numbered = /^(\d{4})-(\d{4})-([1-6])$/;
const seasonal = /^(\d{4})(春|秋)$/;

/** School year and place in it of a term code that says both; null for any other. Spring belongs to the school year before. */
function readTerm(code: string): { readonly schoolYear: string; readonly rank: number } | null {
  const byNumber = numbered.exec(code);
  if (
    byNumber?.[1] !== undefined &&
    byNumber[2] !== undefined &&
    Number(byNumber[2]) === Number(byNumber[1]) + 1
  ) {
    return {
      schoolYear: `${byNumber[1]}-${byNumber[2]}`,
      rank: Number(byNumber[1]) * 10 + Number(byNumber[3]),
    };
  }
  const bySeason = seasonal.exec(code);
  if (bySeason?.[1] === undefined) return null;
  const first = Number(bySeason[1]) - (bySeason[2] === "春" ? 1 : 0);
  return { schoolYear: `${first}-${first + 1}`, rank: first * 10 + (bySeason[2] === "春" ? 2 : 1) };
}

/**
 * Terms made from their codes, for a workspace without a table of them. None when a code can't be read for certain:
 * an order with a gap in it would call the wrong terms equal.
 */
export function derivedTerms(codes: readonly string[], schools: readonly string[]): readonly TermInfo[] {
  const readings = codes.map((code) => ({ code, reading: readTerm(code) }));
  if (readings.some(({ reading }) => reading === null)) return [];
  const ranks = [...new Set(readings.map(({ reading }) => reading?.rank ?? 0))].toSorted((a, b) => a - b);
  return schools.flatMap((school) =>
    readings
      .map(({ code, reading }) => ({
        school,
        code,
        schoolYear: reading?.schoolYear ?? "",
        ordinal: ranks.indexOf(reading?.rank ?? 0) + 1,
        note: null,
      }))
      .toSorted((a, b) => a.ordinal - b.ordinal),
  );
}
