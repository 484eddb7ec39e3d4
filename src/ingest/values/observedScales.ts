import { mapTexts } from "../../columns/buildColumns.ts";
import type { TextColumn } from "../../columns/columnTable.ts";
import type { Mapped, MappedColumn } from "../recognition/mapColumns.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { KnownCodes } from "../screening.ts";

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** The scores of one indicator as the file has them, against the scale that is declared for them. */
export interface ObservedScale {
  readonly indicator: string;
  readonly declared: Scale;
  readonly min: number;
  readonly max: number;
  /** Numbers seen, and how many of them lie outside the declared scale. */
  readonly count: number;
  readonly outside: number;
}

interface Tally {
  readonly indicator: string;
  readonly declared: Scale;
  min: number;
  max: number;
  count: number;
  outside: number;
}

/** The numbers of a column's dictionary; NaN for texts that are none. */
export function numbersOf(column: TextColumn): Float64Array {
  return Float64Array.from(column.dictionary, (text) => (/^[-+.\d]/.test(text) ? Number(text) : Number.NaN));
}

function textAt(column: TextColumn | undefined, row: number): string {
  return column?.dictionary[column.codes[row] ?? 0] ?? "";
}

function tally(into: Tally, value: number): void {
  into.min = Math.min(into.min, value);
  into.max = Math.max(into.max, value);
  into.count += 1;
  if (value < into.declared.min || value > into.declared.max) into.outside += 1;
}

function newTally(indicator: string, declared: Scale): Tally {
  return { indicator, declared, min: Infinity, max: -Infinity, count: 0, outside: 0 };
}

/** The scale that is declared for an indicator; null where none is. */
export function declaredScale(known: KnownCodes, indicator: string): Scale | null {
  const found = known.indicators.find(({ code }) => code === indicator);
  return found === undefined ? null : { min: found.scaleMin, max: found.scaleMax };
}

function named(mapped: Mapped, name: string): MappedColumn | undefined {
  return mapped.columns.find((column) => column.name === name);
}

/** The scores of each indicator of a file of assessments, by instrument version where that has a scale of its own. Rows of `counts` 0 are left out. */
export function observedScales(
  recognition: Recognition,
  mapped: Mapped,
  known: KnownCodes,
  counts: Uint8Array,
): ObservedScale[] {
  if (recognition.kind !== "assessments") return [];
  const [instrument, version] = [
    named(mapped, "instrument_code")?.canonical,
    named(mapped, "instrument_version")?.canonical,
  ];
  const scaleAt = (row: number, indicator: string): Scale | null => {
    const own =
      instrument === undefined
        ? undefined
        : known.instrumentScales[`${textAt(instrument, row)}|${textAt(version, row)}`];
    return own ?? declaredScale(known, indicator);
  };
  const all: Tally[] = [];
  const look = (score: TextColumn, indicatorOf: (row: number) => number, names: readonly string[]): void => {
    const values = numbersOf(score);
    const tallies = new Map<number, Tally | null>();
    const width = names.length;
    const versions = version?.dictionary.length ?? 1;
    for (let row = 0; row < score.codes.length; row += 1) {
      const value = values[score.codes[row] ?? 0] ?? Number.NaN;
      if (Number.isNaN(value) || counts[row] === 0) continue;
      const key =
        ((instrument?.codes[row] ?? 0) * versions + (version?.codes[row] ?? 0)) * width + indicatorOf(row);
      let into = tallies.get(key);
      if (into === undefined) {
        const indicator = names[indicatorOf(row)] ?? "";
        const scale = scaleAt(row, indicator);
        into = scale === null ? null : newTally(indicator, scale);
        tallies.set(key, into);
        if (into !== null) all.push(into);
      }
      if (into !== null) tally(into, value);
    }
  };
  const [score, indicator] = [named(mapped, "score")?.canonical, named(mapped, "indicator_code")?.canonical];
  if (score !== undefined && indicator !== undefined)
    look(score, (row) => indicator.codes[row] ?? 0, indicator.dictionary);
  mapped.wide.forEach(({ canonical }, index) => {
    const label = recognition.wide[index]?.labels["indicator_code"];
    if (label !== undefined || indicator === undefined) look(canonical, () => 0, [label ?? ""]);
    else look(canonical, (row) => indicator.codes[row] ?? 0, indicator.dictionary);
  });
  const byIndicator = new Map<string, Tally>();
  for (const one of all) {
    const key = `${one.indicator}|${one.declared.min}|${one.declared.max}`;
    const before = byIndicator.get(key);
    if (before === undefined) byIndicator.set(key, one);
    else {
      before.min = Math.min(before.min, one.min);
      before.max = Math.max(before.max, one.max);
      before.count += one.count;
      before.outside += one.outside;
    }
  }
  return [...byIndicator.values()];
}

/** Fewer scores say nothing about their scale [project's own rule]. */
const fewest = 20;
/** From this share outside on, it is the scale that is wrong, not the cells [project's own rule]. */
const outsideFrom = 0.2;
/** Scores that all lie in this part of a long scale are probably on another one [project's own rule]. */
const lowPart = 0.1;
const longScale = 20;

/** True where the scores of an indicator are probably not on the scale that is declared for it. */
export function isSuspicious({ declared, min, max, count, outside }: ObservedScale): boolean {
  if (count < fewest) return false;
  const length = declared.max - declared.min;
  if (outside >= count * outsideFrom) return true;
  return outside === 0 && min < max && length >= longScale && max <= declared.min + length * lowPart;
}

/** `min-max` of a scale as it is written in choices. */
export function scaleText({ min, max }: Scale): string {
  return `${min}-${max}`;
}

/** The scale that a choice names; null where the text is none. */
export function scaleOfText(text: string): Scale | null {
  const parts = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/.exec(text);
  const [min, max] = [Number(parts?.[1]), Number(parts?.[2])];
  return parts === null || !(max > min) ? null : { min, max };
}

function converted(text: string, from: Scale, to: Scale): string {
  if (!/^[-+.\d]/.test(text) || !Number.isFinite(Number(text))) return text;
  const share = (Number(text) - from.min) / (from.max - from.min);
  return String(Number((to.min + share * (to.max - to.min)).toPrecision(12)));
}

/** The scores of indicators whose scale in the file is another one than declared, as a person said, linearly converted to the declared one. */
export function onDeclaredScales(
  recognition: Recognition,
  mapped: Mapped,
  known: KnownCodes,
  { scales = {} }: ReadingChoices,
): Mapped {
  const conversions = new Map<string, { readonly from: Scale; readonly to: Scale }>();
  for (const [indicator, text] of Object.entries(scales)) {
    const [from, to] = [scaleOfText(text), declaredScale(known, indicator)];
    if (from !== null && to !== null && scaleText(from) !== scaleText(to))
      conversions.set(indicator, { from, to });
  }
  if (conversions.size === 0 || recognition.kind !== "assessments") return mapped;
  const indicator = named(mapped, "indicator_code")?.canonical;
  const converting = (column: MappedColumn): MappedColumn => {
    if (indicator === undefined) return column;
    const dictionary = [...column.canonical.dictionary];
    const index = new Map(dictionary.map((text, code) => [text, code]));
    const codes = column.canonical.codes.map((code, row) => {
      const conversion = conversions.get(textAt(indicator, row));
      if (conversion === undefined) return code;
      const text = converted(column.canonical.dictionary[code] ?? "", conversion.from, conversion.to);
      let to = index.get(text);
      if (to === undefined) {
        to = dictionary.length;
        dictionary.push(text);
        index.set(text, to);
      }
      return to;
    });
    return { ...column, canonical: { name: column.canonical.name, dictionary, codes } };
  };
  const wide = mapped.wide.map((column, index) => {
    const label = recognition.wide[index]?.labels["indicator_code"];
    if (label === undefined) return converting(column);
    const conversion = conversions.get(label);
    if (conversion === undefined) return column;
    const { from, to } = conversion;
    return {
      ...column,
      canonical: mapTexts(column.canonical, column.name, (text) => converted(text, from, to)),
    };
  });
  const columns = mapped.columns.map((column) => (column.name === "score" ? converting(column) : column));
  return { ...mapped, columns, wide };
}
