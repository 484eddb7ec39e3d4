import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { Hidden } from "./Hidden.tsx";
import { RecordCell } from "./RecordCell.tsx";
import styles from "./RecordGrid.module.css";
import type { RecordColumn, RecordGridWords, ShownRecord } from "./recordGrid.ts";
import { useCellWalk } from "./useCellWalk.ts";
import { useFormat } from "./useFormat.ts";

const rowHeight = 28;
const height = 420;
/** So many rows a page key goes. */
const page = 14;

export interface RecordGridProps {
  readonly words: RecordGridWords;
  readonly columns: readonly RecordColumn[];
  readonly count: number;
  /** A row when it comes in sight. */
  readonly rowAt: (row: number) => ShownRecord;
  readonly onCorrect: (record: ShownRecord, column: number, value: string | null) => void;
}

/** Records of a file of any length; only those in sight are made and drawn. Walked by the arrow keys, corrected cell by cell. */
export function RecordGrid({ words, columns, count, rowAt, onCorrect }: RecordGridProps) {
  const format = useFormat();
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read in this render only
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 800, height },
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const { active, onKeyDown, onFocus } = useCellWalk(
    { row: Math.max(0, count - 1), column: columns.length - 1 },
    page,
    (row) => virtualizer.scrollToIndex(row),
    null,
  );
  const reachable = items.some(({ index }) => index === active.row) ? active.row : (items[0]?.index ?? 0);
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      data-scroller=""
      style={{ maxHeight: height }}
      // What scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={words.label}
    >
      <table className={styles.grid} aria-rowcount={count + 1}>
        <colgroup>
          <col style={{ width: "10ch" }} />
          {columns.map((column, at) => (
            <col key={at} style={{ width: `${column.width}ch` }} />
          ))}
          <col style={{ width: "48ch" }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              {words.line}
            </th>
            {columns.map(({ name }, at) => (
              <th key={at} scope="col" title={name}>
                {name === "" ? words.unnamed : name}
              </th>
            ))}
            <th scope="col">{words.remarks}</th>
          </tr>
        </thead>
        {/* The keys of its cells, which take the focus, come up to here. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody onKeyDown={onKeyDown} onFocus={onFocus}>
          {before > 0 ? <tr aria-hidden="true" style={{ height: before }} /> : null}
          {items.map(({ index }) => {
            const record = rowAt(index);
            return (
              <tr key={index} aria-rowindex={index + 2} data-out={record.isOut ? "" : undefined}>
                <th scope="row" className={styles.line}>
                  {record.isOut && (
                    <>
                      <span className={styles.out} aria-hidden="true">
                        ×
                      </span>
                      <Hidden>{words.out}</Hidden>
                    </>
                  )}
                  {format.count(record.line)}
                </th>
                {record.cells.map((cell, column) => (
                  <RecordCell
                    key={column}
                    place={`${String(index)}:${String(column)}`}
                    label={() => words.cell(columns[column]?.name ?? "", record.line)}
                    cell={cell}
                    isActive={index === reachable && column === active.column}
                    wasRead={words.wasRead}
                    onCorrect={(value) => onCorrect(record, column, value)}
                  />
                ))}
                <td className={styles.remark} title={record.remark}>
                  {record.remark}
                </td>
              </tr>
            );
          })}
          {after > 0 ? <tr aria-hidden="true" style={{ height: after }} /> : null}
        </tbody>
      </table>
    </section>
  );
}
