import type { Question } from "../ingest/questions/questions.ts";
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
  /** What is asked, assumed or remembered, with its evidence in words. */
  readonly questions: readonly ReturnType<typeof questionInWords>[];
  readonly students: { readonly known: number; readonly new: number } | null;
}

function questionInWords({ evidence, ...others }: Question) {
  return { ...others, evidence: messageWords(evidence) };
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
      questions: [],
      students: null,
    };
  }
  const { encoding, dialect, kind, shape, counts, matches, checks, questions, students } = screening;
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
    questions: questions.map(questionInWords),
    students,
  };
}

/** 0 clean, 1 warnings, 2 failed checks, 3 unreadable. */
export function exitStatus(screening: Screening): 0 | 1 | 2 | 3 {
  if (screening.status === "failed") return 3;
  if (screening.checks.some(({ level }) => level === "fail")) return 2;
  return screening.checks.length > 0 ? 1 : 0;
}

const statusWords = ["clean", "warnings", "failed checks", "unreadable"] as const;

/** So many options of a question, and so many texts that it asks about, are printed. */
const mostPrinted = 8;

function some(texts: readonly string[], between: string): string {
  const more = texts.length - mostPrinted;
  return `${texts.slice(0, mostPrinted).join(between)}${more > 0 ? `${between}… ${more} more` : ""}`;
}

function questionText({
  id,
  state,
  column,
  evidence,
  answer,
  options,
  texts,
}: ScreenLine["questions"][number]) {
  const about = column === undefined ? id : `${id} ${JSON.stringify(column)}`;
  const asked = texts?.map(({ text, count, taken, proposal }) => {
    const means =
      taken === null ? (proposal === null ? "?" : `${proposal}?`) : taken === "" ? "empty" : taken;
    return `${JSON.stringify(text)} ×${count} = ${means}`;
  });
  const values = options.map(({ value }) => (value === "" ? "(none)" : value));
  const said = answer === null ? "" : ` = ${answer === "" ? "(none)" : answer}`;
  const beside =
    asked === undefined
      ? values.length === 0
        ? ""
        : ` [${some(values, " / ")}]`
      : ` [${some(asked, "; ")}]`;
  return `    ${state.padEnd(10)} ${about}${said}: ${evidence}${beside}`;
}

/** A file's report for people: one line, one line a check, one line a question, and how many students are new. */
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
  const students =
    line.students === null
      ? []
      : [`    students   ${line.students.known} loaded before, ${line.students.new} new`];
  return [
    `${line.file}: ${statusWords[exitStatus(screening)]}${what}`,
    ...students,
    ...line.questions.map(questionText),
    ...checks,
  ].join("\n");
}
