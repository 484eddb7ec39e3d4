import { useText } from "../../i18n/useText.ts";
import { measureDeclaration } from "../../measures/catalogue.ts";
import { partOf } from "../../measures/declaration.ts";
import type { StandOut } from "../../measures/standingOut.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { withLimits } from "../page/limits.ts";
import { useNaming } from "../page/useNaming.ts";
import { usePartWord } from "../page/usePartName.ts";

/** A finding in words: what is found of whom, and the evidence of its surest group. */
export interface StandOutWords {
  readonly sentence: string;
  readonly evidence: string;
}

/** So many groups are named; of more the first two. */
const named = 3;

const leanings = {
  "competence.gap_level": ["foundational", "higher_order"],
  "competence.gap_task": ["closed", "open"],
  "competence.gap_purpose": ["process", "outcome"],
} as const;

const lenses = ["competence", "employers", "employment"] as const;

/** Which lens a contradiction is high on, and which low. */
function lensesOf(part: string) {
  const high = lenses.find((lens) => part.startsWith(`${lens}_high.`)) ?? "competence";
  const low = lenses.find((lens) => part.endsWith(`.${lens}_low`)) ?? "employers";
  return { high, low };
}

/** Words findings in the language of the interface, by rule from what was measured. */
export function useStandOutWords(): (found: StandOut) => StandOutWords {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const partWord = usePartWord();

  function programsOf({ results, of }: StandOut): string {
    const names = results.map(({ group }) => naming.code("program", group.program ?? ""));
    return names.length <= named
      ? format.list(names)
      : text("pages.overview.stands.more", {
          first: names.slice(0, 2).join(text("pages.overview.stands.comma")),
          others: format.count(names.length - 2),
          of: format.count(of),
        });
  }

  function sentenceOf(found: StandOut): string {
    const { measure, part, side, against } = found;
    const programs = programsOf(found);
    if (measure === "competence.balance")
      return text("pages.overview.stands.balance", {
        dimension: partWord(part),
        side: text(`pages.competence.${side}`),
        against: text(
          against === "requirement" ? "pages.competence.requirement" : "pages.competence.pattern",
        ),
        programs,
      });
    if (measure === "lens.contradiction") {
      const { high, low } = lensesOf(part);
      return text("pages.overview.stands.contradiction", {
        programs,
        high: text(`pages.overview.stands.lenses.${high}`),
        low: text(`pages.overview.stands.lenses.${low}`),
      });
    }
    const [first, second] = leanings[measure];
    const [more, less] = side === "above" ? [first, second] : [second, first];
    return text("pages.overview.stands.leaning", {
      programs,
      more: text(`pages.overview.stands.halves.${more}`),
      less: text(`pages.overview.stands.halves.${less}`),
    });
  }

  function evidenceOf({ measure, part, results, q }: StandOut): string {
    const [surest] = results;
    const { unit } = partOf(measureDeclaration(measure), part);
    const limits = withLimits(surest);
    const size =
      limits === null
        ? text("pages.overview.stands.errors", { value: format.value(surest.value ?? 0, "ratio") })
        : text("charts.resultWordsInterval", {
            measure: "",
            value: format.signed(limits.value, unit),
            interval: format.interval(limits.lower, limits.upper, unit),
          }).trim();
    return text("pages.overview.stands.evidence", {
      group:
        results.length === 1
          ? ""
          : text("pages.overview.stands.surest", {
              group: naming.code("program", surest.group.program ?? ""),
            }),
      size,
      n: format.count(surest.n),
      q: q < 0.001 ? text("pages.common.qLeast") : format.value(q, "ratio", "full"),
    }).trim();
  }

  return (found) => ({ sentence: sentenceOf(found), evidence: evidenceOf(found) });
}
