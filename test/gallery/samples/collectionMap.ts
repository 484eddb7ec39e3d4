import type { CollectionMapData, CollectionState } from "../../../src/charts/collectionMap/collectionData.ts";
import { programs, sequence, type Samples } from "./results.ts";

const tables: CollectionMapData["tables"] = [
  { id: "assessments", label: { text: "Assessments", detail: "Assessments of the term" } },
  { id: "placements", label: { text: "Placements" } },
  { id: "employer_ratings", label: { text: "Employers" } },
  { id: "employment", label: { text: "Employment" } },
];
const terms = ["2022-1", "2022-2", "2023-1", "2023-2", "2024-1"];

function map(
  rows: readonly string[],
  columns: readonly string[],
  stateOf: (program: number, term: number, table: number, drawn: number) => CollectionState,
): CollectionMapData {
  const random = sequence(3);
  return {
    programs: rows,
    terms: columns,
    tables,
    cells: rows.flatMap((program, p) =>
      columns.flatMap((term, t) =>
        tables.map((table, k) => {
          const state = stateOf(p, t, k, random());
          const expected = 40 + Math.round(random() * 60);
          const have =
            state === "collected"
              ? expected
              : state === "partial"
                ? Math.round(expected * (0.2 + random() * 0.6))
                : state === "missing" || state === "overdue"
                  ? 0
                  : null;
          return { program, term, table: table.id, state, have, expected: have === null ? null : expected };
        }),
      ),
    ),
  };
}

export const collectionMapSamples: Samples<CollectionMapData> = {
  normal: map(programs, terms, (_program, term, table, drawn) => {
    if (term === 4) return table === 0 && drawn > 0.6 ? "partial" : "not_due";
    if (table === 3 && term % 2 === 0) return "not_applicable";
    if (term === 3 && drawn > 0.7) return "overdue";
    return drawn > 0.94 ? "missing" : drawn > 0.88 ? "partial" : "collected";
  }),
  empty: map([], [], () => "missing"),
  one: { ...map(["P01"], ["2024-1"], () => "collected"), tables: tables.slice(0, 1) },
  too_few: map(["P12"], terms, () => "partial"),
  missing: map(programs.slice(0, 4), terms, (_program, term) => (term < 3 ? "missing" : "overdue")),
  long_labels: {
    ...map(["LONG1", "LONG2"], terms, () => "collected"),
    tables: [
      {
        id: "assessments",
        label: { text: "Assessments by enterprise mentors during the internship", detail: "All assessments" },
      },
      ...tables.slice(1),
    ],
  },
};
