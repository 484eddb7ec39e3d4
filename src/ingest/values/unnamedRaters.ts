import type { TextColumn } from "../../columns/columnTable.ts";
import { tableDeclaration } from "../../model/tables.ts";
import { findDuplicates } from "../checks/duplicateKeys.ts";
import { derivedColumn, type Mapped } from "../recognition/mapColumns.ts";

/**
 * Numbers the raters of scores that differ under one key, in the order of the file, where no rater is named: `#1`, `#2`. Only what a person
 * confirmed may be done to conflicting rows.
 */
export function numberRaters(mapped: Mapped, kept: Uint32Array): Mapped {
  const declarations = tableDeclaration("assessments").columns;
  const named = mapped.columns.find(({ name }) => name === "assessor_id")?.canonical;
  const keys = mapped.columns
    .filter(({ name }) => declarations[name]?.key === true)
    .map(({ canonical }) => canonical);
  const others = mapped.columns
    .filter(({ canonical }) => !keys.includes(canonical))
    .map(({ canonical }) => canonical);
  const conflicts = findDuplicates(keys, others, kept).conflicts.filter(
    (row) => named === undefined || named.dictionary[named.codes[row] ?? 0] === "",
  );
  if (conflicts.length === 0) return mapped;
  const dictionary = [...(named?.dictionary ?? [""])];
  const codes = named?.codes.slice() ?? new Uint32Array(keys[0]?.codes.length ?? 0);
  const seen = new Map<string, number>();
  for (const row of conflicts) {
    const key = JSON.stringify(keys.map((column) => column.codes[row] ?? 0));
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    const text = `#${number}`;
    const at = dictionary.indexOf(text);
    codes[row] = at < 0 ? dictionary.push(text) - 1 : at;
  }
  const canonical: TextColumn = { name: "assessor_id", dictionary, codes };
  const columns = mapped.columns.filter(({ name }) => name !== "assessor_id");
  return { ...mapped, columns: [...columns, derivedColumn(canonical)] };
}
