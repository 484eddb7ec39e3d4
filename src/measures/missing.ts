import { commonMissing } from "../panels/missing.ts";
import type { EstimateStatus } from "./estimate.ts";

/** Why nothing is there, by the missing codes of the rows that could have had a value: said by all of them, else simply not collected. */
export function reasonOf(missing: Iterable<number>): EstimateStatus {
  const reason = commonMissing(missing);
  if (reason === "suppressed") return "suppressed_at_source";
  return reason === "notApplicable" ? "not_applicable" : "not_collected";
}
