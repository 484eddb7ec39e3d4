import { memo } from "react";
import type { MeasureResult } from "../measures/result.ts";
import { Absence } from "../ui/Absence.tsx";
import { kindOfNothing } from "../ui/absence.ts";

/** Why a result has no value, or that there is none, in a glyph and in words. */
export const NoValue = memo(function NoValue({ result }: { readonly result: MeasureResult | undefined }) {
  return <Absence kind={kindOfNothing(result)} n={result?.base ?? 0} />;
});
