import type { TextColumn } from "../../columns/columnTable.ts";
import type { MappedColumn } from "../recognition/mapColumns.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { RowVerdicts } from "./rowVerdicts.ts";
import type { KnownCodes } from "../screening.ts";
import { message } from "../message.ts";

interface Scale {
  readonly min: number;
  readonly max: number;
}

function numbers(column: TextColumn): Float64Array {
  return Float64Array.from(column.dictionary, (text) => (/^[-+.\d]/.test(text) ? Number(text) : Number.NaN));
}

/** What a distinct text is on a scale: nothing is known yet, it lies on it (or is no number), or off it. */
const [onScale, offScale] = [1, 2];

/**
 * Reports the rows whose number lies off its scale. Each distinct number is judged once for each distinct combination of the texts
 * that say which scale it is (`by`, empty where the scale is one for all); rows are only told of it.
 */
function judge(
  mapped: MappedColumn,
  by: readonly TextColumn[],
  scaleOf: (texts: readonly string[]) => Scale | null,
  check: "range.scale" | "range.survey_scale",
  verdicts: RowVerdicts,
): void {
  const { dictionary, codes } = mapped.canonical;
  const values = numbers(mapped.canonical);
  if (values.every(Number.isNaN)) return;
  const scales = new Map<
    number,
    { readonly scale: Scale | null; readonly judged: Uint8Array<ArrayBuffer> }
  >();
  const newScale = (row: number) => {
    const scale = scaleOf(by.map((column) => column.dictionary[column.codes[row] ?? 0] ?? ""));
    return { scale, judged: new Uint8Array(dictionary.length) };
  };
  let [last, current] = [-1, newScale(0)];
  for (let row = 0; row < codes.length; row += 1) {
    let key = 0;
    for (const column of by) key = key * column.dictionary.length + (column.codes[row] ?? 0);
    if (key !== last) {
      current = scales.get(key) ?? newScale(row);
      scales.set(key, current);
      last = key;
    }
    const { scale, judged } = current;
    if (scale === null) continue;
    const code = codes[row] ?? 0;
    const value = values[code] ?? Number.NaN;
    judged[code] ||= value < scale.min || value > scale.max ? offScale : onScale;
    if (judged[code] !== offScale || !verdicts.stands(row)) continue;
    const text = mapped.source.dictionary[mapped.source.codes[row] ?? 0] ?? "";
    const reason = message("value_off_scale", { value, min: scale.min, max: scale.max });
    verdicts.report(row, check, mapped.source.name, text, reason);
  }
}

/** A column of empty texts where the file has none. */
function columnOr(column: TextColumn | undefined, rows: number): TextColumn {
  return column ?? { name: "", dictionary: [""], codes: new Uint32Array(rows) };
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
  const rows = (mapped.columns[0] ?? mapped.wide[0])?.canonical.codes.length ?? 0;
  const texts = (name: string): TextColumn => columnOr(column(name)?.canonical, rows);
  if (recognition.kind === "assessments") {
    const ofIndicator = new Map(
      known.indicators.map(({ code, scaleMin, scaleMax }) => [code, { min: scaleMin, max: scaleMax }]),
    );
    const scaleOf = ([instrument = "", version = "", indicator = ""]: readonly string[]): Scale | null =>
      known.instrumentScales[`${instrument}|${version}`] ?? ofIndicator.get(indicator) ?? null;
    const versions = [texts("instrument_code"), texts("instrument_version")];
    const score = column("score");
    if (score !== undefined)
      judge(score, [...versions, texts("indicator_code")], scaleOf, "range.scale", verdicts);
    mapped.wide.forEach((wide, index) => {
      const indicator = recognition.wide[index]?.labels["indicator_code"] ?? "";
      judge(wide, versions, (said) => scaleOf([...said, indicator]), "range.scale", verdicts);
    });
  }
  if (recognition.kind === "employer_ratings") {
    const scaleOf = ([wave = "", attribute = ""]: readonly string[]): Scale | null =>
      known.surveyScales[`${wave}|${attribute}`] ?? known.surveyScales[`${wave}|`] ?? null;
    for (const name of ["satisfaction", "importance"]) {
      const ratings = column(name);
      if (ratings !== undefined)
        judge(ratings, [texts("wave"), texts("attribute")], scaleOf, "range.survey_scale", verdicts);
    }
    mapped.wide.forEach((wide, index) => {
      const attribute = recognition.wide[index]?.labels["attribute"] ?? "";
      judge(wide, [texts("wave")], (said) => scaleOf([...said, attribute]), "range.survey_scale", verdicts);
    });
  }
}
