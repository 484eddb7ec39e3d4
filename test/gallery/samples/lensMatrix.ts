import type { LensMatrixData } from "../../../src/charts/lensMatrix/matrixData.ts";
import type { MeasureResult } from "../../../src/measures/result.ts";
import { absent, cohorts, dimensionParts, programs, sequence, shown, type Samples } from "./results.ts";

interface Shape {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly absence: (row: string, column: string, lens: number, result: MeasureResult) => MeasureResult;
}

function matrix({ rows, columns, absence }: Shape): LensMatrixData {
  const random = sequence(11);
  const level: MeasureResult[] = [];
  const spread: MeasureResult[] = [];
  const satisfied: MeasureResult[] = [];
  const placed: MeasureResult[] = [];
  const range: MeasureResult[] = [];
  for (const row of rows) {
    const base = 55 + random() * 18;
    for (const column of columns) {
      const group = { program: row, cohort: column };
      const value = base + random() * 6;
      level.push(
        absence(
          row,
          column,
          0,
          shown({ measure: "competence.level", group, value, half: 1.5 + random() * 2 }),
        ),
      );
      for (const part of dimensionParts) {
        spread.push(
          absence(
            row,
            column,
            0,
            shown({
              measure: "competence.level",
              group,
              part,
              value: value + (random() - 0.5) * 18,
              half: 2,
            }),
          ),
        );
      }
      satisfied.push(
        absence(
          row,
          column,
          1,
          shown({
            measure: "employer.satisfied",
            group,
            value: 0.5 + random() * 0.4,
            half: 0.08,
            share: true,
          }),
        ),
      );
      placed.push(
        absence(
          row,
          column,
          2,
          shown({
            measure: "employment.destination_rate",
            group,
            value: 0.72 + random() * 0.26,
            half: 0.05,
            share: true,
          }),
        ),
      );
      range.push(
        absence(
          row,
          column,
          0,
          shown({ measure: "competence.profile_range", group, value: 6 + random() * 14, half: 3 }),
        ),
      );
    }
  }
  return {
    rowGrouping: "program",
    columnGrouping: "cohort",
    rows,
    columns,
    lenses: [
      { lens: "competence", measure: { label: "Competence level", unit: "points" }, results: level, spread },
      { lens: "employers", measure: { label: "Employers satisfied", unit: "share" }, results: satisfied },
      { lens: "employment", measure: { label: "Placed", unit: "share" }, results: placed },
    ],
    sorts: [{ id: "imbalance", measure: { label: "Imbalance", unit: "point_difference" }, results: range }],
  };
}

const asIs: Shape["absence"] = (_row, _column, _lens, result) => result;

export const lensMatrixSamples: Samples<LensMatrixData> = {
  normal: matrix({
    rows: programs,
    columns: cohorts,
    absence: (row, column, lens, result) => {
      if (row === "P12") return absent("too_few", result, 9);
      if (column === "2023" && lens > 0) return absent("not_reached", result);
      if (row === "P06" && lens === 1) return absent("not_collected", result);
      return result;
    },
  }),
  empty: { ...matrix({ rows: [], columns: [], absence: asIs }) },
  one: matrix({ rows: ["P01"], columns: ["2020"], absence: asIs }),
  too_few: matrix({
    rows: programs.slice(0, 3),
    columns: cohorts,
    absence: (_r, _c, _l, result) => absent("too_few", result, 7),
  }),
  missing: matrix({
    rows: programs.slice(0, 4),
    columns: cohorts,
    absence: (row, _column, lens, result) => {
      if (row === "P01") return lens === 0 ? absent("not_applicable", result) : result;
      if (row === "P02") return lens === 1 ? absent("not_collected", result) : result;
      if (row === "P03")
        return lens === 2
          ? absent("suppressed_at_source", result)
          : { ...result, status: "base_not_published" };
      return absent("not_collected", result);
    },
  }),
  long_labels: matrix({ rows: ["LONG1", "LONG2", "P01"], columns: ["2021", "2022", "2023"], absence: asIs }),
};
