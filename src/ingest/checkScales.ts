import type { TextColumn } from "../columns/columnTable.ts";
import type { MappedColumn } from "./mapColumns.ts";
import type { Recognition } from "./recognise.ts";
import type { RowVerdicts } from "./rowVerdicts.ts";
import type { KnownCodes } from "./screening.ts";
import { message } from "./message.ts";

interface Scale {
  readonly min: number;
  readonly max: number;
}

function numbers(column: TextColumn): Float64Array {
  return Float64Array.from(column.dictionary, (text) => (/^[-+.\d]/.test(text) ? Number(text) : Number.NaN));
}

function textAt(column: TextColumn | undefined, row: number): string {
  return column?.dictionary[column.codes[row] ?? 0] ?? "";
}

function judge(
  mapped: MappedColumn,
  verdicts: RowVerdicts,
  check: "range.scale" | "range.survey_scale",
  scaleOf: (row: number) => Scale | null,
): void {
  const values = numbers(mapped.canonical);
  for (let row = 0; row < mapped.canonical.codes.length; row += 1) {
    const value = values[mapped.canonical.codes[row] ?? 0] ?? Number.NaN;
    if (Number.isNaN(value) || !verdicts.stands(row)) continue;
    const scale = scaleOf(row);
    if (scale !== null && (value < scale.min || value > scale.max)) {
      verdicts.report(
        row,
        check,
        mapped.source.name,
        textAt(mapped.source, row),
        message("value_off_scale", { value, min: scale.min, max: scale.max }),
      );
    }
  }
}

/** Checks every score against the scale of its instrument version, else of its indicator; every rating against its wave's. */
export function checkScales(
  recognition: Recognition,
  mapped: { readonly columns: readonly MappedColumn[]; readonly wide: readonly MappedColumn[] },
  known: KnownCodes,
  verdicts: RowVerdicts,
): void {
  const column = (name: string): MappedColumn | undefined =>
    mapped.columns.find((candidate) => candidate.name === name);
  if (recognition.kind === "assessments") {
    const ofIndicator = new Map(
      known.indicators.map(({ code, scaleMin, scaleMax }) => [code, { min: scaleMin, max: scaleMax }]),
    );
    const [instrument, version] = [
      column("instrument_code")?.canonical,
      column("instrument_version")?.canonical,
    ];
    const scale = (row: number, indicator: string): Scale | null =>
      (instrument === undefined
        ? undefined
        : known.instrumentScales[`${textAt(instrument, row)}|${textAt(version, row)}`]) ??
      ofIndicator.get(indicator) ??
      null;
    const [score, indicator] = [column("score"), column("indicator_code")?.canonical];
    if (score !== undefined)
      judge(score, verdicts, "range.scale", (row) => scale(row, textAt(indicator, row)));
    mapped.wide.forEach((wide, index) =>
      judge(wide, verdicts, "range.scale", (row) =>
        scale(row, recognition.wide[index]?.labels["indicator_code"] ?? textAt(indicator, row)),
      ),
    );
  }
  if (recognition.kind === "employer_ratings") {
    const [wave, attribute] = [column("wave")?.canonical, column("attribute")?.canonical];
    const scale = (row: number, of = textAt(attribute, row)): Scale | null =>
      known.surveyScales[`${textAt(wave, row)}|${of}`] ?? known.surveyScales[`${textAt(wave, row)}|`] ?? null;
    for (const name of ["satisfaction", "importance"]) {
      const ratings = column(name);
      if (ratings !== undefined) judge(ratings, verdicts, "range.survey_scale", (row) => scale(row));
    }
    mapped.wide.forEach((wide, index) =>
      judge(wide, verdicts, "range.survey_scale", (row) =>
        scale(row, recognition.wide[index]?.labels["attribute"] ?? ""),
      ),
    );
  }
}
