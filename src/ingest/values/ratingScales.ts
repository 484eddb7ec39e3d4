import { askedScores } from "../questions/gradeQuestions.ts";
import { decidedBy, type FileChoices } from "../questions/fileChoices.ts";
import type { Mapped } from "../recognition/mapColumns.ts";
import { message } from "../message.ts";
import { isSuspicious, numbersOf, scaleText, type ObservedScale, type Scale } from "./observedScales.ts";
import {
  allRatings,
  chosenScale,
  ratingColumns,
  scaleIn,
  scaleName,
  textAt,
  waveColumn,
} from "../recognition/ratingColumns.ts";
import type { Question } from "../questions/questions.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { KnownCodes } from "../screening.ts";

const usualScales: readonly Scale[] = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: 0, max: 100 },
];
const fiveSteps = { min: 1, max: 5 };

type Tally = { -readonly [K in keyof ObservedScale]: ObservedScale[K] } & { readonly value: string };

/** The ratings of some columns by attribute and value, against the scale of `scaleAt`; those without one are left out, as are rows of `counts` 0. */
function observed(
  columns: ReturnType<typeof ratingColumns>,
  counts: Uint8Array,
  scaleAt: (row: number, attribute: string) => Scale | null,
  nameOf: (attribute: string, value: string) => string,
): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { column, attributeAt } of columns) {
    const values = numbersOf(column.canonical);
    column.canonical.codes.forEach((code, row) => {
      const value = values[code] ?? Number.NaN;
      if (Number.isNaN(value) || counts[row] === 0) return;
      const declared = scaleAt(row, attributeAt(row));
      if (declared === null) return;
      const indicator = nameOf(attributeAt(row), column.name);
      const key = `${indicator}|${column.name}|${scaleText(declared)}`;
      const tally = tallies.get(key) ?? {
        indicator,
        value: column.name,
        declared,
        min: value,
        max: value,
        count: 0,
        outside: 0,
      };
      tally.min = Math.min(tally.min, value);
      tally.max = Math.max(tally.max, value);
      tally.count += 1;
      if (value < declared.min || value > declared.max) tally.outside += 1;
      tallies.set(key, tally);
    });
  }
  return [...tallies.values()];
}

/** Fewer ratings say nothing about their scale [project's own rule]. */
const fewest = 20;

/** Longer scales may have been mistaken for the usual five steps [project's own rule]. */
const usualLength = 4;

/** True where ratings are probably on another scale than declared: many outside, or all of them in the lower half of a long one. */
function isDoubtful(one: ObservedScale): boolean {
  const { declared, max, count } = one;
  const isLong = declared.max - declared.min > usualLength;
  return isSuspicious(one) || (isLong && count >= fewest && max <= (declared.min + declared.max) / 2);
}

/** The scale of ratings of waves that nobody declared: as chosen, else the usual one, where no rating speaks against it. */
function inferredScale(undeclared: ObservedScale | null, choices: FileChoices): Scale | null {
  if (undeclared === null) return null;
  return chosenScale("", allRatings, choices) ?? (undeclared.outside === 0 ? fiveSteps : null);
}

function options({ min, max }: ObservedScale): { readonly value: string }[] {
  return usualScales
    .filter((scale) => scale.min <= min && max <= scale.max)
    .map((scale) => ({ value: scaleText(scale) }));
}

/** Words such as 满意, which stand for 1 to 5 alone: on another scale they are asked about. */
function wordQuestions(
  recognition: Recognition,
  mapped: Mapped,
  counts: Uint8Array,
  scaleAt: (row: number, attribute: string) => Scale | null,
  choices: FileChoices,
): Question[] {
  return ratingColumns(recognition, mapped).flatMap(({ column, attributeAt }) => {
    const words = [...column.noted.keys(), ...column.chosen.keys()].filter(
      (code) =>
        !/\d/.test(column.source.dictionary[code] ?? "") &&
        /^\d/.test(column.noted.get(code) ?? column.chosen.get(code) ?? ""),
    );
    if (words.length === 0) return [];
    const row = column.source.codes.findIndex((code, at) => words.includes(code) && counts[at] !== 0);
    const scale = row < 0 ? null : scaleAt(row, attributeAt(row));
    if (scale === null || scaleText(scale) === scaleText(fiveSteps)) return [];
    const length = scale.max - scale.min;
    return askedScores(
      column,
      counts,
      words.filter((code) => !column.chosen.has(code)),
      words.filter((code) => column.chosen.has(code)),
      (text) => {
        const code = column.source.dictionary.indexOf(text);
        const step = Number(column.noted.get(code) ?? Number.NaN);
        return Number.isNaN(step) ? null : String(scale.min + ((step - 1) / 4) * length);
      },
      message("ask_grades", scale),
      choices,
    );
  });
}

/** The ratings on the scales that are declared for them, as a person said, and what there is to ask about their scales. */
export interface RatingScales {
  readonly questions: readonly Question[];
  /** With the scales of waves that this file is the first to name. */
  readonly known: KnownCodes;
  /** The waves that nobody declared, with their scale. */
  readonly undeclared: Scale | null;
}

/** What the scales of a file of employers' ratings are, and what is asked about them. Nothing for other files. */
export function ratingScales(
  recognition: Recognition,
  mapped: Mapped,
  known: KnownCodes,
  counts: Uint8Array,
  choices: FileChoices,
): RatingScales {
  const none = { questions: [], known, undeclared: null };
  if (recognition.kind !== "employer_ratings") return none;
  const wave = waveColumn(mapped);
  const columns = ratingColumns(recognition, mapped);
  const isDeclared = (row: number, attribute: string): boolean =>
    scaleIn(known, textAt(wave, row), attribute) !== null;
  const own = columns.filter(({ column }) => column.name === allRatings);
  // A survey's scale is that of what is satisfied; of importance only where nothing else is asked.
  const [undeclared = null] = observed(
    own.length > 0 ? own : columns,
    counts,
    (row, attribute) => (isDeclared(row, attribute) ? null : fiveSteps),
    () => allRatings,
  );
  const inferred = inferredScale(undeclared, choices);
  const waves = (wave?.dictionary ?? []).filter((text) => text !== "" && scaleIn(known, text, "") === null);
  const surveys =
    inferred === null
      ? known
      : {
          ...known,
          surveyScales: {
            ...Object.fromEntries(waves.map((text) => [`${text}|`, inferred])),
            ...known.surveyScales,
          },
        };
  const scaleAt = (row: number, attribute: string): Scale | null =>
    scaleIn(surveys, textAt(wave, row), attribute);
  const declared = columns.flatMap((one) =>
    observed(
      [one],
      counts,
      (row, attribute) =>
        one.column.name === allRatings && !isDeclared(row, attribute) ? null : scaleAt(row, attribute),
      scaleName,
    ),
  );
  const ofDeclared = declared.flatMap((one): Question[] => {
    const { indicator, value: ofValue, min, max, count, outside } = one;
    const chosen = chosenScale(indicator.split("@")[0] ?? "", ofValue, choices);
    if (!isDoubtful(one) && (chosen === null || scaleText(chosen) === scaleText(one.declared))) return [];
    return [
      {
        id: "scale",
        state: decidedBy(choices, ({ scales }) => scales?.[indicator] ?? scales?.[ofValue], "open"),
        column: indicator,
        evidence: message("ask_scale", {
          indicator,
          min,
          max,
          from: one.declared.min,
          to: one.declared.max,
          count,
          outside,
        }),
        options: [
          { value: scaleText(one.declared) },
          ...options(one).filter(({ value }) => value !== scaleText(one.declared)),
        ],
        answer: chosen === null ? null : scaleText(chosen),
      },
    ];
  });
  const ofUndeclared: Question[] =
    undeclared === null
      ? []
      : [
          {
            id: "scale",
            state: decidedBy(
              choices,
              ({ scales }) => scales?.[allRatings],
              inferred === null ? "open" : "assumed",
            ),
            column: allRatings,
            evidence: message("ask_rating_scale", {
              waves: waves.join(", "),
              min: undeclared.min,
              max: undeclared.max,
              count: undeclared.count,
            }),
            options: options(undeclared),
            answer: inferred === null ? null : scaleText(inferred),
          },
        ];
  return {
    questions: [
      ...ofDeclared,
      ...ofUndeclared,
      ...wordQuestions(recognition, mapped, counts, scaleAt, choices),
    ],
    known: surveys,
    undeclared: inferred,
  };
}
