import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export const realFolder = join(import.meta.dirname, "../../data-samples/real");

/** The text of a gzipped file below data-samples/real. */
export function gunzippedText(path: string): string {
  return gunzipSync(readFileSync(join(realFolder, path))).toString("utf8");
}

/** The records of a CSV as objects by column name. Read by a pattern, apart from the app's and the builder's parser. */
export function csvRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text.trimEnd().split(/\r?\n/u).map(fieldsOf);
  return rows.map((fields) => Object.fromEntries(header.map((name, at) => [name, fields[at] ?? ""])));
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
