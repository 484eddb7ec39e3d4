import { panelDeclaration } from "./catalogue.ts";
import { isOccasionGrouping, type PanelFilter, type PanelGrouping } from "./groupings.ts";
import type { Panel, PanelData, PanelId } from "./panelData.ts";

/** A grouping of a panel's rows: a code a row (−1: the row doesn't say) and the text of each code ("" for −1). */
export interface Attribute {
  readonly codes: Int32Array;
  readonly text: (code: number) => string;
}

/** An integer column of a panel. Throws RangeError where the panel has none of that name. */
export function integers(panel: Panel, name: string): Int32Array {
  const column = panel.columns[name];
  if (!(column instanceof Int32Array)) throw new RangeError(`the panel ${panel.id} has no codes ${name}`);
  return column;
}

/** A number column of a panel. Throws RangeError where the panel has none of that name. */
export function numbers(panel: Panel, name: string): Float64Array {
  const column = panel.columns[name];
  if (!(column instanceof Float64Array)) throw new RangeError(`the panel ${panel.id} has no numbers ${name}`);
  return column;
}

/** The label list of a panel's code column. */
export function labelsOf(data: PanelData, panel: PanelId, name: string): readonly string[] {
  const column = panelDeclaration(panel).columns[name];
  return column?.kind === "code" ? (data.labels[column.domain] ?? []) : [];
}

/** The rows of a panel by a grouping; null when the panel doesn't hold it. */
export function attributeOf(data: PanelData, panel: PanelId, grouping: PanelGrouping): Attribute | null {
  const name = panelDeclaration(panel).groupings[grouping];
  if (name === undefined) return null;
  const codes = integers(data.panels[panel], name);
  if (panelDeclaration(panel).columns[name]?.kind === "integer")
    return { codes, text: (code) => (code < 0 ? "" : String(code)) };
  const labels = labelsOf(data, panel, name);
  return { codes, text: (code) => labels[code] ?? "" };
}

/**
 * The rows of a panel that a filter lets through, as 1 and 0. An occasion of another lens excludes nothing, so neither do waves
 * exclude published figures of `frames`, nor months after its surveys; a grouping of
 * whom that the panel doesn't hold lets through only rows that don't say, that is all of them where "" is allowed and none otherwise.
 */
export function selectRows(data: PanelData, panel: PanelId, where: PanelFilter): Uint8Array {
  const selected = new Uint8Array(data.panels[panel].rowCount).fill(1);
  for (const [grouping, allowed] of filterEntries(where)) {
    const attribute = attributeOf(data, panel, grouping);
    if (attribute === null) {
      if (!isOccasionGrouping(grouping) && !allowed.includes("")) selected.fill(0);
      continue;
    }
    const { codes, text } = attribute;
    const passes = new Map<number, boolean>();
    if (panel === "frames" && isOccasionGrouping(grouping)) passes.set(-1, true);
    for (let row = 0; row < codes.length; row += 1) {
      const code = codes[row] ?? -1;
      let pass = passes.get(code);
      if (pass === undefined) {
        pass = allowed.includes(text(code));
        passes.set(code, pass);
      }
      if (!pass) selected[row] = 0;
    }
  }
  return selected;
}

/** The clauses of a filter. */
export function filterEntries(where: PanelFilter): readonly (readonly [PanelGrouping, readonly string[]])[] {
  const entries: (readonly [PanelGrouping, readonly string[]])[] = [];
  for (const [grouping, allowed] of Object.entries(where) as [
    PanelGrouping,
    readonly string[] | undefined,
  ][]) {
    if (allowed !== undefined) entries.push([grouping, allowed]);
  }
  return entries;
}

/** The part of a filter that is about whom, or the part that is about when. */
export function filterPart(where: PanelFilter, part: "whom" | "when"): PanelFilter {
  return Object.fromEntries(
    filterEntries(where).filter(([grouping]) => isOccasionGrouping(grouping) === (part === "when")),
  );
}

/** The codes of a grouping that a panel's rows have, or for groupings of whom also the students; "" where some row doesn't say. */
export function panelCodes(data: PanelData, panel: PanelId, grouping: PanelGrouping): readonly string[] {
  const codes = new Set<string>();
  for (const holder of new Set<PanelId>(["students", panel])) {
    const attribute = attributeOf(data, holder, grouping);
    if (attribute !== null) for (const code of new Set(attribute.codes)) codes.add(attribute.text(code));
  }
  return [...codes].toSorted();
}

/** Distinct tuples of a panel's selected rows: `index[row]` points into `tuples`, −1 where the row isn't selected. */
export interface Tuples {
  readonly tuples: readonly (readonly string[])[];
  readonly index: Int32Array;
}

/** Sorts a panel's selected rows into the tuples of some groupings that it holds, in order of appearance. Throws RangeError for one it doesn't hold. */
export function tuplesOf(
  data: PanelData,
  panel: PanelId,
  by: readonly PanelGrouping[],
  selected: Uint8Array,
): Tuples {
  const attributes = by.map((grouping) => {
    const attribute = attributeOf(data, panel, grouping);
    if (attribute === null) throw new RangeError(`the panel ${panel} does not hold ${grouping}`);
    return attribute;
  });
  const unsplit = new Int32Array(data.panels[panel].rowCount);
  for (let row = 0; row < unsplit.length; row += 1) unsplit[row] = (selected[row] ?? 0) - 1;
  const index = attributes.reduce((classes, { codes }) => splitClasses(classes, codes), unsplit);
  const tuples: string[][] = [];
  // Classes are numbered as they appear, so the next new one has the number of those that are known.
  for (let row = 0; row < index.length; row += 1) {
    if (index[row] === tuples.length)
      tuples.push(attributes.map(({ codes, text }) => text(codes[row] ?? -1)));
  }
  return { tuples, index };
}

/** Up to so many possible keys an array finds a key's number, above it a map. */
const keysInArray = 1 << 22;

/** Numbers keys in [0, size) from 0 on, in the order in which they appear. */
function numbering(size: number): (key: number) => number {
  let next = 0;
  if (size > keysInArray) {
    const known = new Map<number, number>();
    return (key) => {
      let number = known.get(key);
      if (number === undefined) {
        number = next++;
        known.set(key, number);
      }
      return number;
    };
  }
  const known = new Int32Array(size).fill(-1);
  return (key) => {
    let number = known[key] ?? -1;
    if (number < 0) {
      number = next++;
      known[key] = number;
    }
    return number;
  };
}

/** Splits each class of rows by one more column of codes; −1 stays −1. */
function splitClasses(before: Int32Array, codes: Int32Array): Int32Array<ArrayBuffer> {
  const after = new Int32Array(codes.length).fill(-1);
  let [height, least, most] = [0, 0, 0];
  for (let row = 0; row < codes.length; row += 1) {
    height = Math.max(height, (before[row] ?? -1) + 1);
    least = Math.min(least, codes[row] ?? -1);
    most = Math.max(most, codes[row] ?? -1);
  }
  const width = most - least + 1;
  const numberOf = numbering(height * width);
  for (let row = 0; row < codes.length; row += 1) {
    const from = before[row] ?? -1;
    if (from >= 0) after[row] = numberOf(from * width + (codes[row] ?? -1) - least);
  }
  return after;
}
