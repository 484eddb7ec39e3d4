import { Absence } from "../../ui/Absence.tsx";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { ChartContext, ChartMeasure, GroupLabel, Mark, ReferenceMark } from "../chart.ts";
import { GroupName } from "../GroupName.tsx";
import { isShown, resultWords } from "../resultWords.ts";
import { scaleOver, type Scale } from "../scale.ts";
import type { MarkWalk } from "../useMarkWalk.ts";
import { Axis } from "./Axis.tsx";
import styles from "./IntervalRows.module.css";

export interface IntervalRow {
  readonly mark: Mark;
  readonly label: GroupLabel;
  readonly result: MeasureResult;
}

export interface IntervalRowsProps {
  readonly rows: readonly IntervalRow[];
  readonly measure: ChartMeasure;
  readonly references: readonly ReferenceMark[];
  readonly form: "dot" | "bar";
  readonly color: string;
  readonly context: ChartContext;
  readonly walk: MarkWalk;
}

/** Rows of results of one measure by one grouping, or by part when `grouping` is "part". */
export function intervalRows(
  results: readonly MeasureResult[],
  grouping: Grouping | "part",
  measure: ChartMeasure,
  context: ChartContext,
): IntervalRow[] {
  return results.map((result) => {
    const code = grouping === "part" ? result.part : (result.group[grouping] ?? "");
    const label = context.labelOf(grouping, code);
    const name = context.text("charts.markName", { group: label.text, words: resultWords(result, measure, context) });
    return { label, result, mark: { id: `${code}/${result.part}`, name, group: result.group, part: result.part, results: [result] } };
  });
}

function RowDrawing({ result, scale, form, references }: { readonly result: MeasureResult; readonly scale: Scale; readonly form: "dot" | "bar"; readonly references: readonly ReferenceMark[] }) {
  const middle = 14;
  const hasInterval = isShown(result) && result.lower !== null && result.upper !== null;
  return (
    <svg width="100%" height="28" aria-hidden="true" className={styles.drawing}>
      {scale.ticks.map((tick) => (
        <line key={tick} x1={scale.x(tick)} x2={scale.x(tick)} y1="0" y2="28" className={tick === 0 ? styles.zero : styles.grid} />
      ))}
      {references.map((reference) => (
        <line key={reference.label} x1={scale.x(reference.value)} x2={scale.x(reference.value)} y1="0" y2="28" className={styles.reference} />
      ))}
      {form === "bar" && isShown(result) ? (
        <rect x={scale.x(0)} y={middle - 6} width={`${String(Math.max(0, scale.at(result.value) - scale.at(0)))}%`} height="12" className={styles.bar} />
      ) : null}
      {hasInterval && result.lower !== null && result.upper !== null ? (
        form === "dot" ? (
          <>
            <rect
              x={scale.x(result.lower)}
              y={middle - 4}
              width={`${String(Math.max(0, scale.at(result.upper) - scale.at(result.lower)))}%`}
              height="8"
              className={styles.band}
            />
            <line x1={scale.x(result.lower)} x2={scale.x(result.upper)} y1={middle} y2={middle} className={styles.limit} />
          </>
        ) : (
          <>
            <line x1={scale.x(result.lower)} x2={scale.x(result.upper)} y1={middle} y2={middle} className={styles.whisker} />
            <line x1={scale.x(result.lower)} x2={scale.x(result.lower)} y1={middle - 4} y2={middle + 4} className={styles.whisker} />
            <line x1={scale.x(result.upper)} x2={scale.x(result.upper)} y1={middle - 4} y2={middle + 4} className={styles.whisker} />
          </>
        )
      ) : null}
      {form === "dot" && isShown(result) ? <circle cx={scale.x(result.value)} cy={middle} r="4" className={hasInterval ? styles.dot : styles.hollow} /> : null}
    </svg>
  );
}

/** One row a group: name, mark with its interval on a common scale, value in figures; axis and references once. */
export function IntervalRows({ rows, measure, references, form, color, context, walk }: IntervalRowsProps) {
  const { format } = context;
  const scale = scaleOver(
    [
      ...rows.flatMap(({ result }) => (isShown(result) ? [result.value, result.lower, result.upper] : [])),
      ...references.map((reference) => reference.value),
      ...(form === "bar" ? [0] : []),
    ],
    measure.unit,
  );
  const shownReferences = references.filter((reference) => Number.isFinite(reference.value));
  return (
    <div className={styles.rows} style={{ "--mark": color }}>
      <Axis scale={scale} unit={measure.unit} references={shownReferences} context={context} className={styles.axis} />
      {rows.map(({ mark, label, result }, index) => (
        <div key={mark.id} className={styles.row} role="button" {...walk.markProps(mark, index, 0)}>
          <GroupName label={label} />
          <div className={styles.plot}>
            <RowDrawing result={result} scale={scale} form={form} references={shownReferences} />
            {isShown(result) ? null : (
              <span className={styles.absence}>
                <Absence kind={result.status === "ok" ? "no_data" : result.status} n={result.base} />
              </span>
            )}
          </div>
          <span className={styles.value}>
            {isShown(result) ? (
              <>
                <span className={styles.figure}>
                  {format.value(result.value, measure.unit)}
                  {result.status === "base_not_published" ? "†" : ""}
                </span>
                <span className={styles.limits}>
                  {result.lower === null || result.upper === null ? "" : format.interval(result.lower, result.upper, measure.unit)}
                </span>
                <span className={styles.n}>{result.status === "base_not_published" ? "" : format.count(result.n)}</span>
              </>
            ) : null}
          </span>
        </div>
      ))}
    </div>
  );
}
