import type { TableId } from "../model/tables.ts";
import { FileFault } from "./reading/fileFault.ts";
import { foldKnown } from "./recognition/foldKnown.ts";
import type { FileChoices } from "./questions/fileChoices.ts";
import { readFile, type ReadFile, type ScreeningOptions } from "./reading/readFile.ts";
import { choiceKey } from "./questions/readingChoices.ts";
import { readAgain, type Replay } from "./recipes/replay.ts";
import type { KnownCodes, Screening, UnreadableFile } from "./screening.ts";
import { recogniseFile, screenTable, type HashedFile } from "./screenTable.ts";
import type { SourceFile } from "./reading/sourceFile.ts";
import { message } from "./message.ts";
import { unpackFile } from "./reading/unpackFiles.ts";

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

function unreadable(file: UnreadableFile["file"], key: string, fault: FileFault): UnreadableFile {
  return {
    status: "failed",
    key,
    file: { ...file, sha256: fault.sha256 ?? file.sha256 },
    check: {
      id: fault.check,
      level: "fail",
      count: 1,
      examples: [{ line: 0, column: null, value: "", reason: fault.reason }],
    },
  };
}

function faultOf(cause: unknown): FileFault {
  if (cause instanceof FileFault) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  return new FileFault("file.unreadable", message("file_unreadable", { message: text }));
}

function readingOf(
  file: SourceFile,
  beside: number,
  { signal, onProgress }: ScreeningOptions,
): Parameters<typeof unpackFile>[1] {
  return {
    beside,
    ...(signal === undefined ? {} : { signal }),
    onBytes: (bytesDone) =>
      onProgress?.({ file: file.name, step: "decode", bytesDone, bytesTotal: file.size, rows: 0 }),
  };
}

function rank(read: ReadFile, known: KnownCodes, choices: FileChoices): number {
  const kind = recogniseFile(read, known, choices).recognition?.kind;
  const position = kind === undefined ? -1 : order.indexOf(kind);
  return position < 0 ? order.length : position;
}

/**
 * Screens the files of one drop: each is read, then those that others point to are judged first, so that codes from the
 * same drop are known. Screenings come in the order of the files, one for each table inside a file that holds several. Never throws for what a file holds; rejects with the
 * signal's reason when aborted.
 */
export async function screenFiles(
  files: readonly SourceFile[],
  known: KnownCodes,
  options: ScreeningOptions = {},
): Promise<Screening[]> {
  const results = new Map<number, Screening>();
  let tables = 0;
  const reads: (Omit<Replay, "read"> & {
    readonly read: HashedFile;
    readonly index: number;
    readonly key: string;
  })[] = [];
  let held = 0;
  for (const [position, file] of files.entries()) {
    const faulty = (named: UnreadableFile["file"], key: string, cause: unknown): void => {
      if (options.signal?.aborted === true) throw cause;
      results.set(tables, unreadable(named, key, faultOf(cause)));
      tables += 1;
    };
    try {
      for await (const unpacked of unpackFile(file, readingOf(file, held, options))) {
        options.signal?.throwIfAborted();
        // What is said of a whole file goes for all that is inside, where nothing else is said.
        const choices =
          options.choices?.[choiceKey(position, unpacked.inside)] ??
          options.choices?.[choiceKey(position)] ??
          {};
        const key = choiceKey(position, unpacked.inside);
        try {
          const replay = readAgain(
            (said) => readFile(unpacked, said, options),
            choices,
            options.recipes ?? [],
          );
          const hashed = { ...unpacked.file, sha256: await unpacked.sha256 };
          reads.push({ ...replay, read: { ...replay.read, file: hashed }, index: tables, key });
          tables += 1;
        } catch (cause) {
          faulty({ ...unpacked.file, sha256: await unpacked.sha256 }, key, cause);
        }
      }
      held += file.size;
    } catch (cause) {
      faulty({ name: file.name, bytes: file.size, sha256: null }, choiceKey(position), cause);
    }
  }
  let now = known;
  const ranked = reads
    .map((entry) => ({ ...entry, rank: rank(entry.read, known, entry.choices) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { index, read, choices, key, use } of ranked) {
    options.signal?.throwIfAborted();
    const done = {
      file: read.file.name,
      bytesDone: read.file.bytes,
      bytesTotal: read.file.bytes,
      rows: read.table.lines.length,
    };
    options.onProgress?.({ ...done, step: "recognise" });
    try {
      const screening = screenTable(read, now, choices, key, use);
      for (const staged of screening.staged) now = foldKnown(now, staged);
      results.set(index, screening);
    } catch (cause) {
      if (!(cause instanceof FileFault)) throw cause;
      results.set(
        index,
        unreadable(read.file, key, new FileFault(cause.check, cause.reason, read.file.sha256)),
      );
    }
    options.onProgress?.({ ...done, step: "check" });
  }
  return Array.from({ length: tables }).flatMap((_, index) => results.get(index) ?? []);
}
