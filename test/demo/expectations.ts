import { truths } from "../../data-samples/demo/generator/truths.ts";
import type { MeasureResult } from "../../src/measures/result.ts";

/** The value of a result that must have one. */
export function valueOf(result: MeasureResult | undefined): number {
  if (result?.status !== "ok" || result.value === null)
    throw new Error(`no value: ${JSON.stringify(result)}`);
  return result.value;
}

/** What `truths.json` says of a planted truth. */
export function truth<Id extends (typeof truths.truths)[number]["id"]>(
  id: Id,
): Extract<(typeof truths.truths)[number], { id: Id }> {
  const found = truths.truths.find(
    (one): one is Extract<(typeof truths.truths)[number], { id: Id }> => one.id === id,
  );
  if (found === undefined) throw new Error(`no truth ${id}`);
  return found;
}
