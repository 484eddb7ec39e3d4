import {
  allOf,
  anyOf,
  atLeast,
  columnCondition,
  entryCondition,
  factRowsSql,
  groupingCondition,
  type FactTable,
} from "../panels/factRows.ts";
import type { PanelFilter, PanelGrouping } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { filterEntries, filterPart, integers, labelsOf, selectRows } from "../panels/selection.ts";
import { measureDeclaration, type MeasureId } from "./catalogue.ts";
import type { Group } from "./estimate.ts";
import { monthsAfterOf } from "./monthsAfter.ts";
import { occasionOf, type Occasion } from "./occasion.ts";
import { figureRows } from "./publishedFigures.ts";
import { assessorKinds, scoreFactsOf } from "./scoreFacts.ts";
import type { MeasureRequest } from "./result.ts";
import { poolWaves } from "./waves.ts";

type Condition = ReturnType<typeof groupingCondition>;

function tableOf(measure: MeasureId): FactTable {
  switch (measureDeclaration(measure).panel) {
    case "students":
      return "students";
    case "scores":
      return "assessments";
    case "employment":
      return "employment";
    case "employerRatings":
      return "employer_ratings";
    case "placements":
      return "placements";
    case "graduateRatings":
      return "graduate_ratings";
    case "frames":
      return measureDeclaration(measure).unitOf === "survey" ? "employer_surveys" : "employment_summary";
  }
}

/** The terms of each entry that are so many terms later. */
function sinceEntryCondition(data: PanelData, termsSinceEntry: number): Condition {
  const { students } = data.panels;
  const { entryOrdinal } = scoreFactsOf(data);
  const cohort = integers(students, "cohort");
  const entry = integers(students, "entry_term");
  const cohorts = labelsOf(data, "students", "cohort");
  const terms = labelsOf(data, "students", "entry_term");
  const known = new Map<string, Condition>();
  for (let student = 0; student < students.rowCount; student += 1) {
    const ordinal = entryOrdinal[student] ?? Number.NaN;
    const key = `${cohort[student]} ${entry[student]} ${ordinal}`;
    if (Number.isNaN(ordinal) || known.has(key)) continue;
    const then = data.reference.terms.filter((term) => term.ordinal === ordinal + termsSinceEntry);
    const names = [...new Set(then.map((term) => term.code))];
    known.set(
      key,
      entryCondition(cohorts[cohort[student] ?? -1] ?? "", terms[entry[student] ?? -1] ?? "", names),
    );
  }
  return anyOf([...known.values()]);
}

/** When the scores of a group were given, as the measure chose it. */
function occasionConditions(
  data: PanelData,
  { stages, terms, termsSinceEntry, circumstances }: Occasion,
): readonly Condition[] {
  const { module, instrument, employer } = circumstances;
  return [
    ...filterEntries({ module, instrument, employer }).map(([grouping, codes]) =>
      groupingCondition("assessments", grouping, codes),
    ),
    ...(stages === null ? [] : [groupingCondition("assessments", "stage", stages)]),
    ...(terms === null ? [] : [groupingCondition("assessments", "term", terms)]),
    ...(termsSinceEntry === null ? [] : [sinceEntryCondition(data, termsSinceEntry)]),
  ];
}

function partConditions(data: PanelData, request: MeasureRequest, part: string): readonly Condition[] {
  const { measure, settings } = request;
  const table = tableOf(measure);
  const declared = measureDeclaration(measure).behind?.(part, data, settings) ?? [];
  return declared.map((one) =>
    "oneOf" in one ? columnCondition(table, one.column, one.oneOf) : atLeast(one.column, one.atLeast),
  );
}

/** The waves that a group's number is pooled over where none was named; null where there are none. */
function pooledWavesOf(
  data: PanelData,
  table: "employer_ratings" | "employer_surveys",
  filter: PanelFilter,
): readonly string[] | null {
  const panel = table === "employer_ratings" ? "employerRatings" : "frames";
  const selected = selectRows(data, panel, filter);
  const rows = [...selected.keys()].filter((row) => selected[row] === 1);
  const { waves } = poolWaves(data, panel, rows, false);
  return waves.length === 0 ? null : waves;
}

/** The panels of the tables whose rows are of a number of months after. */
const monthsPanels = {
  employment: "employment",
  graduate_ratings: "graduateRatings",
  employment_summary: "frames",
} as const;

/**
 * The SELECT of the fact rows behind a result: those of the group under the request's filter, at the occasion that the measure
 * chose, that the part is made of (attempts that the attempt rule passes over and students with too few indicators included).
 * Codes readable, with `batch_id` and `source_row`. To page, nest it: `SELECT * FROM (…) LIMIT …`.
 */
export function rowsBehindSql(
  data: PanelData,
  request: MeasureRequest,
  group: Group,
  part: string,
): ReturnType<typeof factRowsSql> {
  const table = tableOf(request.measure);
  const ofGroup = Object.entries(group) as [PanelGrouping, string][];
  const groupFilter: PanelFilter = Object.fromEntries(ofGroup.map(([grouping, code]) => [grouping, [code]]));
  const whom = [
    ...filterEntries(filterPart(request.where, "whom")),
    ...filterEntries(filterPart(groupFilter, "whom")),
  ];
  const conditions = whom.map(([grouping, codes]) => groupingCondition(table, grouping, codes));
  const { wave, months_after } = {
    ...filterPart(request.where, "when"),
    ...filterPart(groupFilter, "when"),
  };
  const asked = { ...request.where, ...filterPart(groupFilter, "when") };
  if (table === "assessments") {
    const occasions = measureDeclaration(request.measure).occasions?.(data, asked) ?? [
      occasionOf(data, asked),
    ];
    const [one, ...more] = occasions.map((occasion) => occasionConditions(data, occasion));
    if (one !== undefined) conditions.push(...(more.length === 0 ? one : [anyOf([one, ...more].map(allOf))]));
  }
  if (table === "placements") {
    for (const [grouping, codes] of filterEntries({ term: asked.term, employer: asked.employer }))
      conditions.push(groupingCondition(table, grouping, codes));
  }
  if (table === "employer_ratings" || table === "employer_surveys") {
    const waves = wave ?? pooledWavesOf(data, table, { ...request.where, ...groupFilter });
    if (waves !== null) conditions.push(groupingCondition(table, "wave", waves));
  }
  if (table === "employment" || table === "employment_summary" || table === "graduate_ratings") {
    const panel = monthsPanels[table];
    const keep = table === "employment_summary" ? figureRows(data, request.measure) : undefined;
    const months =
      groupFilter.months_after?.[0] ?? monthsAfterOf(data, request.where, panel, keep) ?? months_after?.[0];
    if (months !== undefined) conditions.push(groupingCondition(table, "months_after", [months]));
  }
  // Assessor kinds that the filter or the group names take the place of the settings'.
  const kinds = asked.assessor_kind?.flatMap((one) =>
    assessorKinds.filter((kind) => kind === (one === "" ? "school" : one)),
  );
  const settings = kinds === undefined ? request.settings : { ...request.settings, assessorKinds: kinds };
  return factRowsSql(table, [...conditions, ...partConditions(data, { ...request, settings }, part)]);
}
