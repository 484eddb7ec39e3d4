import { useMemo, type ReactNode } from "react";
import { Absence } from "../../ui/Absence.tsx";
import { kindOfNothing } from "../../ui/absence.ts";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { GroupName } from "../GroupName.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { markStyle } from "../markStyle.ts";
import { NoValue } from "../NoValue.tsx";
import { resultTable } from "../resultTable.ts";
import { useMarkWalk, type MarkWalk } from "../useMarkWalk.ts";
import styles from "./Flow.module.css";
import {
  flowOf,
  flowScales,
  pathOf,
  reachOf,
  type Flow as FlowLayout,
  type FlowData,
  type FlowNode,
} from "./flowData.ts";

interface NodesProps {
  readonly side: "groups" | "ends";
  readonly nodes: readonly FlowNode[];
  readonly data: FlowData;
  readonly context: ChartContext;
  readonly walk: MarkWalk;
}

/** The names of one side, each in the middle of its bar's height. */
function Nodes({ side, nodes, data, context, walk }: NodesProps) {
  return (
    <div className={styles[side]}>
      {nodes.map((node, row) => (
        <div
          key={node.id}
          className={styles.node}
          style={{ top: node.top + node.height / 2 - node.slot / 2, height: node.slot }}
          {...linkedTo(node.mark)}
        >
          <MarkTarget mark={walk.markProps(node.mark, row, side === "groups" ? 0 : 2)} />
          <span className={styles.name} aria-hidden="true">
            <GroupName
              label={{ text: node.label.text }}
              form="line"
              isSilent
              {...(node.code === undefined ? {} : { of: [data.grouping, node.code] as const })}
            />
          </span>
          <span className={styles.units} aria-hidden="true">
            {context.format.count(Math.round(node.units))}
          </span>
        </div>
      ))}
    </div>
  );
}

interface BarsProps {
  readonly nodes: readonly FlowNode[];
  readonly x: string;
}

function Bars({ nodes, x }: BarsProps) {
  return nodes.map((node) => (
    <rect
      key={node.id}
      x={x}
      y={node.top}
      width="6"
      height={node.height}
      className={styles.bar}
      {...linkedTo(node.mark)}
    />
  ));
}

interface LinksProps {
  readonly flow: FlowLayout;
  readonly walk: MarkWalk;
}

/** The links as bands; what takes the pointer of each has its very shape. */
function Links({ flow, walk }: LinksProps) {
  const pointed = walk.pointed?.id;
  return (
    <div className={styles.plot} style={{ height: flow.height }}>
      <div className={styles.bands}>
        <svg
          viewBox={`0 0 100 ${String(flow.height)}`}
          preserveAspectRatio="none"
          width="100%"
          height={flow.height}
          className={styles.drawing}
          aria-hidden="true"
        >
          {flow.links.map((link) => (
            <path
              key={link.mark.id}
              d={pathOf(link)}
              className={styles.link}
              data-pointed={pointed === link.mark.id ? "" : undefined}
              {...linkedTo(link.mark)}
            />
          ))}
        </svg>
      </div>
      <svg width="100%" height={flow.height} className={styles.drawing} aria-hidden="true">
        <Bars nodes={flow.groups} x="0" />
        <svg x="100%" overflow="visible">
          <Bars nodes={flow.ends} x="-6" />
        </svg>
      </svg>
      {flow.links.map((link) => (
        <div
          key={link.mark.id}
          className={styles.reach}
          style={{
            clipPath: `polygon(${reachOf(link, 4)
              .map(([x, y]) => `${x.toFixed(2)}% ${y.toFixed(2)}px`)
              .join(",")})`,
          }}
        >
          <MarkTarget mark={walk.markProps(link.mark, link.from, 1 + (link.to + 1) / 100)} />
        </div>
      ))}
    </div>
  );
}

function legend({ grouping, measure }: FlowData, { text }: ChartContext): ReactNode {
  return (
    <span>{text("charts.flow.sides", { from: text(`shell.groupings.${grouping}`), to: measure.label })}</span>
  );
}

function Flow({ data, context, title, onSelect }: ChartProps<FlowData>) {
  const { text, format, labelOf } = context;
  const flow = useMemo(() => flowOf(data, context), [data, context]);
  const walk = useMarkWalk(
    [...flow.groups, ...flow.links, ...flow.ends].map(({ mark }) => mark),
    onSelect,
  );
  const isOneReason = new Set(flow.absent.map((result) => kindOfNothing(result))).size === 1;
  return (
    <ChartBox
      title={title}
      description={text("charts.flow.description", {
        rows: format.count(flow.groups.length),
        columns: format.count(flow.ends.length),
      })}
      context={context}
      walk={walk}
      legend={legend(data, context)}
    >
      {flow.links.length === 0 ? null : (
        <div className={styles.flow} style={markStyle(`var(--lens-${data.lens})`)}>
          <Nodes side="groups" nodes={flow.groups} data={data} context={context} walk={walk} />
          <Links flow={flow} walk={walk} />
          <Nodes side="ends" nodes={flow.ends} data={data} context={context} walk={walk} />
        </div>
      )}
      {flow.links.length === 0 && isOneReason ? (
        <p className={styles.nothing}>
          <Absence kind={kindOfNothing(flow.absent[0])} />
        </p>
      ) : flow.absent.length === 0 ? null : (
        <ul className={styles.absent}>
          {flow.absent.map((result) => (
            <li key={result.group[data.grouping] ?? ""}>
              <GroupName label={labelOf(data.grouping, result.group[data.grouping] ?? "")} form="line" />
              <NoValue result={result} />
            </li>
          ))}
        </ul>
      )}
    </ChartBox>
  );
}

function tableOf(data: FlowData, context: ChartContext): ChartTable {
  return resultTable(
    [{ measure: data.measure, results: data.results.filter((one) => one.value !== 0) }],
    { groupings: [data.grouping], withPart: true },
    context,
  );
}

/** Where the units of each group go: bands from groups to ends, as wide as there are units. */
export const flow: ChartDeclaration<FlowData> = {
  draw: Flow,
  table: tableOf,
  results: ({ results }) => results,
  isEmpty: ({ results }) => results.length === 0,
  multiple: { extent: () => [], further: flowScales, legend, least: 480 },
};
