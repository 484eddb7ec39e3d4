import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { Absence } from "../../ui/Absence.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { useNaming } from "../page/useNaming.ts";
import styles from "../page/page.module.css";

const quartiles = ["q1", "median", "q3"] as const;

interface GroupPay {
  readonly code: string;
  readonly parts: ReadonlyMap<string, MeasureResult>;
}

/** The three quartiles of pay of each group, or why there are none. */
export function PayQuartiles({
  results,
  by,
}: {
  readonly results: readonly MeasureResult[];
  readonly by: Grouping;
}) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const groups = new Map<string, Map<string, MeasureResult>>();
  for (const one of results) {
    const code = one.group[by] ?? "";
    groups.set(code, (groups.get(code) ?? new Map<string, MeasureResult>()).set(one.part, one));
  }
  const rows: readonly GroupPay[] = [...groups].map(([code, parts]) => ({ code, parts }));
  const cell = (one: MeasureResult | undefined) =>
    one === undefined || one.value === null ? (
      <Absence kind={one === undefined || one.status === "ok" ? "no_data" : one.status} n={one?.base ?? 0} />
    ) : (
      format.value(one.value, "money")
    );
  return (
    <section className={styles.section}>
      <div>
        <h2>{text("pages.employment.quartilesTitle")}</h2>
        <p className={styles.subtitle}>{text("pages.employment.quartilesSubtitle")}</p>
      </div>
      <DataTable
        caption={text("pages.employment.quartilesTitle")}
        captionHidden
        csvName={text("pages.employment.quartilesTitle")}
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          {
            id: "group",
            header: text(`shell.groupings.${by}`),
            value: (row) => naming.code(by, row.code),
            rowHeader: true,
          },
          ...quartiles.map((part) => ({
            id: part,
            header: text(`measures.parts.${part}`),
            value: (row: GroupPay) => row.parts.get(part)?.value ?? null,
            cell: (row: GroupPay) => cell(row.parts.get(part)),
            numeric: true,
          })),
          {
            id: "n",
            header: text("charts.n"),
            value: (row) => row.parts.get("median")?.n ?? null,
            numeric: true,
          },
        ]}
      />
    </section>
  );
}
