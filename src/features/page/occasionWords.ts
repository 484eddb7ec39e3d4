import type { Text } from "../../i18n/text.ts";
import type { Occasion } from "../../measures/occasion.ts";
import type { Format } from "../../ui/format.ts";
import type { Naming } from "./useNaming.ts";

/** When something was measured, piece by piece: stages, terms, terms since entry, or all together. */
export function occasionWords(
  { stages, terms, termsSinceEntry, chosen }: Occasion,
  text: Text,
  format: Format,
  naming: Naming,
): readonly string[] {
  const list = (grouping: "stage" | "term", codes: readonly string[]) =>
    format.list(codes.map((code) => naming.code(grouping, code)));
  return [
    ...(stages === null ? [] : [text("pages.common.occasionStage", { stage: list("stage", stages) })]),
    ...(terms === null ? [] : [text("pages.common.occasionTerm", { term: list("term", terms) })]),
    ...(termsSinceEntry === null
      ? []
      : [
          termsSinceEntry === 0
            ? text("pages.common.occasionEntry")
            : text("pages.common.occasionSinceEntry", { n: termsSinceEntry }),
        ]),
    ...(chosen === "all" ? [text("pages.common.occasionAll")] : []),
  ];
}
