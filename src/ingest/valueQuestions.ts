import type { TableId } from "../model/tables.ts";
import { tableDeclaration } from "../model/tables.ts";
import { plainText } from "./cellText.ts";
import { codeCounts } from "./codeCounts.ts";
import type { CodeResolver } from "./codeResolver.ts";
import { nearest } from "./editDistance.ts";
import type { FileChoices } from "./fileChoices.ts";
import { isGradeWord, proposedScore } from "./gradeWords.ts";
import type { Mapped, MappedColumn } from "./mapColumns.ts";
import { chosenText } from "./mapColumns.ts";
import { message } from "./message.ts";
import { declaredScale } from "./observedScales.ts";
import type { AskedText, Question, QuestionOption } from "./questions.ts";
import type { Recognition } from "./recognise.ts";
import type { KnownCodes } from "./screening.ts";

/** From this share of records with unknown texts on, and in files of some length, the column is asked about before anything is loaded [project's own rule]. */
const openFrom = 0.5;
const someRecords = 20;
/** More distinct texts than a person can go through are shown by their most frequent. */
const mostTexts = 200;

const unknownChecks: ReadonlySet<string> = new Set([
  "code.unknown_program",
  "code.unknown_indicator",
  "value.not_in_list",
]);

/** A text that is asked about, by its code in the column. */
interface Found {
  readonly code: number;
  readonly count: number;
  readonly taken: string | null;
}

function mostFrequent<T extends { readonly count: number }>(texts: readonly T[]): T[] {
  return texts.toSorted((a, b) => b.count - a.count).slice(0, mostTexts);
}

function optionsOf(table: TableId, column: string, resolver: CodeResolver): QuestionOption[] {
  const { type, measure } = tableDeclaration(table).columns[column] ?? { type: { kind: "text" } as const };
  const missing = measure === true ? ["", "z", "x", "c"].map((value) => ({ value })) : [];
  if (type.kind === "enum") return [...type.values.map((value) => ({ value })), ...missing];
  return type.kind === "code" ? [...resolver.options(type.domain)] : missing;
}

/** What an unknown text of a column probably means. */
function proposalFor(table: TableId, column: string, text: string, resolver: CodeResolver): string | null {
  const declaration = tableDeclaration(table).columns[column];
  if (declaration === undefined) return null;
  const { type, crosswalk = {} } = declaration;
  if (type.kind === "code") return resolver.proposal(type.domain, text);
  if (type.kind !== "enum") return null;
  return nearest(plainText(text).toLowerCase(), [
    ...type.values.map((value) => [value, value] as const),
    ...Object.entries(crosswalk),
  ]);
}

function isChosen(
  choices: FileChoices,
  whose: "own" | "remembered",
  column: MappedColumn,
  text: string,
): boolean {
  return chosenText(choices[whose], column.source.name, column.name, text) !== undefined;
}

/** Who decided what the texts of a column mean, where all that need it were decided. */
function decider(choices: FileChoices, column: MappedColumn): Question["state"] {
  const texts = [...column.chosen.keys()].map((code) => column.source.dictionary[code] ?? "");
  return texts.some((text) => isChosen(choices, "own", column, text)) ? "answered" : "remembered";
}

/** The texts of one column that no code or list has, that were taken for a missing code or an attempt, or that a person explained. */
function textsOf(
  table: TableId,
  column: MappedColumn,
  counts: Uint8Array,
  resolver: CodeResolver,
  choices: FileChoices,
): Question | null {
  const { source, name, problems, noted, chosen, attempts } = column;
  const unknown = [...problems].flatMap(([code, { check }]) => (unknownChecks.has(check) ? [code] : []));
  const isUnknown = new Set(unknown);
  // What stands for a grade in words is asked about with its scale.
  const explained = [...chosen.keys()].filter((code) => !isGradeWord(source.dictionary[code] ?? ""));
  if (unknown.length + noted.size + explained.length === 0) return null;
  const rows = codeCounts(source, counts);
  const present = (codes: Iterable<number>, taken: (code: number) => string | null): Found[] =>
    [...codes].flatMap((code) =>
      (rows[code] ?? 0) > 0 ? [{ code, count: rows[code] ?? 0, taken: taken(code) }] : [],
    );
  const texts = [
    ...present(unknown, () => null),
    ...present(
      explained.filter((code) => !isUnknown.has(code) && !noted.has(code)),
      (code) => chosen.get(code) ?? "",
    ),
    ...present(noted.keys(), (code) => noted.get(code) ?? ""),
  ];
  if (texts.length === 0) return null;
  const left = texts.reduce((sum, { count, taken }) => sum + (taken === null ? count : 0), 0);
  const records = counts.reduce((sum, one) => sum + one, 0);
  const open = left >= records * openFrom && records >= someRecords;
  const state =
    left > 0
      ? open
        ? "open"
        : "assumed"
      : texts.every(({ code }) => chosen.has(code))
        ? decider(choices, column)
        : "assumed";
  const evidence =
    left > 0
      ? message(open ? "ask_values_most" : "ask_values_some", {
          count: left,
          texts: texts.filter(({ taken }) => taken === null).length,
        })
      : attempts.size > 0
        ? message("ask_values_attempts")
        : message("ask_values_taken");
  return {
    id: "values",
    state,
    column: source.name,
    evidence,
    options: optionsOf(table, name, resolver),
    answer: null,
    texts: mostFrequent(texts).map(({ code, count, taken }) => {
      const text = source.dictionary[code] ?? "";
      return { text, count, taken, proposal: taken ?? proposalFor(table, name, text, resolver) };
    }),
  };
}

/** The scale on which a grade in words of a column would lie; null where it is none or more than one. */
function scaleOf(
  recognition: Recognition,
  mapped: Mapped,
  column: MappedColumn,
  codes: ReadonlySet<number>,
  known: KnownCodes,
): { readonly min: number; readonly max: number; readonly down: boolean } | null {
  if (recognition.kind !== "assessments") return null;
  const at = mapped.wide.indexOf(column);
  const indicator = mapped.columns.find(({ name }) => name === "indicator_code")?.canonical;
  const indicators = new Set<string>();
  const label = recognition.wide[at]?.labels["indicator_code"];
  if (label !== undefined) indicators.add(label);
  else if (indicator !== undefined) {
    column.source.codes.forEach((code, row) => {
      if (codes.has(code)) indicators.add(indicator.dictionary[indicator.codes[row] ?? 0] ?? "");
    });
  }
  const scales = [...indicators].map((code) => ({
    scale: declaredScale(known, code),
    down: known.indicators.find((one) => one.code === code)?.direction === "down",
  }));
  const [first] = scales;
  if (first === undefined || first.scale === null) return null;
  const { scale, down } = first;
  const same = scales.every(
    (one) => one.scale?.min === scale.min && one.scale.max === scale.max && one.down === down,
  );
  return same ? { ...scale, down } : null;
}

/** Grades in words in a column of scores: which numbers they stand for is never assumed. */
function gradesOf(
  recognition: Recognition,
  mapped: Mapped,
  column: MappedColumn,
  counts: Uint8Array,
  known: KnownCodes,
  choices: FileChoices,
): Question | null {
  const { source, problems, chosen } = column;
  const unsaid = [...problems].flatMap(([code, { check }]) =>
    check === "type.number" && isGradeWord(source.dictionary[code] ?? "") ? [code] : [],
  );
  const said = [...chosen.keys()].filter((code) => isGradeWord(source.dictionary[code] ?? ""));
  if (unsaid.length + said.length === 0) return null;
  const rows = codeCounts(source, counts);
  const scale = scaleOf(recognition, mapped, column, new Set([...unsaid, ...said]), known);
  const words = [...unsaid, ...said].filter((code) => (rows[code] ?? 0) > 0);
  if (words.length === 0) return null;
  // Pass and fail alone are two values, and no marks of five steps.
  const stepped = words.some(
    (code) => !/^(不?及格|不?合格|pass|passed|fail|failed)$/i.test(plainText(source.dictionary[code] ?? "")),
  );
  const texts = words.map((code) => {
    const text = source.dictionary[code] ?? "";
    const proposal = stepped ? proposedScore(text, scale) : null;
    const taken = chosen.get(code) ?? null;
    return { text, count: rows[code] ?? 0, taken, proposal: taken ?? proposal };
  });
  const open = texts.some(({ taken }) => taken === null);
  return {
    id: "scale",
    state: open ? "open" : decider(choices, column),
    column: source.name,
    evidence:
      scale === null
        ? message("ask_grades_scales")
        : message("ask_grades", { min: scale.min, max: scale.max }),
    options: ["", "x", "z"].map((value) => ({ value })),
    answer: null,
    texts: mostFrequent(texts),
  };
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
        textsOf(table, column, counts, resolver, choices),
        isScore ? gradesOf(recognition, mapped, column, counts, known, choices) : null,
      ].flatMap((question) => (question === null ? [] : [question]));
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
