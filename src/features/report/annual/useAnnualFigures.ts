import { useMemo } from "react";
import { annualFaults, annualRequest, defaultAnnualRows } from "../../../measures/annualTables.ts";
import type { Filter, MeasureRequest, MeasureResult } from "../../../measures/result.ts";
import type { AnnualRow } from "../../../panels/annualRow.ts";
import { codesIn } from "../../page/codes.ts";
import { useAllAsked } from "../../page/useAsked.ts";
import { useFilter } from "../../page/useFilter.ts";
import { useSnapshot } from "../../page/WorkspaceContext.ts";

/** One figure of an annual table: which row, of which program (null for the whole), of which year of graduation. */
export interface AnnualCell {
  readonly program: string | null;
  readonly year: string;
  /** Undefined where the row is not of this program. */
  readonly result: MeasureResult | undefined;
}

/** A row with its figures, in the order of programs (the whole first) and years. */
export interface MeasuredRow {
  readonly row: AnnualRow;
  /** Under which filter its figures were computed. */
  readonly where: Filter;
  readonly cells: readonly AnnualCell[];
}

/** The annual tables as far as they are answered. Rows that can't be measured are left out. */
export interface AnnualFigures {
  readonly rows: readonly MeasuredRow[];
  readonly years: readonly string[];
  readonly programs: readonly string[];
  readonly pending: boolean;
  readonly failed: string | null;
}

/** So many years stand beside each other, the newest. */
const mostYears = 5;

function keyOf(request: MeasureRequest): string {
  return JSON.stringify([request.measure, request.by, request.where]);
}

/** The rows in force: the school's own, or those that the app comes with. */
export function useAnnualRows(): readonly AnnualRow[] {
  const { manifest } = useSnapshot();
  return manifest.annualRows ?? defaultAnnualRows;
}

function isTold({ status }: MeasureResult): boolean {
  return status !== "not_reached" && status !== "not_collected" && status !== "not_applicable";
}

/** Asks for all figures of some rows under the filter of the view, each measure once. */
export function useAnnualFigures(rows: readonly AnnualRow[]): AnnualFigures {
  const { data, manifest } = useSnapshot();
  const filter = useFilter();
  const { settings } = manifest;
  const known = codesIn(data, "program");
  const programs = filter.program ?? known;
  const asked = useMemo(() => {
    const codes = new Set(known);
    const requests = new Map<string, MeasureRequest>();
    const all = rows
      .filter((row) => annualFaults(row, codes).length === 0)
      .map((row) => {
        const [whole, byProgram] = (["whole", "program"] as const).map((by) => {
          const request = annualRequest(row, by, filter, settings);
          if (request !== null) requests.set(keyOf(request), request);
          return request;
        });
        return { row, whole: whole ?? null, byProgram: byProgram ?? null };
      });
    return { rows: all, requests: [...requests.values()] };
  }, [rows, known, filter, settings]);
  const answers = useAllAsked(asked.requests);
  const byKey = new Map(asked.requests.map((request, index) => [keyOf(request), answers[index]]));
  const resultsOf = (request: MeasureRequest | null): readonly MeasureResult[] =>
    (request === null ? null : byKey.get(keyOf(request))?.results) ?? [];
  const inYear = filter.graduation_year;
  const years = (inYear ?? codesIn(data, "graduation_year")).filter((year) =>
    asked.rows.some(({ whole }) =>
      resultsOf(whole).some((result) => result.group.graduation_year === year && isTold(result)),
    ),
  );
  const shown = years.slice(-mostYears);
  return {
    rows: asked.rows.map(({ row, whole, byProgram }) => {
      const ofPart = (results: readonly MeasureResult[]) => results.filter(({ part }) => part === row.part);
      const found = [...ofPart(resultsOf(whole)), ...ofPart(resultsOf(byProgram))];
      return {
        row,
        where: whole?.where ?? filter,
        cells: [null, ...programs].flatMap((program) =>
          shown.map((year) => ({
            program,
            year,
            result: found.find(
              ({ group }) => (group.program ?? null) === program && group.graduation_year === year,
            ),
          })),
        ),
      };
    }),
    years: shown,
    programs,
    pending: answers.some(({ results, stale }) => results === null || stale),
    failed: answers.find(({ failed }) => failed !== null)?.failed ?? null,
  };
}
