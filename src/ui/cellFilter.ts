import type { CsvCell } from "./csv.ts";

const comparison = /^(<=|>=|<|>|=|≤|≥)\s*(-?\d+(?:\.\d+)?)$/u;
const range = /^(-?\d+(?:\.\d+)?)\s*(?:\.\.|…|~|～)\s*(-?\d+(?:\.\d+)?)$/u;

function compared(sign: string, than: number): (value: number) => boolean {
  switch (sign) {
    case "<":
      return (value) => value < than;
    case ">":
      return (value) => value > than;
    case "<=":
    case "≤":
      return (value) => value <= than;
    case ">=":
    case "≥":
      return (value) => value >= than;
    default:
      return (value) => value === than;
  }
}

/**
 * What lets a cell through: for numbers `> 50`, `<= 3`, `10..20`; a single `=` asks for empty cells; anything else for texts that
 * hold what was typed, large or small letters, full or half width.
 */
export function cellFilter(typed: string): (value: CsvCell) => boolean {
  const wanted = typed.normalize("NFKC").trim().toLowerCase();
  if (wanted === "") return () => true;
  if (wanted === "=") return (value) => value === null || value === "";
  const [, sign = "", than = ""] = comparison.exec(wanted) ?? [];
  if (sign !== "") {
    const passes = compared(sign, Number(than));
    return (value) => typeof value === "number" && passes(value);
  }
  const [, from = "", to = ""] = range.exec(wanted) ?? [];
  if (from !== "")
    return (value) => typeof value === "number" && value >= Number(from) && value <= Number(to);
  return (value) => value !== null && String(value).normalize("NFKC").toLowerCase().includes(wanted);
}
