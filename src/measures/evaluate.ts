import type { PanelData } from "../panels/panelData.ts";
import { measureDeclaration } from "./catalogue.ts";
import type { MeasureRequest, MeasureResult } from "./result.ts";

/**
 * A measure for every group that the data know under the filter: a row for each group and part, in the groups' order.
 * Pure and synchronous; student means are remembered for as long as `data` lives.
 * Throws RangeError for a grouping that the measure does not answer (`measureDeclaration(id).by` lists them).
 */
export function evaluate(data: PanelData, request: MeasureRequest): readonly MeasureResult[] {
  const declaration = measureDeclaration(request.measure);
  for (const grouping of request.by) {
    if (!declaration.by.includes(grouping)) {
      throw new RangeError(
        `${request.measure} is not available by ${grouping}, only by ${declaration.by.join(", ")}`,
      );
    }
  }
  const { by, where, settings } = request;
  return declaration
    .evaluate({ data, by, where, settings })
    .map((estimate) => ({ measure: request.measure, ...estimate }));
}
