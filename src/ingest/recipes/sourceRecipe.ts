import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { MappedColumn } from "../recognition/mapColumns.ts";
import type { ReadFile } from "../reading/readFile.ts";
import type { Recognition } from "../recognition/recognition.ts";

/** What belongs to a file's contents and not to its form: files of two courses take no place of one another. */
const ofCourse: ReadonlySet<string> = new Set(["indicator_code", "module_code"]);

/** Fingerprint of kind, shape, header and mapping: the same export next term has the same one. 16 hexadecimal digits. */
export function sourceRecipe(
  read: ReadFile,
  recognition: Recognition | null,
  constants: readonly MappedColumn[],
): string {
  const parts = [
    recognition?.kind ?? "",
    recognition?.shape ?? "",
    ...read.header.names,
    ...(recognition?.assigned.map(({ position, column }) => `${position}=${column}`) ?? []),
    ...(recognition?.wide.map(({ position, labels: { indicator_code, attribute, term_code, ...others } }) => {
      const beside = Object.keys(others).length === 0 ? "" : JSON.stringify(others);
      return `${position}=${indicator_code ?? attribute ?? ""}/${term_code ?? ""}${beside}`;
    }) ?? []),
    ...constants.flatMap(({ name, canonical }) =>
      ofCourse.has(name) ? [`${name}=${canonical.dictionary.join("/")}`] : [],
    ),
  ];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 16);
}
