import { findWave } from "./fileFacts.ts";
import type { Scale } from "../values/observedScales.ts";
import { scaleIn, textAt } from "./ratingColumns.ts";
import type { KnownCodes, StagedTable } from "../screening.ts";

/** On scales of up to seven steps the two best ones are satisfied, on longer ones the best quarter [project's own rule, editable on the Framework page]. */
function satisfiedFrom({ min, max }: Scale): number {
  return max - min <= 6 ? max - 1 : min + (max - min) * 0.75;
}

/** The rows of `employer_surveys` that a file of ratings makes: one a wave of a school that nobody declared, and whose year it says. */
export function madeSurveys(
  staged: readonly StagedTable[],
  known: KnownCodes,
  undeclared: Scale | null,
): StagedTable[] {
  const rows = staged.find(({ table }) => table === "employer_ratings")?.rows;
  const wave = rows?.columns.find(({ name }) => name === "wave");
  if (undeclared === null || rows === undefined || wave === undefined) return [];
  const school = rows.columns.find(({ name }) => name === "school_code");
  const made = new Map<string, { readonly line: number; readonly cells: Readonly<Record<string, string>> }>();
  rows.lines.forEach((line, row) => {
    const [name, of] = [textAt(wave, row), textAt(school, row)];
    const year = /(?<!\d)20\d{2}(?!\d)/.exec(name)?.[0] ?? findWave(name);
    const key = JSON.stringify([of, name]);
    if (name === "" || year === null || made.has(key) || scaleIn(known, name, "") !== null) return;
    made.set(key, {
      line,
      cells: {
        ...(school === undefined ? {} : { school_code: of }),
        wave: name,
        year,
        scale_min: String(undeclared.min),
        scale_max: String(undeclared.max),
        satisfied_from: String(satisfiedFrom(undeclared)),
      },
    });
  });
  const all = [...made.values()];
  const [first] = all;
  if (first === undefined) return [];
  const columns = Object.keys(first.cells).map((name) => ({
    name,
    dictionary: all.map(({ cells }) => cells[name] ?? ""),
    codes: Uint32Array.from(all.keys()),
  }));
  return [{ table: "employer_surveys", rows: { columns, lines: Uint32Array.from(all, ({ line }) => line) } }];
}
