import { useQuery } from "@tanstack/react-query";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration } from "../../measures/catalogue.ts";
import type { Filter, MeasureResult } from "../../measures/result.ts";
import { rowsBehindSql } from "../../measures/rowsBehind.ts";
import { groupings } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { withPick } from "../../state/view.ts";
import { Failed, Pending } from "../../ui/Condition.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { rowSources, type SourceRows } from "../../workspace/rowSources.ts";
import styles from "./page.module.css";
import { SqlText } from "./SqlText.tsx";
import { usePartName } from "./usePartName.ts";
import { useWhereOf } from "./useWhereOf.ts";
import { useSnapshot, useWorkspace } from "./WorkspaceContext.ts";

/** As many rows as a person would look through; the whole is one CSV away in the export. */
const shown = 1000;

function useStatement(result: MeasureResult, given: Filter | undefined): string {
  const { data, manifest } = useSnapshot();
  const { view } = useView();
  const where = useWhereOf(measureDeclaration(result.measure).lens);
  return rowsBehindSql(
    data,
    {
      measure: result.measure,
      by: [],
      where:
        given ??
        withPick(
          where,
          view.pick,
          groupings.filter((grouping) => result.group[grouping] !== undefined),
        ),
      settings: manifest.settings,
    },
    result.group,
    result.part,
  ).text;
}

function Rows({ found, title }: { readonly found: SourceRows; readonly title: string }) {
  const text = useText();
  const format = useFormat();
  if (found.rows.length === 0) return <p>{text("pages.common.rowsNone")}</p>;
  return (
    <>
      <p className={styles.subtitle}>
        {text(found.rows.length < shown ? "pages.common.rowsCount" : "pages.common.rowsFirst", {
          n: format.count(found.rows.length),
        })}
      </p>
      <DataTable
        caption={title}
        captionHidden
        csvName={`rows-${title}`}
        maxHeight={360}
        rows={found.rows}
        rowKey={(_row, index) => String(index)}
        columns={[
          { id: "file", header: text("pages.common.file"), value: (row) => row.file, rowHeader: true },
          { id: "line", header: text("pages.common.line"), value: (row) => row.line, numeric: true },
          ...found.columns.map((name) => ({
            id: `cell-${name}`,
            header: name,
            value: (row: SourceRows["rows"][number]) => row.cells[name] ?? null,
          })),
        ]}
      />
    </>
  );
}

export interface RowsBehindProps {
  readonly result: MeasureResult;
  readonly titled: boolean;
  /** The filter that it was computed under, where it is another than the page's. */
  readonly where?: Filter;
}

/** The rows that a result was made of, each with its file and line, and the query that finds them. Withheld where the value is. */
export function RowsBehind({ result, titled, where }: RowsBehindProps) {
  const text = useText();
  const partName = usePartName();
  const workspace = useWorkspace();
  const { manifest } = useSnapshot();
  const statement = useStatement(result, where);
  const { minBase } = manifest.settings;
  // Who stands behind a group of few is no less few where its measure is not there yet.
  const withheld =
    result.status === "too_few" ||
    (result.value === null && result.eligible > 0 && result.eligible < minBase);
  const query = useQuery({
    queryKey: [manifest.revision, statement],
    queryFn: async ({ signal }) => rowSources(await workspace.engine(), manifest, statement, shown, signal),
    enabled: !withheld,
  });
  const title = `${text(`measures.${result.measure}.label`)}${result.part === "" ? "" : ` · ${partName(result.part)}`}`;
  return (
    <section className={styles.section}>
      {titled && <h3>{title}</h3>}
      {withheld ? (
        <p>{text("pages.common.rowsTooFew", { n: minBase })}</p>
      ) : query.isError ? (
        <Failed
          what={text("pages.common.rowsFailed", { message: query.error.message })}
          onRetry={() => void query.refetch()}
        />
      ) : query.data === undefined ? (
        <Pending height={160} />
      ) : (
        <Rows found={query.data} title={title} />
      )}
      {!withheld && (
        <details>
          <summary>{text("pages.common.rowsSql")}</summary>
          <SqlText label={text("pages.common.rowsSql")} sql={statement} />
        </details>
      )}
    </section>
  );
}
