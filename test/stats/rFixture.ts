import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The output of `test/fixtures/r/golden.R`. */
type Output = Readonly<
  Record<
    string,
    { readonly input: Readonly<Record<string, unknown>>; readonly expected: Readonly<Record<string, number>> }
  >
>;

function isOutput(value: unknown): value is Output {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every(
      (entry: unknown) =>
        typeof entry === "object" && entry !== null && "input" in entry && "expected" in entry,
    )
  );
}

const file = resolve(import.meta.dirname, "../fixtures/r/golden.json");

/** Everything that R said, by the id of the golden value. */
export const fromR: Output = readOutput();

function readOutput(): Output {
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isOutput(parsed)) throw new Error("golden.json is not what golden.R writes.");
  return parsed;
}

function inputOf(id: string, name: string): unknown {
  const value = fromR[id]?.input[name];
  if (value === undefined) throw new Error(`No input ${name} of ${id} in golden.json.`);
  return value;
}

function numberIn(value: unknown): number {
  if (typeof value !== "number") throw new Error("Not a number in golden.json.");
  return value;
}

/** A list of numbers among the inputs; a single number is a list of one. */
export function listFromR(id: string, name: string): readonly number[] {
  const value = inputOf(id, name);
  return Array.isArray(value) ? value.map(numberIn) : [numberIn(value)];
}

/** A number among the inputs. */
export function numberFromR(id: string, name: string): number {
  return numberIn(inputOf(id, name));
}

/** Lists of numbers among the inputs: rows of a table, or groups. */
export function rowsFromR(id: string, name: string): readonly (readonly number[])[] {
  const value = inputOf(id, name);
  if (!Array.isArray(value)) throw new Error(`${name} of ${id} is not a list.`);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(numberIn) : [numberIn(row)]));
}
