/** The kinds of nothing: why a number is not there, or stands without its base. */
export const absenceKinds = [
  "no_data",
  "too_few",
  "not_applicable",
  "not_collected",
  "not_reached",
  "suppressed_at_source",
  "base_not_published",
] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** One glyph each, apart in shape, so that they can be told in a cell of 24 px. */
export const absenceGlyphs: Readonly<Record<AbsenceKind, string>> = {
  no_data: "∅",
  too_few: "‹",
  not_applicable: "–",
  not_collected: "○",
  not_reached: "→",
  suppressed_at_source: "×",
  base_not_published: "†",
};

/** Which kind of nothing stands for a result without a value, or for none at all. */
export function kindOfNothing(result: { readonly status: "ok" | AbsenceKind } | undefined): AbsenceKind {
  return result === undefined || result.status === "ok" ? "no_data" : result.status;
}
