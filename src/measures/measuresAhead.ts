import type { PanelFilter, PanelGrouping } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { panelCodes } from "../panels/selection.ts";
import type { MeasureId } from "./catalogue.ts";
import { classComponents } from "./classClusters.ts";
import { evaluate } from "./evaluate.ts";
import { occasionKey, occasionOf } from "./occasion.ts";
import { profilesAhead } from "./profiles.ts";
import type { MeasureRequest } from "./result.ts";

/** For so many occasions measures are prepared: each keeps the means of all students. */
const most = 4;

/** What is asked when the filter is narrowed. */
interface Expected extends Pick<MeasureRequest, "by" | "settings"> {
  readonly measures: readonly MeasureId[];
  /** The years that a filter may be narrowed to: of entry or of graduation. */
  readonly along: PanelGrouping;
}

/**
 * Makes ahead what competence measures remember of the occasions that single years have come to, the newest year first: the filter that
 * narrows to one is answered at once then. A step is about one pass over the scores; between them whatever else is asked
 * is answered.
 */
export function* measuresAhead(
  data: PanelData,
  { measures, by, along, settings }: Expected,
): Generator<void, void> {
  const known = new Set([occasionKey(occasionOf(data, {}), settings)]);
  for (const code of panelCodes(data, "students", along).toReversed()) {
    const where: PanelFilter = { [along]: [code] };
    const occasion = occasionOf(data, where);
    const key = occasionKey(occasion, settings);
    if (code === "" || known.has(key) || known.size > most) continue;
    known.add(key);
    yield;
    const { blocks, level } = yield* profilesAhead(data, occasion, settings);
    for (const values of [level, ...Object.values(blocks)]) {
      yield;
      classComponents(data, values);
    }
    for (const measure of measures) {
      yield;
      evaluate(data, { measure, by, where, settings });
    }
  }
}
