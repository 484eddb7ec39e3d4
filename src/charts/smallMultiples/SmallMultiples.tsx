import { useMemo } from "react";
import type { Grouping } from "../../measures/result.ts";
import { Absence } from "../../ui/Absence.tsx";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { GroupName } from "../GroupName.tsx";
import type { Multiple } from "./multiple.ts";
import { OrderContext, type OrderPlace } from "../useOrder.ts";
import styles from "./SmallMultiples.module.css";

/** One chart a code of `along`, in their order, all on one scale. */
export interface SmallMultiplesData {
  readonly along: Grouping;
  readonly multiples: readonly Multiple[];
}

/** Side by side the groups are in one order, so that the charts can be read across. */
const asTheyCame: OrderPlace = { order: undefined, setOrder: () => undefined };

function SmallMultiples({ data, context, title, onSelect }: ChartProps<SmallMultiplesData>) {
  const { along, multiples } = data;
  const within = useMemo(
    () => ({ ...context, shared: multiples.flatMap(({ extent }) => extent(context)) }),
    [context, multiples],
  );
  return (
    <div>
      <div className={styles.legend}>{multiples.find(({ isEmpty }) => !isEmpty)?.legend(context)}</div>
      <OrderContext value={asTheyCame}>
        <div className={styles.multiples}>
          {multiples.map(({ code, isEmpty, draw }) => {
            const label = context.labelOf(along, code);
            const name = context.text("charts.multipleName", { title, group: label.text });
            return (
              <section key={code} className={styles.multiple} aria-label={name}>
                <h3 className={styles.head}>
                  <GroupName label={label} form="line" of={[along, code]} />
                </h3>
                {isEmpty ? (
                  <Absence kind="no_data" form="block" />
                ) : (
                  draw({ context: within, title: name, ...(onSelect === undefined ? {} : { onSelect }) })
                )}
              </section>
            );
          })}
        </div>
      </OrderContext>
    </div>
  );
}

/** The twins of all, one below the other, with the code before each row. */
function tableOf({ along, multiples }: SmallMultiplesData, context: ChartContext): ChartTable {
  const tables = multiples.map(({ code, isEmpty, table }) => ({
    name: context.labelOf(along, code).text,
    table: isEmpty ? { columns: [], rows: [] } : table(context),
  }));
  const starts: number[] = [];
  let count = 0;
  for (const { table } of tables) {
    starts.push(count);
    count += table.rows.length;
  }
  /** The table that a row of all is of, and its place there. */
  const placeOf = (row: number) => {
    const index = starts.findLastIndex(
      (start, at) => start <= row && (tables[at]?.table.rows.length ?? 0) > 0,
    );
    return { table: tables[index]?.table, row: row - (starts[index] ?? 0) };
  };
  const [first] = tables.filter(({ table }) => table.columns.length > 0);
  const columns = first?.table.columns ?? [];
  return {
    columns: [
      { id: "multiple", header: context.text(`shell.groupings.${along}`), rowHeader: true },
      ...columns.map((column) => {
        const { unit } = column;
        if (typeof unit !== "function") return column;
        return {
          ...column,
          unit: (row: number) => {
            const place = placeOf(row);
            const own = place.table?.columns.find(({ id }) => id === column.id)?.unit;
            return typeof own === "function" ? own(place.row) : (own ?? unit(0));
          },
        };
      }),
    ],
    rows: tables.flatMap(({ name, table }) => table.rows.map((row) => ({ multiple: name, ...row }))),
  };
}

/** Several charts of one kind side by side: the same groups cohort by cohort, term by term. */
export const smallMultiples: ChartDeclaration<SmallMultiplesData> = {
  draw: SmallMultiples,
  table: tableOf,
  results: ({ multiples }) => multiples.flatMap(({ results }) => results),
  isEmpty: ({ multiples }) => multiples.every(({ isEmpty }) => isEmpty),
};
