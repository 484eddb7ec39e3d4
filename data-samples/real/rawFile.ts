import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "fflate";
import Papa from "papaparse";

/** A raw file is missing, or is not the file that its name promises. */
export class RawFileError extends Error {
  readonly file: string;

  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.name = "RawFileError";
    this.file = file;
  }
}

export type RawRecord<Column extends string> = Readonly<Record<Column, string>>;

/**
 * The records of `folder/name` or, when that is not there, of `folder/name.gz`: UTF-8, comma, header row first.
 * Throws RawFileError when neither is there, when the bytes are not UTF-8, when a column is missing and when a record
 * has another number of fields than the header.
 */
export function readRawFile<Column extends string>(
  folder: string,
  name: string,
  columns: readonly Column[],
): readonly RawRecord<Column>[] {
  const [header, ...records] = parse(name, readText(folder, name));
  const positions = columns.map((column) => {
    const position = header?.indexOf(column) ?? -1;
    if (position === -1) throw new RawFileError(name, `has no column ${column}`);
    return position;
  });
  return records.map((fields, index) => {
    if (fields.length !== header?.length) {
      throw new RawFileError(name, `record ${index + 1} has ${fields.length} fields, the header ${header?.length}`);
    }
    const entries = columns.map((column, at) => [column, fields[positions[at] ?? -1] ?? ""]);
    return Object.fromEntries(entries) as Record<Column, string>;
  });
}

function readText(folder: string, name: string): string {
  const path = join(folder, name);
  const bytes = existsSync(path) ? readFileSync(path) : gunzip(folder, name);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RawFileError(name, `is not UTF-8 (${String(cause)})`);
  }
}

function gunzip(folder: string, name: string): Uint8Array {
  const path = join(folder, `${name}.gz`);
  if (!existsSync(path)) throw new RawFileError(name, `is not in ${folder}, nor is ${name}.gz`);
  return gunzipSync(readFileSync(path));
}

function parse(name: string, text: string): readonly string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", quoteChar: '"', skipEmptyLines: true });
  const [problem] = errors;
  if (problem) throw new RawFileError(name, `record ${problem.row}: ${problem.message}`);
  return data;
}
