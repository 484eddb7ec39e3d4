import { statusWords } from "../../../charts/resultTable.ts";
import type { Text } from "../../../i18n/text.ts";
import { isMeasureId, measureDeclaration } from "../../../measures/catalogue.ts";
import { partOf, type Unit } from "../../../measures/declaration.ts";
import type { Filter, MeasureResult } from "../../../measures/result.ts";
import { groupings } from "../../../measures/result.ts";
import { columnLetters, type Sheet, type SheetCell } from "../../../ui/workbook.ts";
import type { AnnualFigures } from "./useAnnualFigures.ts";

/** What names the groups, parts and rows of a workbook. */
export interface WorkbookWords {
  readonly text: Text;
  readonly nameOf: (row: AnnualFigures["rows"][number]["row"]) => string;
  readonly groupName: (program: string | null) => string;
  readonly yearName: (year: string) => string;
  readonly partName: (part: string) => string;
  readonly revision: number;
  readonly date: string;
}

const formats: Readonly<Record<Unit, string>> = {
  points: "0.0",
  point_difference: "0.0",
  share: "0.0%",
  share_difference: "0.0%",
  score: "0.0",
  ratio: "0.000",
  money: "#,##0",
};

function unitOf(result: MeasureResult): Unit {
  return partOf(measureDeclaration(result.measure), result.part).unit;
}

function numberCell(value: number | null, unit: Unit): SheetCell {
  return value === null ? null : { value, format: formats[unit] };
}

const count = (n: number): SheetCell => ({ value: n, format: "#,##0" });

/** A filter as one line: codes as they are, which is what another person filters by. */
function filterLine(where: Filter): string {
  return groupings
    .flatMap((grouping) => {
      const codes = where[grouping];
      return codes === undefined ? [] : [`${grouping} = ${codes.join(", ")}`];
    })
    .join("; ");
}

/** The columns before those of years. */
const leading = 7;

/**
 * The annual tables as sheets: the table with its numbers, a line for each of its cells that says what it was computed from, and the
 * definitions. What is no number because it is not there says why in words.
 */
export function annualSheets(figures: AnnualFigures, words: WorkbookWords): readonly Sheet[] {
  const { text } = words;
  const groups = [null, ...(figures.programs.length > 1 ? figures.programs : [])];
  const table: (readonly SheetCell[])[] = [];
  const trace: (readonly SheetCell[])[] = [];
  for (const { row, where, cells } of figures.rows) {
    for (const program of groups) {
      const ofGroup = cells.filter((cell) => cell.program === program);
      const line = table.length + 2;
      table.push([
        text(`report.annual.${row.table}`),
        row.code,
        words.nameOf(row),
        words.groupName(program),
        program,
        row.months === "" ? null : count(Number(row.months)),
        ofGroup.find(({ result }) => result?.currency !== undefined)?.result?.currency ?? null,
        ...ofGroup.map(({ result }) =>
          result === undefined
            ? text("ui.absence.not_applicable.label")
            : result.value === null
              ? statusWords(result, { text })
              : numberCell(result.value, unitOf(result)),
        ),
      ]);
      ofGroup.forEach(({ year, result }, place) => {
        if (result === undefined) return;
        const unit = unitOf(result);
        trace.push([
          `${columnLetters(leading + place)}${String(line)}`,
          text(`report.annual.${row.table}`),
          row.code,
          words.nameOf(row),
          words.groupName(program),
          words.yearName(year),
          result.measure,
          result.part,
          filterLine({
            ...where,
            graduation_year: [year],
            ...(program === null ? {} : { program: [program] }),
          }),
          numberCell(result.value, unit),
          numberCell(result.lower, unit),
          numberCell(result.upper, unit),
          text(`measures.intervals.${result.interval}`),
          count(result.n),
          count(result.base),
          count(result.eligible),
          statusWords(result, { text }),
          result.currency ?? null,
          count(words.revision),
          words.date,
        ]);
      });
    }
  }
  return [
    {
      name: text("report.annual.sheets.table"),
      widths: [30, 9, 44, 28, 12, 14, 10, ...figures.years.map(() => 14)],
      head: [
        text("report.annual.columns.table"),
        text("report.annual.columns.code"),
        text("report.annual.indicator"),
        text("report.annual.trace.group"),
        text("shell.groupings.program"),
        text("report.annual.columns.months"),
        text("report.annual.trace.currency"),
        ...figures.years.map(words.yearName),
      ],
      rows: table,
    },
    {
      name: text("report.annual.sheets.trace"),
      widths: [8, 30, 9, 44, 28, 16, 30, 18, 44, 12, 12, 12, 44, 9, 9, 9, 22, 10, 10, 24],
      head: [
        text("report.annual.trace.cell"),
        text("report.annual.columns.table"),
        text("report.annual.columns.code"),
        text("report.annual.indicator"),
        text("report.annual.trace.group"),
        text("shell.groupings.graduation_year"),
        text("report.annual.trace.measure"),
        text("report.annual.trace.part"),
        text("report.annual.trace.filter"),
        text("charts.value"),
        text("charts.lower"),
        text("charts.upper"),
        text("report.annual.trace.interval"),
        text("charts.n"),
        text("charts.base"),
        text("charts.eligible"),
        text("charts.status"),
        text("report.annual.trace.currency"),
        text("report.annual.trace.revision"),
        text("report.annual.trace.date"),
      ],
      rows: trace,
    },
    definitionsSheet(figures, words),
  ];
}

function definitionsSheet(figures: AnnualFigures, { text, nameOf, partName }: WorkbookWords): Sheet {
  return {
    name: text("report.annual.sheets.definitions"),
    widths: [30, 9, 44, 30, 26, 14, 18, 44, 70, 44, 70, 44],
    head: [
      text("report.annual.columns.table"),
      text("report.annual.columns.code"),
      text("report.annual.indicator"),
      text("report.annual.trace.measure"),
      text("report.annual.trace.part"),
      text("report.annual.columns.months"),
      text("report.annual.columns.programs"),
      text("report.annual.columns.source"),
      text("report.annual.trace.definition"),
      text("report.annual.trace.denominator"),
      text("report.annual.trace.caveat"),
      text("report.annual.trace.measureSource"),
    ],
    rows: figures.rows.flatMap(({ row }) => {
      const { measure } = row;
      if (!isMeasureId(measure)) return [];
      return [
        [
          text(`report.annual.${row.table}`),
          row.code,
          nameOf(row),
          measure,
          row.part === "" ? null : `${row.part} (${partName(row.part)})`,
          row.months === "" ? null : count(Number(row.months)),
          row.programs === "" ? null : row.programs,
          row.source,
          text(`measures.${measure}.definition`),
          text(`measures.${measure}.denominator`),
          text(`measures.${measure}.caveat`),
          measureDeclaration(measure).source,
        ],
      ];
    }),
  };
}
