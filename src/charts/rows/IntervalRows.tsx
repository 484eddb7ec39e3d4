import { memo } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { ChartContext, ChartMeasure, GroupLabel, Mark, ReferenceMark } from "../chart.ts";
import { comparedValue } from "../beside.ts";
import { GroupName } from "../GroupName.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { markStyle } from "../markStyle.ts";
import { NoValue } from "../NoValue.tsx";
import { ownReferences } from "../references.ts";
import { hasInterval, isShown, resultWords } from "../resultWords.ts";
import type { Scale } from "../scale.ts";
import type { MarkWalk } from "../useMarkWalk.ts";
import { Axis } from "./Axis.tsx";
import styles from "./IntervalRows.module.css";
import { RowDrawing } from "./RowDrawing.tsx";
import { ValueColumns, ValueHeads } from "./ValueColumns.tsx";

export interface IntervalRow {
  readonly mark: Mark;
  readonly label: GroupLabel;
  /** Absent where rows are parts. */
  readonly of?: readonly [grouping: Grouping, code: string];
  readonly result: MeasureResult;
}

export interface IntervalRowsProps {
  readonly rows: readonly IntervalRow[];
  readonly scale: Scale;
  readonly measure: ChartMeasure;
  /** Finite ones, the same list while nothing changes. */
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
    const name = context.text("charts.markName", {
      group: label.text,
      words: resultWords(result, measure, context),
    });
    return {
      label,
      ...(grouping === "part" ? {} : { of: [grouping, code] as const }),
      result,
      mark: { id: `${code}/${result.part}`, name, group: result.group, part: result.part, results: [result] },
    };
  });
}

interface RowProps extends Pick<IntervalRowsProps, "scale" | "references" | "form" | "context"> {
  readonly row: IntervalRow;
  readonly index: number;
  readonly unit: ChartMeasure["unit"];
  readonly markProps: MarkWalk["markProps"];
}

const Row = memo(function Row({ row, index, scale, unit, references, form, context, markProps }: RowProps) {
  const { mark, label, of, result } = row;
  return (
    <div className={styles.row} {...linkedTo(mark)}>
      <GroupName label={label} form="line" isSilent {...(of === undefined ? {} : { of })} />
      <div className={styles.plot} aria-hidden="true">
        <RowDrawing
          result={result}
          scale={scale}
          form={form}
          references={references}
          compared={comparedValue(result, context)}
          own={ownReferences(result, context)}
        />
        {isShown(result) ? null : (
          <span className={styles.absence}>
            <NoValue result={result} />
          </span>
        )}
      </div>
      <ValueColumns result={result} unit={unit} context={context} isSilent />
      <MarkTarget mark={markProps(mark, index, 0)} />
    </div>
  );
});

/** One row a group: name, mark with its interval on a common scale, value in figures; axis and references once. */
export function IntervalRows({
  rows,
  scale,
  measure,
  references,
  form,
  color,
  context,
  walk,
}: IntervalRowsProps) {
  return (
    <div className={styles.rows} style={markStyle(color)}>
      <Axis
        scale={scale}
        unit={measure.unit}
        references={references}
        context={context}
        className={styles.axis}
        wraps
      >
        <ValueHeads
          context={context}
          isPlain={!rows.some(({ result }) => hasInterval(result))}
          beside={rows.map(({ result }) => result)}
        />
      </Axis>
      {rows.map((row, index) => (
        <Row
          key={row.mark.id}
          row={row}
          index={index}
          scale={scale}
          unit={measure.unit}
          references={references}
          form={form}
          context={context}
          markProps={walk.markProps}
        />
      ))}
    </div>
  );
}
