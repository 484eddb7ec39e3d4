import type { CheckResult, Screening } from "../ingest/screening.ts";
import { messageWords, reasonWords } from "./messageWords.ts";

/** The line of a file in the machine-readable report. Files that cannot be read have the same keys. */
export interface ScreenLine {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string | null;
  readonly encoding: { readonly name: string; readonly how: string } | null;
  readonly dialect: {
    readonly delimiter: string;
    readonly quote: string;
    readonly newline: string;
    readonly headerRow: number;
  } | null;
  readonly kind: string | null;
  readonly shape: string | null;
  readonly rows: {
    readonly read: number;
    readonly loaded: number;
    readonly rejected: number;
    readonly skipped: number;
  };
  readonly columns: readonly { readonly name: string; readonly to: string | null; readonly why: string }[];
  readonly checks: readonly ReturnType<typeof inWords>[];
}

function inWords(check: CheckResult) {
  return { ...check, examples: check.examples.map((one) => ({ ...one, reason: reasonWords(one) })) };
}

export function screenLine(screening: Screening): ScreenLine {
  const { name: file, bytes, sha256 } = screening.file;
  if (screening.status === "failed") {
    const rows = { read: 0, loaded: 0, rejected: 0, skipped: 0 };
    return {
      file,
      bytes,
      sha256,
      encoding: null,
      dialect: null,
      kind: null,
      shape: null,
      rows,
      columns: [],
      checks: [inWords(screening.check)],
    };
  }
  const { encoding, dialect, kind, shape, counts, matches, checks } = screening;
  return {
    file,
    bytes,
    sha256,
    encoding,
    dialect,
    kind,
    shape,
    rows: counts,
    columns: matches.map((one) => ({ ...one, why: messageWords(one.why) })),
    checks: checks.map(inWords),
  };
}

/** 0 clean, 1 warnings, 2 failed checks, 3 unreadable. */
export function exitStatus(screening: Screening): 0 | 1 | 2 | 3 {
  if (screening.status === "failed") return 3;
  if (screening.checks.some(({ level }) => level === "fail")) return 2;
  return screening.checks.length > 0 ? 1 : 0;
}

const statusWords = ["clean", "warnings", "failed checks", "unreadable"] as const;

/** A file's report for people: one line, and one line a check. */
export function screenText(screening: Screening): string {
  const line = screenLine(screening);
  const { read, loaded, rejected, skipped } = line.rows;
  const what =
    line.encoding === null
      ? ""
      : `  ${line.kind ?? "no known table"}${line.shape === null ? "" : ` (${line.shape})`}, ${line.encoding.name}, ${read} read = ${loaded} loaded + ${rejected} rejected + ${skipped} skipped`;
  const checks = line.checks.map(({ id, level, count, examples }) => {
    const example = examples[0];
    const where =
      example === undefined || example.line === 0
        ? ""
        : ` (line ${example.line}${example.column === null ? "" : `, ${example.column}`})`;
    return `    ${level.padEnd(4)} ${id} ×${count}${where}: ${example?.reason ?? ""}`;
  });
  return [`${line.file}: ${statusWords[exitStatus(screening)]}${what}`, ...checks].join("\n");
}
