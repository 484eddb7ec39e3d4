import type { PanelData } from "../panels/panelData.ts";
import { measureDeclaration } from "./catalogue.ts";
import type { ResampleTask } from "./resampling.ts";
import type { MeasureRequest } from "./result.ts";

/** What the pending intervals of a request are resampled from; none for a measure with closed forms only. */
export function resampleTasks(data: PanelData, request: MeasureRequest): readonly ResampleTask[] {
  const { by, where, settings } = request;
  return measureDeclaration(request.measure).resample?.({ data, by, where, settings }) ?? [];
}
