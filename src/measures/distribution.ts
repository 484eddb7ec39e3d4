import type { PanelData } from "../panels/panelData.ts";
import { quantileDots } from "../stats/quantileDots.ts";
import { measureDeclaration } from "./catalogue.ts";
import type { Group } from "./estimate.ts";
import type { MeasureRequest } from "./result.ts";

/** A group's distribution as equally likely values; none where there are too few of them to show. */
export interface Distribution {
  readonly group: Group;
  readonly dots: readonly number[];
}

/**
 * The distribution of a measure's units for every group that the data know under the filter: of the students behind
 * `competence.distribution`, of the graduates behind `employment.pay`. Below the minimum base no dots. Pure and synchronous.
 * Throws RangeError for a measure that declares no units.
 */
export function distributionsOf(
  data: PanelData,
  { measure, by, where, settings }: MeasureRequest,
): readonly Distribution[] {
  const { units } = measureDeclaration(measure);
  if (units === undefined) throw new RangeError(`${measure} has no values of units to draw`);
  return units({ data, by, where, settings }).map(({ group, sorted }) => ({
    group,
    dots: sorted.length < settings.minBase ? [] : quantileDots(sorted),
  }));
}
