import { useId, useMemo } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type {
  ChartContext,
  ChartDeclaration,
  ChartMeasure,
  ChartProps,
  ChartTable,
  ReferenceMark,
} from "../chart.ts";
import { comparedValue } from "../beside.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ChartBox } from "../ChartBox.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { NoValue } from "../NoValue.tsx";
import { OwnReference } from "../OwnReference.tsx";
import { ownReferences } from "../references.ts";
import { resultTable } from "../resultTable.ts";
import { isShown, resultWords } from "../resultWords.ts";
import { Axis } from "../rows/Axis.tsx";
import { ValueColumns, ValueHeads } from "../rows/ValueColumns.tsx";
import { createScale } from "../scale.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { ordersBy, useOrderedShelf } from "../useOrderedShelf.tsx";
import { wholeName } from "../useShelf.tsx";
import { SharePatterns, segmentFill, type ShareTone } from "./SharePatterns.tsx";
import styles from "./StackedShares.module.css";

/** How a part is drawn: `placed` parts in tints of the lens, `open` ones hatched in grey, `unknown` empty. */
export interface SharePart {
  readonly id: string;
  readonly tone: ShareTone;
}

/** Parts of a whole by group, each 0-1, together all of the group. */
export interface StackedSharesData {
  readonly measure: ChartMeasure;
  readonly grouping: Grouping;
  /** One a group and part. */
  readonly results: readonly MeasureResult[];
  /** In the order in which they are stacked, placed ones first. */
  readonly parts: readonly SharePart[];
  /** The rate that the placed parts add to, one a group: stands at the right with its interval. */
  readonly totals?: {
    readonly measure: ChartMeasure;
    readonly results: readonly MeasureResult[];
    /** What the placed parts together are held against. */
    readonly references?: readonly ReferenceMark[];
  };
}

/** A part from this share on has its figure in it; twice that where charts stand side by side. */
const labelFrom = 0.065;
const scale = createScale(0, 1, 5);

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

function labelStyle(part: SharePart, index: number): string | undefined {
  if (part.tone !== "placed") return styles.onPattern;
  return index === 0 ? styles.onDark : styles.onLight;
}

function ShareKeys({
  data,
  context,
  patterns,
}: Pick<ChartProps<StackedSharesData>, "data" | "context"> & { readonly patterns: string }) {
  const { parts, totals } = data;
  const placed = parts.filter((part) => part.tone === "placed").length;
  return (
    <>
      {parts.map((part, index) => (
        <LegendKey key={part.id} label={context.labelOf("part", part.id).text}>
          <rect
            x="0.5"
            y="0.5"
            width="19"
            height="11"
            className={part.tone === "placed" ? styles.outline : styles.outlined}
            fill={segmentFill(part.tone, index, placed, patterns)}
          />
        </LegendKey>
      ))}
      <BesideKeys results={totals?.results ?? []} context={context} />
    </>
  );
}

/** The legend above several charts, with hatchings of its own. */
function KeysOfMany(props: Pick<ChartProps<StackedSharesData>, "data" | "context">) {
  const patterns = useId();
  return (
    <>
      <SharePatterns id={patterns} />
      <ShareKeys {...props} patterns={patterns} />
    </>
  );
}

function StackedShares({ data, context, title, onSelect }: ChartProps<StackedSharesData>) {
  const { text, format, labelOf } = context;
  const { grouping, parts, totals } = data;
  const patterns = useId();
  const least = context.shared === undefined ? labelFrom : 2 * labelFrom;
  const rows = useMemo(() => {
    const groups = [
      ...new Set([...data.results, ...(totals?.results ?? [])].map((result) => result.group[grouping] ?? "")),
    ];
    const byKey = new Map(
      data.results.map((result) => [`${result.group[grouping] ?? ""}/${result.part}`, result]),
    );
    return groups.map((group) => {
      let from = 0;
      const segments = parts.flatMap((part, index) => {
        const result = byKey.get(`${group}/${part.id}`);
        if (!isShown(result) || result.value <= 0) return [];
        const start = from;
        from += result.value;
        const label = labelOf("part", part.id).text;
        const name = text("charts.markName", {
          group: labelOf(grouping, group).text,
          words: resultWords(result, { ...data.measure, label }, context),
        });
        return [
          {
            part,
            index,
            start,
            share: result.value,
            mark: { id: `${group}/${part.id}`, name, group: result.group, part: part.id, results: [result] },
          },
        ];
      });
      const total = totals?.results.find((result) => result.group[grouping] === group);
      const absent =
        total ?? parts.map((part) => byKey.get(`${group}/${part.id}`)).find((result) => result !== undefined);
      return { group, segments, total, absent, compared: comparedValue(total, context) };
    });
  }, [data, context, grouping, parts, totals, labelOf, text]);
  const shelf = useOrderedShelf(
    rows,
    ({ group }) => wholeName(labelOf(grouping, group)),
    ordersBy(({ total }) => total, context),
    context,
  );
  const walk = useMarkWalk(
    shelf.shown.flatMap((row) => row.segments.map((segment) => segment.mark)),
    onSelect,
  );
  const references = totals?.references ?? [];
  const placed = parts.filter((part) => part.tone === "placed").length;
  return (
    <ChartBox
      title={title}
      description={text("charts.stackedShares.description", {
        rows: format.count(rows.length),
        parts: format.count(parts.length),
      })}
      context={context}
      walk={walk}
      controls={shelf.controls}
      legend={<ShareKeys data={data} context={context} patterns={patterns} />}
    >
      <SharePatterns id={patterns} />
      <div className={styles.rows}>
        <Axis
          scale={scale}
          unit="share"
          references={references}
          context={context}
          className={styles.axis}
          wraps
        >
          {totals === undefined ? null : (
            <ValueHeads value={totals.measure.label} context={context} beside={totals.results} />
          )}
        </Axis>
        {shelf.shown.map((row, rowIndex) => (
          <div key={row.group} className={styles.row} {...linkedTo({ group: { [grouping]: row.group } })}>
            <GroupName label={labelOf(grouping, row.group)} form="line" of={[grouping, row.group]} />
            <div className={styles.plot}>
              <svg width="100%" height="24" className={styles.drawing}>
                {row.segments.map(({ part, index, start, share, mark }) => (
                  <g key={part.id} aria-hidden="true" {...linkedTo({ group: {}, part: part.id })}>
                    <rect
                      x={percent(start)}
                      y="2.5"
                      width={percent(share)}
                      height="19"
                      className={`${part.tone === "placed" ? styles.outline : styles.outlined} ${walk.pointed?.id === mark.id ? styles.pointed : ""}`}
                      fill={segmentFill(part.tone, index, placed, patterns)}
                    />
                    {share >= least ? (
                      <text x={percent(start + share / 2)} y="16.5" className={labelStyle(part, index)}>
                        {format.value(share, "share")}
                      </text>
                    ) : null}
                  </g>
                ))}
                {row.compared === null ? null : (
                  <line
                    x1={scale.x(row.compared)}
                    x2={scale.x(row.compared)}
                    y1="0"
                    y2="24"
                    className={styles.compared}
                  />
                )}
                {references.map((reference) => (
                  <line
                    key={reference.label}
                    x1={scale.x(reference.value)}
                    x2={scale.x(reference.value)}
                    y1="-3"
                    y2="27"
                    className={styles.reference}
                  />
                ))}
                {ownReferences(row.total, context).map(({ kind, value }) => (
                  <OwnReference key={kind} kind={kind} at={scale.x(value)} from="-1" to="25" />
                ))}
              </svg>
              {row.segments.map(({ start, share, mark }, column) => (
                <MarkTarget
                  key={mark.id}
                  mark={walk.markProps(mark, rowIndex, column)}
                  place={{ left: percent(start), width: percent(share) }}
                />
              ))}
              {row.segments.length > 0 ? null : (
                <span className={styles.absence}>
                  <NoValue result={row.absent} />
                </span>
              )}
            </div>
            <ValueColumns result={row.total} unit="share" context={context} count="base" />
          </div>
        ))}
      </div>
      {shelf.more}
    </ChartBox>
  );
}

function tableOf(data: StackedSharesData, context: ChartContext): ChartTable {
  return resultTable(
    [data, ...(data.totals === undefined ? [] : [data.totals])],
    { groupings: [data.grouping], withPart: true },
    {
      ...context,
      labelOf: (grouping, code) =>
        grouping === "part" && code === ""
          ? { text: context.text("charts.stackedShares.total") }
          : context.labelOf(grouping, code),
    },
  );
}

export const stackedShares: ChartDeclaration<StackedSharesData> = {
  draw: StackedShares,
  table: tableOf,
  results: ({ results, totals }) => [...results, ...(totals?.results ?? [])],
  isEmpty: (data) => data.results.length === 0 || data.parts.length === 0,
  // The scale is that of all shares, whatever stands side by side.
  multiple: {
    extent: () => [],
    legend: (data, context) => <KeysOfMany data={data} context={context} />,
    together: (all) => {
      const first = all.find(({ totals }) => totals !== undefined)?.totals;
      const results = all.flatMap(({ totals }) => totals?.results ?? []);
      return { ...all[0], ...(first === undefined ? {} : { totals: { ...first, results } }) };
    },
  },
};
