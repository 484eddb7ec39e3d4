import type { PanelData } from "../panels/panelData.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import { measureDeclaration, type MeasureId } from "./catalogue.ts";
import { evaluate } from "./evaluate.ts";
import { occasionOf } from "./occasion.ts";
import { degreesOf, intervalPValue, isLimited } from "./differences.ts";
import { referenceOf } from "./referenceGaps.ts";
import { groupings, type Filter, type Grouping, type MeasureResult } from "./result.ts";
import { gapBetween } from "./subgroupGaps.ts";

/** What results are read beside: the year before, the school that they are part of, its targets, or other groups together. */
export type ComparedWith =
  | "previous"
  | "school"
  | "target"
  | { readonly grouping: Grouping; readonly codes: readonly string[] };

export interface ComparisonRequest {
  readonly compare: ComparedWith;
  /** The filter under which the results of a measure by some groupings were made. */
  readonly whereOf: (measure: MeasureId, by: readonly Grouping[]) => Filter;
  /** Which years are meant by the year before. */
  readonly axis: "cohort" | "graduation_year";
  /** All years of the data, oldest first. */
  readonly years: readonly string[];
  readonly settings: MeasureSettings;
}

/**
 * A result beside another value of its measure, both in the measure's unit: `value` is the result minus `reference`. Limits (95 %) are null
 * where either has none, and where one is part of the other: then they are not independent. `p`, two-sided, agrees with the limits.
 */
export interface Compared {
  readonly reference: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly p?: number;
}

/** Where the other value is found: of which groups, under which filter. */
interface Plan {
  readonly by: readonly Grouping[];
  readonly where: Filter;
  /** The result's own group as it is called among the others. */
  readonly group: MeasureResult["group"];
  readonly isIndependent: boolean;
}

/** Whom a part of the school is: what the whole school is not narrowed by. */
const partsOfSchool: readonly Grouping[] = ["program", "class"];

function without(where: Filter, dropped: readonly Grouping[]): Filter {
  return Object.fromEntries(
    Object.entries(where).filter(([grouping]) => !dropped.some((one) => one === grouping)),
  );
}

function byOf({ group }: MeasureResult): readonly Grouping[] {
  return groupings.filter((grouping) => group[grouping] !== undefined);
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}

function schoolPlan(result: MeasureResult, where: Filter): Plan | null {
  const by = byOf(result);
  const wider = without(where, partsOfSchool);
  const kept = by.filter((one) => !partsOfSchool.includes(one));
  if (kept.length === by.length && Object.keys(wider).length === Object.keys(where).length) return null;
  return { by: kept, where: wider, group: result.group, isIndependent: false };
}

function yearPlan(
  { group, ...result }: MeasureResult,
  where: Filter,
  { axis, years }: ComparisonRequest,
): Plan | null {
  const by = byOf({ ...result, group });
  const own = group[axis] ?? (where[axis]?.length === 1 ? where[axis][0] : undefined);
  const before = years[years.indexOf(own ?? "") - 1];
  if (own === undefined || before === undefined) return null;
  return {
    by,
    where: { ...where, [axis]: by.includes(axis) ? years : [before] },
    group: by.includes(axis) ? { ...group, [axis]: before } : group,
    isIndependent: true,
  };
}

function groupsPlan(
  result: MeasureResult,
  where: Filter,
  { grouping, codes }: Exclude<ComparedWith, string>,
): Plan | null {
  const code = result.group[grouping];
  const own = code === undefined ? where[grouping] : [code];
  if (own !== undefined && sameCodes(own, codes)) return null;
  return {
    by: byOf(result).filter((one) => one !== grouping),
    where: { ...where, [grouping]: codes },
    group: result.group,
    isIndependent: own !== undefined && !own.some((one) => codes.includes(one)),
  };
}

/**
 * The other filter at the time of the first: at its stages; null where competence would be compared at unequal times (terms since entry
 * and terms of the calendar are of one cohort).
 */
function atSameTime(data: PanelData, plan: Plan, where: Filter, axis: Grouping): Filter | null {
  const own = occasionOf(data, where);
  const then: Filter =
    own.stages === null || plan.by.includes("stage") ? plan.where : { ...plan.where, stage: own.stages };
  if (own.terms !== null && own.stages === null && !sameCodes(where[axis] ?? [], then[axis] ?? []))
    return null;
  return occasionOf(data, then).termsSinceEntry === own.termsSinceEntry ? then : null;
}

/** The target of the result's own program, which the filter may say, or of the whole school; the value of it is taken as exact. */
function besideTarget(data: PanelData, result: MeasureResult, where: Filter): Compared | null {
  if (result.value === null || result.part !== measureDeclaration(result.measure).headline) return null;
  const [program, ...others] = where.program ?? [];
  const group = program === undefined || others.length > 0 ? result.group : { program, ...result.group };
  const target = referenceOf(data, { ...result, group }, "target");
  if (target === null) return null;
  const less = (value: number | null) => (value === null ? null : value - target.value);
  const gap = { value: result.value - target.value, lower: less(result.lower), upper: less(result.upper) };
  if (!isLimited(result)) return { reference: target.value, ...gap };
  const limits = { value: gap.value, lower: result.lower - target.value, upper: result.upper - target.value };
  const degrees = degreesOf([{ coefficient: 1, estimate: result }]);
  return { reference: target.value, ...gap, p: intervalPValue(limits, degrees) };
}

/**
 * Finds for any result of a measure what it is read beside and how it differs from it. Competence is compared at the same stage only. A
 * result without a value, the one that is the other itself, and one for which there is no other give null. The other values are
 * computed when the first result of their measure and groups asks; limits that are resampled are left out.
 */
export function createComparison(
  data: PanelData,
  request: ComparisonRequest,
): (result: MeasureResult) => Compared | null {
  const { compare, whereOf, axis, settings } = request;
  const known = new Map<string, ReadonlyMap<string, MeasureResult>>();
  const keyOf = (group: MeasureResult["group"], by: readonly Grouping[], part: string) =>
    JSON.stringify([by.map((one) => group[one] ?? ""), part]);

  const resultsOf = (
    measure: MeasureId,
    by: readonly Grouping[],
    where: Filter,
  ): ReadonlyMap<string, MeasureResult> => {
    const key = JSON.stringify([measure, by, where]);
    let found = known.get(key);
    if (found === undefined) {
      const results = evaluate(data, { measure, by, where, settings });
      found = new Map(results.map((one) => [keyOf(one.group, by, one.part), one]));
      known.set(key, found);
    }
    return found;
  };

  return (result) => {
    if (result.value === null) return null;
    const where = whereOf(result.measure, byOf(result));
    if (compare === "target") return besideTarget(data, result, where);
    const plan =
      compare === "previous"
        ? yearPlan(result, where, request)
        : compare === "school"
          ? schoolPlan(result, where)
          : groupsPlan(result, where, compare);
    if (plan === null) return null;
    const isCompetence = measureDeclaration(result.measure).lens === "competence";
    const then = isCompetence ? atSameTime(data, plan, where, axis) : plan.where;
    if (then === null) return null;
    const other = resultsOf(result.measure, plan.by, then).get(keyOf(plan.group, plan.by, result.part));
    if (other === undefined || other.value === null) return null;
    const { value, lower, upper, p } = gapBetween(result, other);
    if (value === null) return null;
    return {
      reference: other.value,
      value,
      ...(plan.isIndependent
        ? { lower, upper, ...(p === undefined ? {} : { p }) }
        : { lower: null, upper: null }),
    };
  };
}
