import type { MeasureResult } from "../measures/result.ts";
import { comparedBeside } from "./beside.ts";
import type { ChartContext } from "./chart.ts";
import { LegendKey } from "./LegendKey.tsx";
import { OwnReference } from "./OwnReference.tsx";
import { ownReferences, type HeldAgainst } from "./references.ts";

export interface BesideKeysProps {
  /** All results that the chart draws. */
  readonly results: readonly MeasureResult[];
  /** The value that the chart draws beside a result already: of all around it. */
  readonly drawnBeside?: (result: MeasureResult) => number | null;
  readonly context: ChartContext;
  /** How the chart draws what a result is compared with; null where it only says it. */
  readonly compared?: "tick" | "ring" | null;
  /** Whether values stand upwards, and not along. */
  readonly isUpright?: boolean;
  /** What single programs have for a measure that is not the results' own. */
  readonly own?: readonly HeldAgainst[];
}

/** The legend of what results are read beside: what the page compares them with, and the targets of single programs. */
export function BesideKeys(props: BesideKeysProps) {
  const { results, drawnBeside, context, compared = "tick", isUpright = false, own } = props;
  const { text } = context;
  const isCompared =
    compared !== null &&
    results.some((result) => comparedBeside(result, drawnBeside?.(result) ?? null, context) !== null);
  const kinds = new Map(
    (own ?? results.flatMap((result) => ownReferences(result, context))).map(
      (one) => [one.kind, one] as const,
    ),
  );
  return (
    <>
      {isCompared ? (
        <LegendKey label={context.compared?.label ?? ""}>
          {compared === "ring" ? (
            <circle cx="10" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          ) : isUpright ? (
            <line x1="3" x2="17" y1="6" y2="6" stroke="currentColor" strokeWidth="2" />
          ) : (
            <line x1="10" x2="10" y1="0" y2="12" stroke="currentColor" strokeWidth="2" />
          )}
        </LegendKey>
      ) : null}
      {[...kinds.values()].map(({ kind, label }) => (
        <LegendKey key={kind} label={text("charts.ownReference", { label })}>
          {isUpright ? (
            <OwnReference kind={kind} at="6" from="3" to="17" isUpright />
          ) : (
            <OwnReference kind={kind} at="10" from="0" to="12" />
          )}
        </LegendKey>
      ))}
    </>
  );
}
