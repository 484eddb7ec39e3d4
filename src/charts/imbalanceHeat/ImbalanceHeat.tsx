import { useMemo, useState, type CSSProperties } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { Absence } from "../../ui/Absence.tsx";
import { Choice } from "../../ui/Choice.tsx";
import type { ChartContext, ChartDeclaration, ChartMeasure, ChartProps, ChartTable } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { DimensionSymbol } from "../DimensionSymbol.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { markStyle } from "../markStyle.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { resultTable } from "../resultTable.ts";
import { isShown, resultWords } from "../resultWords.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import styles from "./ImbalanceHeat.module.css";

/** Signed differences by group and part, 0 in the middle. */
export interface ImbalanceHeatData {
  readonly measure: ChartMeasure;
  readonly grouping: Grouping;
  /** One a group and part. */
  readonly results: readonly MeasureResult[];
  /** Dimensions in their order. */
  readonly parts: readonly string[];
}

/** A q-value up to this is marked: the false-discovery rate of the whole app. */
const qLimit = 0.05;

/** The tint of a cell by its part of the largest value, from none to just over a half, so that figures stay readable. */
function strengthOf(part: number): CSSProperties {
  return markStyle(part < 0 ? "var(--below)" : "var(--above)", `${String(Math.round(Math.abs(part) * 55))}%`);
}

function stands(result: MeasureResult | undefined): boolean {
  return result?.q !== undefined && result.q <= qLimit;
}

function ImbalanceHeat({ data, context, title, onSelect }: ChartProps<ImbalanceHeatData>) {
  const { text, format, labelOf } = context;
  const { grouping, parts, measure } = data;
  const [sort, setSort] = useState("given");
  const rows = useMemo(() => {
    const groups = [...new Set(data.results.map((result) => result.group[grouping] ?? ""))];
    const byKey = new Map(
      data.results.map((result) => [`${result.group[grouping] ?? ""}/${result.part}`, result]),
    );
    const keyOf = (group: string): number => {
      const values = (sort === "largest" ? parts : [sort]).flatMap((part) => {
        const result = byKey.get(`${group}/${part}`);
        return isShown(result) ? [sort === "largest" ? -Math.abs(result.value) : result.value] : [];
      });
      return values.length === 0 ? Number.MAX_VALUE : Math.min(...values);
    };
    const ordered = sort === "given" ? groups : groups.toSorted((a, b) => keyOf(a) - keyOf(b));
    return ordered.map((group) => ({
      group,
      cells: parts.map((part) => {
        const result = byKey.get(`${group}/${part}`);
        const words = resultWords(result, { ...measure, label: labelOf("part", part).text }, context);
        const name = text("charts.markName", { group: labelOf(grouping, group).text, words });
        return {
          part,
          result,
          mark: {
            id: `${group}/${part}`,
            name,
            group: { [grouping]: group },
            part,
            results: result === undefined ? [] : [result],
          },
        };
      }),
    }));
  }, [data, context, sort, grouping, parts, measure, labelOf, text]);
  const largest = Math.max(
    ...data.results.map((result) => (isShown(result) ? Math.abs(result.value) : 0)),
    Number.MIN_VALUE,
  );
  const walk = useMarkWalk(
    rows.flatMap((row) => row.cells.map((cell) => cell.mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.imbalanceHeat.description", {
        rows: format.count(rows.length),
        columns: format.count(parts.length),
      })}
      context={context}
      walk={walk}
      legend={
        <>
          <LegendKey label={text("charts.below")}>
            <rect width="20" height="12" fill="color-mix(in oklab, var(--below) 55%, var(--ground))" />
          </LegendKey>
          <LegendKey label={text("charts.above")}>
            <rect width="20" height="12" fill="color-mix(in oklab, var(--above) 55%, var(--ground))" />
          </LegendKey>
          <LegendKey label={text("charts.qMark")}>
            <circle cx="10" cy="6" r="3" fill="currentColor" />
          </LegendKey>
        </>
      }
      controls={
        <Choice
          label={text("charts.sortBy")}
          value={sort}
          onChange={setSort}
          options={[
            { id: "given", label: text("charts.byGiven") },
            { id: "largest", label: text("charts.byLargest") },
            ...parts.map((part) => ({ id: part, label: labelOf("part", part).text })),
          ]}
        />
      }
    >
      <div className={styles.scroller} data-scroller="">
        <table aria-label={title} className={styles.heat}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {text(`shell.groupings.${grouping}`)}
              </th>
              {parts.map((part) => (
                <th key={part} scope="col" className={styles.column} title={labelOf("part", part).text}>
                  <svg width="12" height="12" aria-hidden="true">
                    <DimensionSymbol id={part} x={6} y={6} />
                  </svg>
                  <span>{labelOf("part", part).text}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.group}>
                <th
                  scope="row"
                  className={styles.rowName}
                  {...linkedTo({ group: { [grouping]: row.group } })}
                >
                  <GroupName label={labelOf(grouping, row.group)} of={[grouping, row.group]} />
                </th>
                {row.cells.map(({ part, result, mark }, column) => (
                  <td
                    key={part}
                    {...linkedTo(mark)}
                    className={`${styles.cell} ${isShown(result) ? styles.tinted : ""}`}
                    style={isShown(result) ? strengthOf(result.value / largest) : undefined}
                  >
                    {isShown(result) ? (
                      <span
                        className={styles.value}
                        aria-hidden="true"
                        data-stands={stands(result) ? "" : undefined}
                      >
                        {format.signed(result.value, measure.unit)}
                      </span>
                    ) : (
                      <span aria-hidden="true">
                        <Absence
                          kind={result === undefined || result.status === "ok" ? "no_data" : result.status}
                          {...(result === undefined ? {} : { n: result.base })}
                        />
                      </span>
                    )}
                    <MarkTarget mark={walk.markProps(mark, rowIndex, column)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartBox>
  );
}

function tableOf(data: ImbalanceHeatData, context: ChartContext): ChartTable {
  return resultTable([data], { groupings: [data.grouping], withPart: true, withQ: true }, context);
}

export const imbalanceHeat: ChartDeclaration<ImbalanceHeatData> = {
  draw: ImbalanceHeat,
  table: tableOf,
  isEmpty: (data) => data.results.length === 0 || data.parts.length === 0,
};
