import type { TextColumn } from "../../columns/columnTable.ts";
import type { FileChoices } from "../questions/fileChoices.ts";
import type { Mapped, MappedColumn } from "./mapColumns.ts";
import { scaleOfText, type Scale } from "../values/observedScales.ts";
import type { Recognition } from "./recognition.ts";
import type { KnownCodes } from "../screening.ts";

/** The value whose scale is the survey's own; by its name the scale of all of a file is chosen. */
export const allRatings = "satisfaction";

export function textAt(column: TextColumn | undefined, row: number): string {
  return column?.dictionary[column.codes[row] ?? 0] ?? "";
}

/** The columns of ratings of a file of employers, and the attribute of each of their rows. */
export function ratingColumns(
  recognition: Recognition,
  mapped: Mapped,
): { readonly column: MappedColumn; readonly attributeAt: (row: number) => string }[] {
  if (recognition.kind !== "employer_ratings") return [];
  const attribute = mapped.columns.find(({ name }) => name === "attribute")?.canonical;
  const long = mapped.columns
    .filter(({ name }) => name === "satisfaction" || name === "importance")
    .map((column) => ({ column, attributeAt: (row: number) => textAt(attribute, row) }));
  const wide = mapped.wide.map((column, at) => {
    const label = recognition.wide[at]?.labels["attribute"] ?? "";
    return { column, attributeAt: () => label };
  });
  return [...long, ...wide];
}

/** The scale of a wave's attribute: its own, else the wave's; null where none is declared. */
export function scaleIn({ surveyScales }: KnownCodes, wave: string, attribute: string): Scale | null {
  return surveyScales[`${wave}|${attribute}`] ?? surveyScales[`${wave}|`] ?? null;
}

export function waveColumn(mapped: Mapped): TextColumn | undefined {
  return mapped.columns.find(({ name }) => name === "wave")?.canonical;
}

/** What the ratings of an attribute are called where their scale is asked about: what is important has a scale of its own. */
export function scaleName(attribute: string, value: string): string {
  return value === allRatings ? attribute : `${attribute}@${value}`;
}

/** The scale that was chosen for ratings of an attribute, or for all ratings of that value. */
export function chosenScale(attribute: string, value: string, { all }: FileChoices): Scale | null {
  const text = all.scales?.[scaleName(attribute, value)] ?? all.scales?.[value];
  return text === undefined ? null : scaleOfText(text);
}
