import type { PanelData } from "../panels/panelData.ts";
import type { ResampleTask } from "./resampling.ts";
import type { MeasureRequest, MeasureResult } from "./result.ts";

/** What the page says to the measuring worker. `data` comes before the first question about it. */
export type MeasureMessage =
  | { readonly kind: "data"; readonly data: PanelData }
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly request: MeasureRequest;
      /** Before the others that wait: what a person looks at closely. */
      readonly first: boolean;
    }
  | { readonly kind: "cancel"; readonly id: number };

/** A measure's results, and what their pending intervals are resampled from. */
export interface Measured {
  readonly results: readonly MeasureResult[];
  readonly tasks: readonly ResampleTask[];
}

export type MeasureReply =
  | { readonly kind: "done"; readonly id: number; readonly measured: Measured }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
