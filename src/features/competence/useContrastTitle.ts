import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { standingOut, type StandOut } from "../../measures/standingOut.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { useNaming } from "../page/useNaming.ts";

/** The parts of each contrast that are its two ends, first less second. */
export const contrastEnds = {
  "competence.gap_level": ["level:foundational", "level:higher_order"],
  "competence.gap_task": ["task:closed", "task:open"],
  "competence.gap_purpose": ["purpose:process", "purpose:outcome"],
} as const;

const halves = {
  "competence.gap_level": ["foundational", "higher_order"],
  "competence.gap_task": ["closed", "open"],
  "competence.gap_purpose": ["process", "outcome"],
} as const;

function isContrast(measure: StandOut["measure"]): measure is keyof typeof halves {
  return Object.hasOwn(halves, measure);
}

/** So many groups are named; of more the first two. */
const named = 3;

/**
 * What the contrasts found, by rule: the surest departure from the school's own contrast, all groups that share it named; that there is
 * none; or, where nothing could be tested (`results` null: not asked), what is drawn.
 */
export function useContrastTitle(
  by: Grouping,
  results: {
    readonly level: readonly MeasureResult[];
    readonly task: readonly MeasureResult[];
    readonly purpose: readonly MeasureResult[];
  } | null,
): string {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const { level = [], task = [], purpose = [] } = results ?? {};
  const { found, compared } = useMemo(
    () =>
      standingOut(
        [
          { measure: "competence.gap_level", results: level },
          { measure: "competence.gap_task", results: task },
          { measure: "competence.gap_purpose", results: purpose },
        ],
        1,
      ),
    [level, task, purpose],
  );
  const [top] = found;
  if (compared === 0) return text("pages.competence.contrastTitle");
  if (top === undefined || !isContrast(top.measure)) return text("pages.competence.contrastTitleNone");
  const names = top.results.map(({ group }) => naming.code(by, group[by] ?? ""));
  const [first, second] = halves[top.measure];
  const [more, less] = top.side === "above" ? [first, second] : [second, first];
  return text("pages.overview.stands.leaning", {
    programs:
      names.length <= named
        ? format.list(names)
        : text("pages.competence.namesAndMore", {
            first: names.slice(0, 2).join(text("pages.overview.stands.comma")),
            others: format.count(names.length - 2),
            of: format.count(top.of),
          }),
    more: text(`pages.overview.stands.halves.${more}`),
    less: text(`pages.overview.stands.halves.${less}`),
  });
}
