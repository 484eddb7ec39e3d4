import { en } from "../i18n/en/en.ts";
import { measureDeclaration, type MeasureId } from "../measures/catalogue.ts";
import { monthsAfterOf } from "../measures/monthsAfter.ts";
import { occasionOf } from "../measures/occasion.ts";
import { figureRows } from "../measures/publishedFigures.ts";
import type { Filter, Grouping } from "../measures/result.ts";
import { namesWaves, pooledYears } from "../measures/waves.ts";
import type { PanelData } from "../panels/panelData.ts";
import type { MeasureSettings } from "../panels/settings.ts";

const words = en.measures.occasions;

function occasionText(data: PanelData, where: Filter): string {
  const { stages, terms, termsSinceEntry, chosen } = occasionOf(data, where);
  const parts = [
    ...(stages === null ? [] : [words.stages.replace("{{stages}}", stages.join(", "))]),
    ...(terms === null ? [] : [words.terms.replace("{{terms}}", terms.join(", "))]),
    ...(termsSinceEntry === null ? [] : [words.sinceEntry.replace("{{number}}", String(termsSinceEntry))]),
  ];
  return chosen === "all" ? words.all : `${parts.join("; ")} (${words[chosen]})`;
}

/** What the measure chose where the request left it open, and the settings that made the number: a line each. */
export function choiceLines(
  data: PanelData,
  measure: MeasureId,
  by: readonly Grouping[],
  where: Filter,
  settings: MeasureSettings,
): readonly string[] {
  const { panel, unitOf } = measureDeclaration(measure);
  const lines = [`Minimum base: ${settings.minBase}.`];
  if (panel === "scores") {
    lines.push(
      `Attempts: ${settings.attemptRule}. Assessors: ${settings.assessorKinds.join(", ")}.`,
      ...(by.includes("stage") || by.includes("term") ? [] : [`Scores of ${occasionText(data, where)}.`]),
    );
  }
  if ((panel === "employment" || unitOf === "summary") && !by.includes("months_after")) {
    const months =
      panel === "employment"
        ? monthsAfterOf(data, where)
        : monthsAfterOf(data, where, "frames", figureRows(data, measure));
    if (months !== null) lines.push(`At ${months} months after graduation.`);
  }
  if ((unitOf === "employer" || unitOf === "survey") && !namesWaves(by, where))
    lines.push(`Survey waves of each group's latest ${pooledYears} years are pooled.`);
  return lines;
}
