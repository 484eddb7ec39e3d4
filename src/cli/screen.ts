import { parseArgs } from "node:util";
import { choiceKey } from "../ingest/questions/readingChoices.ts";
import { isTableId, tableIds } from "../model/tables.ts";
import { screenBeside } from "./screenBeside.ts";
import { writeRaw } from "./screenRaw.ts";
import { exitStatus, screenLine, screenText } from "./screenReport.ts";

const usage = `npm run -s screen -- FILE... [--before FOLDER] [--kind TABLE] [--raw FOLDER] [--json]
Reads and checks files as the app does on import (.csv .tsv .txt, also compressed; .xlsx; .zip), together and one by one; writes nothing but
what --raw asks for.
  --before FOLDER  check them beside the files of FOLDER as well, as beside data that are loaded already
  --kind TABLE     take every file for this table (${tableIds.join(", ")})
  --raw FOLDER     write each table as read, in plain UTF-8, comma, LF
  --json           one JSON line a file on standard output
Exit status of the worst file: 0 clean, 1 warnings, 2 failed checks, 3 unreadable.`;

function usageError(message: string): never {
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exit(3);
}

function readArguments(): {
  files: string[];
  before: string | undefined;
  kind: string | undefined;
  raw: string | undefined;
  json: boolean;
} {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        before: { type: "string" },
        kind: { type: "string" },
        raw: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) {
      process.stdout.write(`${usage}\n`);
      process.exit(0);
    }
    const { before, kind, raw, json } = values;
    return { files: positionals, before, kind, raw, json };
  } catch (cause) {
    return usageError(cause instanceof Error ? cause.message : String(cause));
  }
}

const { files, before, kind, raw, json } = readArguments();
if (files.length === 0) usageError("No file was named.");
if (kind !== undefined && !isTableId(kind)) usageError(`There is no table ${kind}.`);

const choices =
  kind === undefined ? {} : Object.fromEntries(files.map((_file, index) => [choiceKey(index), { kind }]));
const { screenings, notBefore } = await screenBeside(files, before, {
  choices,
  onProgress: ({ file, step }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step} ${file}`);
  },
}).catch((cause: unknown) => usageError(cause instanceof Error ? cause.message : String(cause)));
if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
for (const { file, why } of notBefore) process.stderr.write(`${file}: not compared with (${why})\n`);
if (raw !== undefined) writeRaw(raw, screenings);
process.stdout.write(
  screenings
    .map((screening) => `${json ? JSON.stringify(screenLine(screening)) : screenText(screening)}\n`)
    .join(""),
);
process.exitCode = Math.max(...screenings.map(exitStatus));
