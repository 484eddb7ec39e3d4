import type { TableId } from "../../model/tables.ts";
import { tableDeclaration } from "../../model/tables.ts";
import { plainText } from "../values/cellText.ts";
import { codeCounts } from "../values/codeCounts.ts";
import type { CodeResolver } from "../values/codeResolver.ts";
import { nearest } from "../values/editDistance.ts";
import type { FileChoices } from "./fileChoices.ts";
import { gradeQuestions, isPercent } from "./gradeQuestions.ts";
import { isGradeWord } from "../values/gradeWords.ts";
import { decider, mostFrequent } from "./askedTexts.ts";
import type { Mapped, MappedColumn } from "../recognition/mapColumns.ts";
import { message } from "../message.ts";
import type { AskedText, Question, QuestionOption } from "./questions.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { KnownCodes } from "../screening.ts";

/** From this share of records with unknown texts on, and in files of some length, the column is asked about before anything is loaded [project's own rule]. */
const openFrom = 0.5;
const someRecords = 20;
const unknownChecks: ReadonlySet<string> = new Set([
  "code.unknown_program",
  "code.unknown_indicator",
  "value.not_in_list",
]);

function labelled({ value, label }: { readonly value: string; readonly label: string }): QuestionOption {
  return label === "" ? { value } : { value, label };
}

function optionsOf(table: TableId, column: string, resolver: CodeResolver): QuestionOption[] {
  const { type, measure } = tableDeclaration(table).columns[column] ?? { type: { kind: "text" } as const };
  const missing = measure === true ? ["", "z", "x", "c"].map((value) => ({ value })) : [];
  if (type.kind === "enum") return [...type.values.map((value) => ({ value })), ...missing];
  return type.kind === "code" ? resolver.options(type.domain).map(labelled) : missing;
}

/** What an unknown text of a column probably means. */
function proposalFor(table: TableId, column: string, text: string, resolver: CodeResolver): string | null {
  const declaration = tableDeclaration(table).columns[column];
  if (declaration === undefined) return null;
  const { type, crosswalk = {}, proposals = {} } = declaration;
  if (isProposed(table, column, text)) return proposals[codeText(text)] ?? null;
  if (type.kind === "code") return resolver.proposal(type.domain, text);
  if (type.kind !== "enum") return null;
  return nearest(plainText(text).toLowerCase(), [
    ...type.values.map((value) => [value, value] as const),
    ...Object.entries(crosswalk),
  ]);
}

/** A code without a zero before it. */
function codeText(text: string): string {
  return plainText(text).replace(/^0(?=\d$)/, "");
}

/** True for a text that is known to be a code of something, which is only to be confirmed. */
function isProposed(table: TableId, column: string, text: string): boolean {
  const { proposals = {} } = tableDeclaration(table).columns[column] ?? {};
  return Object.hasOwn(proposals, codeText(text));
}

/** Codes of numbers that no number can be made of: words always, all others where most of the column is so. */
function unreadable({ source, problems }: MappedColumn, rows: Uint32Array, records: number): number[] {
  const codes = [...problems].flatMap(([code, { check, reason }]) => {
    const text = source.dictionary[code] ?? "";
    const isNumber = check === "type.number" || check === "type.integer";
    const hasWords = reason.id !== "value_tenths" && reason.id !== "value_shortened";
    return isNumber && hasWords && !isGradeWord(text) ? [code] : [];
  });
  const cells = codes.reduce((sum, code) => sum + (rows[code] ?? 0), 0);
  const isMost = cells >= records * openFrom && records >= someRecords;
  return isMost ? codes : codes.filter((code) => !/\d/.test(source.dictionary[code] ?? ""));
}

/** The texts of one column that no code or list has, that were taken for a missing code or an attempt, or that a person explained. */
function textsOf(
  table: TableId,
  column: MappedColumn,
  counts: Uint8Array,
  resolver: CodeResolver,
  choices: FileChoices,
): Question[] {
  const { source, name, problems, noted, chosen, attempts } = column;
  if (problems.size + noted.size + chosen.size === 0) return [];
  const rows = codeCounts(source, counts);
  const records = counts.reduce((sum, one) => sum + one, 0);
  const ambiguous = [...problems].flatMap(([code, { reason }]) =>
    reason.id === "value_term_ambiguous" ? [code] : [],
  );
  const unknown = new Set([
    ...[...problems].flatMap(([code, { check }]) => (unknownChecks.has(check) ? [code] : [])),
    ...unreadable(column, rows, records),
    ...ambiguous,
  ]);
  // What stands for a grade in words or a share is asked about with its scale.
  const explained = [...chosen.keys()].filter((code) => {
    const text = source.dictionary[code] ?? "";
    return !isGradeWord(text) && !(name === "score" && isPercent(text)) && !unknown.has(code);
  });
  const taken = [...new Set([...explained, ...noted.keys()])];
  const type = tableDeclaration(table).columns[name]?.type.kind;
  const isNumber = type === "number" || type === "integer";
  const isOfTerms = ambiguous.some((code) => (rows[code] ?? 0) > 0);
  const question = (codes: Iterable<number>, rest: Pick<Question, "state" | "evidence">): Question[] => {
    const texts = [...codes].flatMap((code): AskedText[] => {
      const [text, count] = [source.dictionary[code] ?? "", rows[code] ?? 0];
      const means = unknown.has(code) ? null : (chosen.get(code) ?? noted.get(code) ?? null);
      const proposal = means ?? proposalFor(table, name, text, resolver);
      return count === 0 ? [] : [{ text, count, taken: means, proposal }];
    });
    if (texts.length === 0) return [];
    return [
      {
        id: "values",
        ...rest,
        column: source.name,
        options: withProposals(
          [
            ...optionsOf(table, name, resolver),
            ...(isOfTerms ? texts.map(({ text }) => ({ value: text })) : []),
          ],
          texts,
        ),
        ...(isNumber ? { numeric: true } : {}),
        answer: null,
        texts: mostFrequent(texts),
      },
    ];
  };
  const present = [...unknown].filter((code) => (rows[code] ?? 0) > 0);
  const left = present.reduce((sum, code) => sum + (rows[code] ?? 0), 0);
  const isKnownCode = present.some((code) => isProposed(table, name, source.dictionary[code] ?? ""));
  const isMost = (left >= records * openFrom && records >= someRecords) || isKnownCode;
  const values = { count: left, texts: present.length };
  const unsaid = isOfTerms
    ? message("ask_values_terms", { count: left })
    : message(
        isNumber
          ? "ask_values_unreadable"
          : isKnownCode
            ? "ask_values_codes"
            : isMost
              ? "ask_values_most"
              : "ask_values_some",
        values,
      );
  const isDecided = taken.every((code) => chosen.has(code));
  return [
    ...question(present, { state: isOfTerms || isMost ? "open" : "assumed", evidence: unsaid }),
    ...question(taken, {
      state: isDecided ? decider(choices, column, taken) : "assumed",
      evidence: isDecided
        ? message("ask_values_said")
        : attempts.size > 0
          ? message("ask_values_attempts")
          : message(
              [...noted.values()].some((text) => Number.isFinite(Number.parseFloat(text))) && isNumber
                ? "ask_values_numbers"
                : type === "code"
                  ? name === "indicator_code"
                    ? "ask_values_framework"
                    : "ask_values_own"
                  : "ask_values_taken",
            ),
    }),
  ];
}

/** Options with what is proposed for some of the texts, and the texts themselves where they may be codes of the school's own. */
function withProposals(options: readonly QuestionOption[], texts: readonly AskedText[]): QuestionOption[] {
  const known = new Set(options.map(({ value }) => value));
  const proposed = [...new Set(texts.flatMap(({ proposal }) => (proposal === null ? [] : [proposal])))];
  return [...proposed.filter((value) => !known.has(value)).map((value) => ({ value })), ...options];
}

/** Wide columns of one kind use the same words: where nothing about them is open, they are one question about the long table's column. */
function merged(questions: readonly Question[], column: string): Question[] {
  const plain = ({ id, state, texts = [] }: Question): boolean =>
    id === "values" && state !== "open" && texts.every(({ taken }) => taken !== null);
  const groups = (["assumed", "remembered", "answered"] as const).map((state) =>
    questions.filter((question) => plain(question) && question.state === state),
  );
  return [
    ...questions.filter((question) => !plain(question)),
    ...groups.flatMap((group): Question[] => {
      const [first] = group;
      if (first === undefined || group.length === 1) return group;
      const texts = new Map<string, AskedText>();
      for (const asked of group.flatMap((question) => question.texts ?? [])) {
        const key = JSON.stringify([asked.text, asked.taken]);
        texts.set(key, { ...asked, count: asked.count + (texts.get(key)?.count ?? 0) });
      }
      const distinct = new Set([...texts.values()].map(({ text }) => text));
      // One word that means two things in two columns is said column by column.
      if (distinct.size < texts.size) return group;
      return [{ ...first, column, texts: mostFrequent([...texts.values()]) }];
    }),
  ];
}

/**
 * What there is to ask about the texts of a file's columns: one question a column, with a line a distinct text. `counts`: 1 for each row that is
 * a record.
 */
export function valueQuestions(
  recognition: Recognition,
  mapped: Mapped,
  counts: Uint8Array,
  known: KnownCodes,
  resolver: CodeResolver,
  choices: FileChoices,
): Question[] {
  const kinds: readonly (readonly [TableId, readonly MappedColumn[]])[] = [
    [recognition.kind, mapped.columns],
    [recognition.kind, mapped.wide],
    ["students", mapped.own],
  ];
  const ask = (table: TableId, columns: readonly MappedColumn[]): Question[] =>
    columns.flatMap((column) => {
      const measured = tableDeclaration(table).columns[column.name];
      const isScore = measured?.type.kind === "number" && measured.measure === true;
      return [
        ...textsOf(table, column, counts, resolver, choices),
        ...(isScore ? gradeQuestions(recognition, mapped, column, counts, known, choices) : []),
      ];
    });
  const names = new Set(mapped.wide.map(({ name }) => name));
  return kinds.flatMap(([table, columns]) =>
    columns === mapped.wide
      ? [...names].flatMap((name) =>
          merged(
            ask(
              table,
              columns.filter((column) => column.name === name),
            ),
            name,
          ),
        )
      : ask(table, columns),
  );
}
