import { sql } from "../../engine/sql.ts";
import { stagedTable } from "../../model/ddl.ts";
import { knownIn, leftIn, repeatedIn } from "./compareRows.ts";
import { measuredOf, peopleOf, responsesOf, surveyResponses } from "./countGroups.ts";
import type {
  Evidence,
  KnownPeople,
  LeftPeople,
  MeasuredCell,
  PeopleCell,
  RepeatedValues,
  ResponseCell,
} from "./evidence.ts";
import { measuredSources } from "./measuredSources.ts";
import { occasionsOf } from "./occasionsOf.ts";
import { number, rowsOf } from "./resultRows.ts";
import { series } from "./series.ts";
import type { StagedContext } from "./stagedContext.ts";

/** Counts what the checks of a drop as a whole look at: a few passes over the staged rows and those of the times before. */
export async function gatherEvidence(context: StagedContext): Promise<Evidence> {
  const staged = new Set(context.files.flatMap(({ tables }) => tables.map(({ table }) => table)));
  const evidence = {
    people: [] as PeopleCell[],
    measured: [] as MeasuredCell[],
    responses: [] as ResponseCell[],
    repeated: [] as RepeatedValues[],
    known: [] as KnownPeople[],
    left: [] as LeftPeople[],
  };
  for (const one of series) {
    if (!staged.has(one.table)) continue;
    // Where files are to stand alone, what is still live is no older file of theirs, and its codes mean other things.
    if (context.batches.length > 0) evidence.left.push(...(await leftIn(context, one)));
    const occasions = await occasionsOf(context, one.table, one.occasion, one.domain);
    if (occasions.codes.length === 0) continue;
    evidence.people.push(...(await peopleOf(context, one, occasions)));
    for (const source of measuredSources[one.table] ?? [])
      evidence.measured.push(...(await measuredOf(context, one, source, occasions)));
    if (one.table === "employment") evidence.responses.push(...(await responsesOf(context, one, occasions)));
    evidence.repeated.push(...(await repeatedIn(context, one, occasions)));
  }
  if (staged.has("employer_surveys")) evidence.responses.push(...(await surveyResponses(context)));
  for (const table of ["assessments", "employment", "placements", "certificates"] as const)
    if (staged.has(table)) evidence.known.push(...(await knownIn(context, table)));
  const terms = staged.has("assessments")
    ? rowsOf(
        await context.engine.query(
          sql`SELECT DISTINCT batch_id AS file, term_code AS term FROM ${stagedTable("assessments")}`,
          context.signal,
        ),
      ).map((row) => ({ file: number(row, "file"), term: number(row, "term") }))
    : [];
  return {
    files: context.files,
    batches: context.batches,
    labels: context.labels.lists(),
    ...evidence,
    terms,
  };
}
