import { en } from "../../i18n/en/en.ts";
import type { Text, TextKey } from "../../i18n/text.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import type { Unit } from "../../measures/declaration.ts";
import type { EstimateInterval } from "../../measures/estimate.ts";
import { formulaText } from "../../measures/formulaText.ts";
import { needSource } from "../../measures/needs.ts";
import { partName } from "../../measures/partName.ts";
import type { MeasureSettings } from "../../panels/settings.ts";
import type { Format } from "../../ui/format.ts";
import { formulaWord } from "../page/formulaWord.ts";
import { sourceText } from "../page/sourceText.ts";

/** What facts are written with: the words of a language, its numbers and lists, and the settings in force. */
export interface FactWriter {
  readonly text: Text;
  readonly format: Format;
  readonly settings: MeasureSettings;
}

/** One part of a measure as it is declared: `dim:` stands for every dimension. */
export interface PartFacts {
  readonly part: string;
  readonly label: string;
  readonly unit: Unit;
  readonly interval: EstimateInterval;
}

function isKeyOf<T extends object>(words: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(words, key);
}

/** What a declared part is called; "" is the whole, a prefix with its colon is each part of that kind. A part without words keeps its id. */
export function declaredPartLabel(text: Text, part: string): string {
  if (part === "") return text("method.whole");
  const kind = part.endsWith(":") ? part.slice(0, -1) : "";
  if (isKeyOf(en.method.eachPart, kind)) return text(`method.eachPart.${kind}` as TextKey);
  const { list, code } = partName(part);
  return Object.hasOwn(en.measures[list], code) ? text(`measures.${list}.${code}` as TextKey) : part;
}

/**
 * A measure's declared parts, each with the unit and interval of its own; before them the whole, unless the measure has parts only:
 * its headline is a part then, and it declares no part "".
 */
export function partsOf(text: Text, measure: MeasureId): readonly PartFacts[] {
  const { unit, interval, headline, parts } = measureDeclaration(measure);
  const declared = Object.entries(parts)
    .filter(([part]) => part !== "")
    .map(([part, own]) => ({
      part,
      label: declaredPartLabel(text, part),
      unit: own.unit,
      interval: own.interval,
    }));
  const whole = { part: "", label: declaredPartLabel(text, ""), unit, interval };
  return headline === "" || Object.hasOwn(parts, "") ? [whole, ...declared] : declared;
}

/** The unit of a value in words. */
export function unitText(text: Text, unit: Unit): string {
  return text(`measures.units.${unit}`);
}

/** What a measure estimates, step by step from the rows, with the settings in force: in its own words, else in those of its panel. */
export function estimandText(
  { text, format, settings }: Pick<FactWriter, "text" | "format" | "settings">,
  measure: MeasureId,
): string {
  const key = isKeyOf(en.method.ownEstimands, measure)
    ? (`method.ownEstimands.${measure}` as const)
    : (`method.estimands.${measureDeclaration(measure).panel}` as const);
  return text(key, {
    rule: text(`pages.common.attemptRules.${settings.attemptRule}`),
    kinds: format.list(settings.assessorKinds.map((kind) => text(`pages.common.assessorKinds.${kind}`))),
    hours: settings.fullTimeHours,
  });
}

/** The tables and columns that a measure can't do without, each once. */
export function needTexts(text: Text, measure: MeasureId): readonly string[] {
  return [...new Set(measureDeclaration(measure).needs.map((need) => sourceText(text, needSource(need))))];
}

/** Everything that is said of a measure in one text each, by the key of the words that name it in `method`. */
export function measureFacts(writer: FactWriter, measure: MeasureId) {
  const { text, format, settings } = writer;
  const declaration = measureDeclaration(measure);
  return {
    definition: text(`measures.${measure}.definition`),
    formula: formulaText(declaration.formula, (word) => formulaWord(text, word)),
    formulaWords: text(`measures.${measure}.formula`),
    estimand: estimandText(writer, measure),
    denominator: text(`measures.${measure}.denominator`),
    unitOf: text(`measures.unitOf.${declaration.unitOf}`),
    unit: unitText(text, declaration.unit),
    direction: text(`method.directions.${declaration.better}`),
    groupings: format.list(declaration.by.map((grouping) => text(`shell.groupings.${grouping}`))),
    minBase: format.count(settings.minBase),
    interval: text(`measures.intervals.${declaration.interval}`),
    findings:
      declaration.finding === false
        ? text("method.noFinding")
        : text("method.finding", {
            parts: format.list(declaration.finding.map((part) => declaredPartLabel(text, part))),
          }),
    expert: declaration.expert === true ? text("method.expertWords") : "",
    needs: needTexts(text, measure).join("; "),
    caveat: text(`measures.${measure}.caveat`),
    source: declaration.source,
  };
}
