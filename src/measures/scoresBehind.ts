import type { IndicatorInfo, PanelData } from "../panels/panelData.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import type { FactCondition } from "./declaration.ts";

/** The scores behind a competence measure: of the assessor kinds chosen, and of the indicators that `of` keeps. */
export function scoresBehind(
  data: PanelData,
  settings: MeasureSettings,
  of: (indicator: IndicatorInfo) => boolean = () => true,
): readonly FactCondition[] {
  // A score that names no kind of assessor is the school's.
  const unnamed = settings.assessorKinds.includes("school") ? [""] : [];
  const kinds = { column: "assessor_kind", oneOf: [...settings.assessorKinds, ...unnamed] };
  const kept = data.reference.indicators.filter(of);
  return kept.length === data.reference.indicators.length
    ? [kinds]
    : [kinds, { column: "indicator_code", oneOf: kept.map((one) => one.code) }];
}

/** The same for a part that is a block of indicators (`dim:…`, `level:…`, `task:…`), all of them for any other part. */
export function blockBehind(
  part: string,
  data: PanelData,
  settings: MeasureSettings,
): readonly FactCondition[] {
  const [what, code] = [part.slice(0, part.indexOf(":")), part.slice(part.indexOf(":") + 1)];
  if (what !== "dim" && what !== "level" && what !== "task" && what !== "indicator")
    return scoresBehind(data, settings);
  return scoresBehind(data, settings, (one) =>
    what === "dim" ? one.dimension === code : what === "indicator" ? one.code === code : one[what] === code,
  );
}
