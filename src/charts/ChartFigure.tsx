import { useMemo, type ReactNode } from "react";
import { ChartFrame, type ChartFrameProps } from "../ui/ChartFrame.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { useOnPaper } from "../ui/paper.ts";
import { Chart, useChartContext, type ChartOptions } from "./Chart.tsx";
import type { ChartContext } from "./chart.ts";
import { tableColumns, tableCsv, tableRows } from "./chartTable.ts";
import { useChartOf } from "./loadedCharts.ts";
import { PaperTwin } from "./PaperTwin.tsx";
import type { ChartKind } from "./registry.ts";

export interface ChartFigureProps<K extends ChartKind>
  extends ChartOptions<K>, Pick<ChartFrameProps, "subtitle" | "foot" | "definition"> {}

interface TwinProps<K extends ChartKind> extends Pick<ChartOptions<K>, "kind" | "data" | "title"> {
  readonly context: ChartContext;
}

/** The twin of a chart, made only where it is looked at. */
function Twin<K extends ChartKind>({ kind, data, context, title }: TwinProps<K>): ReactNode {
  const onPaper = useOnPaper();
  const declaration = useChartOf(kind);
  const table = useMemo(() => {
    const { table: twin, paperTable } = declaration;
    return (onPaper ? (paperTable ?? twin) : twin)(data, context);
  }, [declaration, data, context, onPaper]);
  const rows = useMemo(() => tableRows(table), [table]);
  const columns = useMemo(() => tableColumns(table, context.format), [table, context.format]);
  if (onPaper) return <PaperTwin title={title} table={table} context={context} />;
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.index)}
      csvName={title}
    />
  );
}

/** A chart in its frame: title, views, twin as table and CSV, foot; on paper with its twin below. */
export function ChartFigure<K extends ChartKind>(props: ChartFigureProps<K>): ReactNode {
  const { kind, data, labelOf, title, onSelect, ...frame } = props;
  const context = useChartContext(kind, data, labelOf);
  const { table } = useChartOf(kind);
  return (
    <ChartFrame
      {...frame}
      title={title}
      chart={
        <Chart
          kind={kind}
          data={data}
          labelOf={labelOf}
          title={title}
          {...(onSelect === undefined ? {} : { onSelect })}
        />
      }
      table={<Twin kind={kind} data={data} context={context} title={title} />}
      csv={() => tableCsv(table(data, context))}
    />
  );
}
