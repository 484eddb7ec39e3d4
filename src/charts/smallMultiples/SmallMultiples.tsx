import { useMemo, useState, type CSSProperties } from "react";
import type { Grouping } from "../../measures/result.ts";
import { Absence } from "../../ui/Absence.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import type { ChartColumn, ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { GroupName } from "../GroupName.tsx";
import { OrderContext, type OrderPlace } from "../useOrder.ts";
import { few, ShelfContext, useShelf, wholeName } from "../useShelf.tsx";
import { scalesOf, type Multiple, type SmallMultiplesData } from "./multiple.ts";
import styles from "./SmallMultiples.module.css";

/** Side by side the groups are in one order, so that the charts can be read across. */
const asTheyCame: OrderPlace = { order: "given", setOrder: () => undefined };

type MultiplesStyle = CSSProperties & Readonly<Record<"--multiple-least", string>>;

/** How many groups the chart with the most has, apart from what the charts are of. */
function mostGroups(multiples: readonly Multiple[], along: Grouping): number {
  const sizes = multiples.map(
    ({ results }) => new Set(results.map(({ group }) => JSON.stringify({ ...group, [along]: "" }))).size,
  );
  return Math.max(0, ...sizes);
}

function SmallMultiples({ data, context, title, onSelect }: ChartProps<SmallMultiplesData>) {
  const { along, multiples, legend, least } = data;
  const within = useMemo(
    () => ({
      ...context,
      shared: multiples.flatMap(({ extent }) => extent(context)),
      sharedOn: scalesOf(multiples, context),
    }),
    [context, multiples],
  );
  const { shown, search, more } = useShelf(
    multiples,
    ({ code }) => wholeName(context.labelOf(along, code)),
    context,
  );
  const [sought, setSought] = useState("");
  const [isOpen, setOpen] = useState(false);
  const common = useMemo(() => ({ sought, isOpen, setOpen }), [sought, isOpen]);
  const hasMany = useMemo(() => mostGroups(multiples, along) > few, [multiples, along]);
  const style: MultiplesStyle = { "--multiple-least": `${String(least)}px` };
  return (
    <div>
      <div className={styles.top}>
        <div className={styles.legend}>{legend(within)}</div>
        <div className={styles.search} data-no-export="">
          {search}
          {hasMany ? (
            <SearchBox
              label={context.text("charts.findGroupInAll")}
              hint={context.text("charts.findHint")}
              value={sought}
              onChange={setSought}
            />
          ) : null}
        </div>
      </div>
      <OrderContext value={asTheyCame}>
        <ShelfContext value={common}>
          <div className={styles.multiples} style={style} data-multiples="">
            {shown.map(({ code, isEmpty, draw }) => {
              const label = context.labelOf(along, code);
              const name = context.text("charts.multipleName", { title, group: label.text });
              return (
                <section key={code} className={styles.multiple} aria-label={name}>
                  <h3 className={styles.head}>
                    <GroupName label={label} form="line" of={[along, code]} />
                  </h3>
                  {isEmpty ? (
                    <p className={styles.empty}>
                      <Absence kind="no_data" />
                    </p>
                  ) : (
                    draw({ context: within, title: name, ...(onSelect === undefined ? {} : { onSelect }) })
                  )}
                </section>
              );
            })}
          </div>
        </ShelfContext>
      </OrderContext>
      {more}
    </div>
  );
}

/** The columns of all twins, each where it first stands: a chart may have some that another lacks, as what it is compared with. */
function columnsOfAll(tables: readonly ChartTable[]): readonly ChartColumn[] {
  const columns: ChartColumn[] = [];
  for (const table of tables) {
    let place = 0;
    for (const column of table.columns) {
      const known = columns.findIndex(({ id }) => id === column.id);
      if (known < 0) columns.splice(place, 0, column);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return columns;
}

/** Twins one below the other, with the name of its code before each row. */
function stacked(
  { along, multiples }: SmallMultiplesData,
  context: ChartContext,
  tableOf: (one: Multiple) => ChartTable,
): ChartTable {
  const tables = multiples
    .filter(({ isEmpty }) => !isEmpty)
    .map((one) => ({ name: context.labelOf(along, one.code).text, table: tableOf(one) }));
  /** The table that each row of all is of, and its place there. */
  const places = tables.flatMap(({ table }) => table.rows.map((_, row) => ({ table, row })));
  const columns = columnsOfAll(tables.map(({ table }) => table));
  return {
    columns: [
      { id: "multiple", header: context.text(`shell.groupings.${along}`), rowHeader: true },
      ...columns.map((column) => {
        const { unit } = column;
        if (typeof unit !== "function") return column;
        return {
          ...column,
          unit: (index: number) => {
            const place = places[index];
            const own = place?.table.columns.find(({ id }) => id === column.id)?.unit;
            return typeof own === "function" ? own(place?.row ?? 0) : (own ?? unit(0));
          },
        };
      }),
    ],
    rows: tables.flatMap(({ name, table }) => table.rows.map((row) => ({ multiple: name, ...row }))),
  };
}

/** Several charts of one kind side by side: the same groups cohort by cohort, the same abilities program by program. */
export const smallMultiples: ChartDeclaration<SmallMultiplesData> = {
  draw: SmallMultiples,
  table: (data, context) => stacked(data, context, ({ table }) => table(context)),
  paperTable: (data, context) => stacked(data, context, ({ paperTable }) => paperTable(context)),
  results: ({ multiples }) => multiples.flatMap(({ results }) => results),
  isEmpty: ({ multiples }) => multiples.every(({ isEmpty }) => isEmpty),
};
