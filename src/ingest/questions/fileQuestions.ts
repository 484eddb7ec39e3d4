import { columnsOf, tableIds } from "../../model/tables.ts";
import { columnMatches, wideTarget } from "../recognition/columnMatches.ts";
import { decidedBy, type FileChoices } from "./fileChoices.ts";
import type { FileFact } from "../recognition/fileFacts.ts";
import { attributeCodes } from "../recognition/attributeHeaders.ts";
import { isOfPlatform } from "../recognition/besideScores.ts";
import { isCourseHeader, knownHeaderText } from "../recognition/headerAliases.ts";
import { areBareYears, isYearHeader } from "../recognition/looseHeaders.ts";
import { message } from "../message.ts";
import { isSuspicious, scaleText, type ObservedScale } from "../values/observedScales.ts";
import type { Question, QuestionOption } from "./questions.ts";
import type { ReadFile } from "../reading/readFile.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { recognise } from "../recognition/recognise.ts";
import type { KnownCodes } from "../screening.ts";

type Recognised = ReturnType<typeof recognise>;

const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be", "big5", "windows-1252"] as const;

/** What there is to ask about how the bytes were read. */
export function readingQuestions(read: ReadFile, recognised: boolean, choices: FileChoices): Question[] {
  const questions: Question[] = [];
  const doubt = read.findings.results().find(({ id }) => id === "encoding.doubtful")?.examples[0];
  const encoding = decidedBy(choices, (one) => one.encoding, read.illegible ? "open" : "assumed");
  if (doubt !== undefined || encoding !== (read.illegible ? "open" : "assumed")) {
    questions.push({
      id: "encoding",
      state: encoding,
      evidence: doubt?.reason ?? message("ask_encoding_chosen", { encoding: read.encoding.name }),
      options: encodings.map((value) => ({ value })),
      answer: encoding === "open" ? null : read.encoding.name,
    });
  }
  const { header } = read;
  const broken = header.damage !== null || (header.dataLike && !recognised);
  const state = decidedBy(choices, (one) => one.headerRow, broken ? "open" : "assumed");
  if (broken || header.record > 1 || state !== "assumed") {
    questions.push({
      id: "header",
      state,
      evidence: message(broken ? "ask_header_broken" : "ask_header", { row: header.record }),
      options: header.candidates.map(({ record, text }) => ({ value: String(record), label: text })),
      answer: state === "open" ? null : String(header.record),
    });
  }
  return questions;
}

/** What there is to ask about which table a file is. */
export function tableQuestion(
  { recognition, closest, rival }: Recognised,
  damaged: boolean,
  choices: FileChoices,
): Question[] {
  const state = decidedBy(choices, (one) => one.kind, recognition === null ? "open" : "assumed");
  if (damaged || (state === "assumed" && rival === null)) return [];
  const likely = [recognition?.kind, rival, closest?.kind].flatMap((kind) =>
    kind === undefined || kind === null ? [] : [kind],
  );
  return [
    {
      id: "table",
      state,
      evidence:
        recognition === null
          ? message("table_unknown")
          : message(rival === null ? "ask_table_chosen" : "ask_table_rival", {
              table: recognition.kind,
              other: rival ?? "",
            }),
      options: [...new Set([...likely, ...tableIds]), "ignore"].map((value) => ({ value })),
      answer: choices.all.kind ?? recognition?.kind ?? null,
    },
  ];
}

function columnOptions(recognition: Recognition, known: KnownCodes): QuestionOption[] {
  const taken = new Set([
    ...recognition.assigned.map(({ column }) => column),
    ...recognition.wide.map(({ labels }) => labels["indicator_code"] ?? ""),
  ]);
  const attributes =
    recognition.kind === "employer_ratings" || recognition.kind === "graduate_ratings"
      ? attributeCodes.map((value) => ({ value }))
      : [];
  const free = columnsOf(recognition.kind).flatMap(([value]) => (taken.has(value) ? [] : [{ value }]));
  const indicators =
    recognition.kind === "assessments" && recognition.shape === "wide"
      ? known.indicators.flatMap(({ code, names }) =>
          taken.has(code) ? [] : [{ value: code, label: names.join(" · ") }],
        )
      : [];
  return [...indicators, ...free, ...attributes, { value: "" }];
}

/** What there is to ask about columns whose meaning is not certain by their names. */
export function columnQuestions(
  read: ReadFile,
  recognition: Recognition,
  known: KnownCodes,
  choices: FileChoices,
): Question[] {
  const options = columnOptions(recognition, known);
  const uncertain = new Set(["chosen", "loose", "near", "content"]);
  const keys = new Set(
    recognition.kind === null
      ? []
      : columnsOf(recognition.kind).flatMap(([name, { key }]) => (key === true ? [name] : [])),
  );
  const ask = (
    name: string,
    evidence: Question["evidence"],
    answer: string,
    otherwise: Question["state"] = "assumed",
  ): Question => ({
    id: "columns",
    state: decidedBy(choices, (one) => one.columns?.[name.trim()], otherwise),
    column: name,
    evidence,
    options: answer === "" ? options : [{ value: answer }, ...options],
    answer,
  });
  const nameAt = (position: number): string => read.table.columns[position]?.name ?? "";
  // Files of courses say the course where an indicator is needed: its column may be what names the indicator.
  const courses = recognition.missing.includes("indicator_code")
    ? read.table.columns.flatMap(({ name }, position) =>
        isCourseHeader(name) && choices.all.columns?.[name.trim()] === undefined ? [{ name, position }] : [],
      )
    : [];
  const ofCourse = new Set(courses.map(({ position }) => position));
  const questions = [
    ...courses.map(({ name, position }): Question => {
      const assigned = recognition.assigned.find((one) => one.position === position)?.column ?? "";
      return {
        ...ask(name, message("column_course"), assigned),
        options: [...new Set([assigned, "indicator_code", "module_code", ""])].map((value) => ({ value })),
      };
    }),
    ...[...recognition.assigned, ...recognition.own]
      .filter(
        ({ by, why, position }) => uncertain.has(by) && why.id !== "years_chosen" && !ofCourse.has(position),
      )
      .map(({ position, column, why, by }) =>
        // What rows are told apart by is not guessed from a name that is only near.
        ask(nameAt(position), why, column, by === "near" && keys.has(column) ? "open" : "assumed"),
      ),
    ...recognition.wide
      .filter(({ by }) => by !== "name")
      .map((one) =>
        ask(
          nameAt(one.position),
          one.why,
          one.labels["indicator_code"] ?? one.labels["attribute"] ?? wideTarget(one),
        ),
      ),
    ...columnMatches(read.table.columns, recognition).flatMap(({ name, to, why }) =>
      to === null &&
      name.trim() !== "" &&
      (why.id === "column_chosen_unused" ||
        (why.id === "column_unknown" && !knownHeaderText(name) && !isOfPlatform(name)))
        ? [ask(name, why, "")]
        : [],
    ),
  ];
  const { parts, total } = recognition;
  if (parts.length > 0) {
    const process = parts.filter((part) => part !== "期末").length;
    questions.push({
      id: "columns",
      state: decidedBy(choices, (one) => one.occasions, "open"),
      evidence: message(total ? "ask_occasions_total" : "ask_occasions", { parts: parts.join(", ") }),
      options: [
        ...(total ? [{ value: "total" }] : []),
        ...(process > 1 ? [] : [{ value: "purpose" }]),
        { value: "attempt" },
      ],
      answer: choices.all.occasions ?? null,
    });
  }
  return questions;
}

const saidOnce = {
  indicator_code: { id: "indicator", of: "indicator", missing: "ask_indicator" },
  term_code: { id: "term", of: "term", missing: "table_no_term" },
  wave: { id: "wave", of: "wave", missing: "ask_wave" },
  months_after: { id: "months_after", of: "monthsAfter", missing: "ask_months" },
} as const;

/** A column that a file says once for all its rows. */
export type SaidOnce = keyof typeof saidOnce;

export function isSaidOnce(column: string): column is SaidOnce {
  return Object.hasOwn(saidOnce, column);
}

/** Each value once, with its label where any of them has one, in the order in which they came first. */
function distinctOptions(options: readonly QuestionOption[]): QuestionOption[] {
  const found = new Map<string, QuestionOption>();
  for (const option of options) {
    const before = found.get(option.value);
    found.set(option.value, before === undefined ? option : { ...option, ...before });
  }
  return [...found.values()];
}

/** The question about something that a file says once, or does not say. `candidates`: likely answers. */
export function onceQuestion(
  column: SaidOnce,
  fact: FileFact | null,
  candidates: readonly QuestionOption[],
  choices: FileChoices,
): Question {
  const { id, of, missing } = saidOnce[column];
  const said = fact === null ? [] : [{ value: fact.text }];
  return {
    id,
    state: decidedBy(
      choices,
      (one) => one[of],
      fact === null || fact.doubt !== undefined ? "open" : "assumed",
    ),
    evidence: fact?.doubt ?? fact?.why ?? message(missing),
    options: distinctOptions([...said, ...candidates]),
    answer: fact === null || fact.doubt !== undefined ? null : fact.text,
  };
}

/** The question whether years that say neither are 级 or 届. */
export function yearsQuestion(read: ReadFile, recognition: Recognition, choices: FileChoices): Question[] {
  const { bareYear, assigned, own } = recognition;
  const chosen = [...assigned, ...own].find(({ why }) => why.id === "years_chosen");
  const ofGraduates = assigned.find(
    ({ position, column, why }) =>
      column === "graduation_year" &&
      why.id === "column_alias" &&
      isYearHeader(read.table.columns[position]?.name ?? "") &&
      areBareYears(read.table.columns[position]?.dictionary ?? []),
  );
  const position = bareYear ?? chosen?.position ?? ofGraduates?.position;
  if (position === undefined) return [];
  const { name = "", dictionary = [] } = read.table.columns[position] ?? {};
  const years = dictionary.filter((text) => text.trim() !== "");
  return [
    {
      id: "years",
      state: decidedBy(choices, (one) => one.years, bareYear === null ? "assumed" : "open"),
      column: name,
      evidence: message(bareYear === null ? "ask_years_assumed" : "ask_years", {
        header: name,
        years: years.slice(0, 6).join(", "),
      }),
      options: [{ value: "cohort" }, { value: "graduation_year" }],
      answer: choices.all.years ?? (bareYear === null ? "graduation_year" : null),
    },
  ];
}

/** The question about each indicator whose scores are probably on another scale than declared. */
export function scaleQuestions(observed: readonly ObservedScale[], choices: FileChoices): Question[] {
  const usual = [
    [0, 1],
    [0, 5],
    [1, 5],
    [1, 7],
    [0, 10],
    [0, 100],
    [0, 150],
  ] as const;
  return observed.flatMap((one): Question[] => {
    const { indicator, declared, min, max, count, outside } = one;
    const state = decidedBy(choices, (some) => some.scales?.[indicator], "open");
    const usualScale = [undefined, scaleText(declared)].includes(choices.all.scales?.[indicator]);
    if (!isSuspicious(one) && usualScale) return [];
    const others = usual
      .filter(([low, high]) => low <= min && max <= high)
      .map(([low, high]) => scaleText({ min: low, max: high }));
    return [
      {
        id: "scale",
        state,
        column: indicator,
        evidence: message("ask_scale", {
          indicator,
          min,
          max,
          from: declared.min,
          to: declared.max,
          count,
          outside,
        }),
        options: [...new Set([scaleText(declared), ...others])].map((value) => ({ value })),
        answer: choices.all.scales?.[indicator] ?? null,
      },
    ];
  });
}
