import type { TableId } from "../model/tables.ts";
import { FileFault } from "./fileFault.ts";
import { foldKnown } from "./foldKnown.ts";
import { readFile, type ReadFile, type ScreeningOptions } from "./readFile.ts";
import { choiceKey, type ReadingChoices } from "./readingChoices.ts";
import type { KnownCodes, Screening, UnreadableFile } from "./screening.ts";
import { recogniseFile, screenTable } from "./screenTable.ts";
import type { SourceFile } from "./sourceFile.ts";
import { message } from "./message.ts";

/** The order in which files of one drop are judged: what others point to comes first. Unlisted kinds follow. */
const order: readonly TableId[] = [
  "schools",
  "programs",
  "modules",
  "indicators",
  "instruments",
  "terms",
  "requirements",
  "reference_values",
  "employer_surveys",
  "employers",
  "students",
  "placements",
];

function unreadable(file: SourceFile, fault: FileFault): UnreadableFile {
  return {
    status: "failed",
    file: { name: file.name, bytes: file.size, sha256: fault.sha256 },
    check: {
      id: fault.check,
      level: "fail",
      count: 1,
      examples: [{ line: 0, column: null, value: "", reason: fault.reason }],
    },
  };
}

function rank(read: ReadFile, known: KnownCodes, choices: ReadingChoices): number {
  const kind = recogniseFile(read, known, choices).recognition?.kind;
  const position = kind === undefined ? -1 : order.indexOf(kind);
  return position < 0 ? order.length : position;
}

/**
 * Screens the files of one drop: each is read, then those that others point to are judged first, so that codes from the
 * same drop are known. Screenings come in the order of the files. Never throws for what a file holds; rejects with the
 * signal's reason when aborted.
 */
export async function screenFiles(
  files: readonly SourceFile[],
  known: KnownCodes,
  options: ScreeningOptions = {},
): Promise<Screening[]> {
  const results = new Map<number, Screening>();
  const reads: { readonly index: number; readonly read: ReadFile; readonly choices: ReadingChoices }[] = [];
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    try {
      const key = choiceKey(index);
      reads.push({ index, read: await readFile(file, options, key), choices: options.choices?.[key] ?? {} });
    } catch (cause) {
      if (options.signal?.aborted === true) throw cause;
      const fault =
        cause instanceof FileFault
          ? cause
          : new FileFault(
              "file.unreadable",
              message("file_unreadable", { message: cause instanceof Error ? cause.message : String(cause) }),
            );
      results.set(index, unreadable(file, fault));
    }
  }
  let now = known;
  const ranked = reads
    .map((entry) => ({ ...entry, rank: rank(entry.read, known, entry.choices) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { index, read, choices } of ranked) {
    options.signal?.throwIfAborted();
    const done = {
      file: read.file.name,
      bytesDone: read.file.bytes,
      bytesTotal: read.file.bytes,
      rows: read.table.lines.length,
    };
    options.onProgress?.({ ...done, step: "recognise" });
    const screening = screenTable(read, now, choices);
    for (const staged of screening.staged) now = foldKnown(now, staged);
    results.set(index, screening);
    options.onProgress?.({ ...done, step: "check" });
  }
  return files.flatMap((_, index) => results.get(index) ?? []);
}
