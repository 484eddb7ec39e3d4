/** The parts of a report in their order. The letter stands for the part in the address. */
export const reportParts = [
  { id: "overview", letter: "o" },
  { id: "competence", letter: "c" },
  { id: "employers", letter: "e" },
  { id: "employment", letter: "j" },
  { id: "collection", letter: "d" },
  { id: "tables", letter: "t" },
  { id: "definitions", letter: "m" },
] as const;
export type ReportPart = (typeof reportParts)[number]["id"];

const none = "none";

/** The parts that the address names: all of them where it names none. */
export function readReportParts(code: string | undefined): readonly ReportPart[] {
  return reportParts
    .filter(({ letter }) => code === undefined || (code !== none && code.includes(letter)))
    .map(({ id }) => id);
}

/** What stands for parts in the address: their letters in the order of the report, null for all of them. */
export function reportPartsCode(parts: readonly ReportPart[]): string | null {
  const letters = reportParts.filter(({ id }) => parts.includes(id)).map(({ letter }) => letter);
  if (letters.length === reportParts.length) return null;
  return letters.length === 0 ? none : letters.join("");
}
