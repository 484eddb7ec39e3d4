import type { TextColumn } from "../../columns/columnTable.ts";
import { positionsWhere } from "../../columns/buildColumns.ts";
import { tableDeclaration, type TableId } from "../../model/tables.ts";
import { findDuplicates } from "./duplicateKeys.ts";
import { plainText } from "../values/cellText.ts";
import type { Findings } from "./findings.ts";
import type { MappedColumn } from "../recognition/mapColumns.ts";
import { rowState, type ReadTable } from "../reading/readTable.ts";
import type { RowVerdicts } from "./rowVerdicts.ts";
import type { JoinedStatus } from "../values/joinStatus.ts";
import { message } from "../message.ts";

const totals = new Set([
  "合计",
  "总计",
  "小计",
  "平均",
  "平均分",
  "全班平均",
  "班级平均",
  "班平均",
  "合格率",
  "及格率",
  "优秀率",
  "总人数",
  "标准差",
  "平均值",
  "最高分",
  "最低分",
  "total",
  "sum",
  "subtotal",
  "average",
  "mean",
]);

function textAt(column: TextColumn, row: number): string {
  return column.dictionary[column.codes[row] ?? 0] ?? "";
}

const columnsOfTotals = 3;

function isTotal(text: string): boolean {
  return totals.has(
    plainText(text)
      .toLowerCase()
      .replace(/[:：]$/, ""),
  );
}

/** Leaves out rows that are no records: blank ones, the header repeated, totals. */
export function skipRows(read: ReadTable, verdicts: RowVerdicts, findings: Findings): void {
  read.states.forEach((state, row) => {
    if (state !== rowState.record) verdicts.skip(row);
  });
  const { columns, lines } = read.table;
  const sums = columns.slice(0, columnsOfTotals).map(({ dictionary }) => dictionary.map(isTotal));
  if (!sums.some((flags) => flags.includes(true))) return;
  const firsts = columns.slice(0, columnsOfTotals);
  for (let row = 0; row < lines.length; row += 1) {
    if (!firsts.some(({ codes }, index) => sums[index]?.[codes[row] ?? 0] === true)) continue;
    // The word stands in the first cell that is not empty.
    const place = columns.findIndex((column) => textAt(column, row).trim() !== "");
    const column = columns[place];
    if (column === undefined || sums[place]?.[column.codes[row] ?? 0] !== true || !verdicts.stands(row))
      continue;
    verdicts.skip(row);
    findings.add("row.total", {
      line: lines[row] ?? 0,
      column: column.name,
      value: textAt(column, row),
      reason: message("row_total"),
    });
  }
}

/** Reports every cell whose text has a problem, and every record without a required value. */
export function judgeValues(table: TableId, columns: readonly MappedColumn[], verdicts: RowVerdicts): void {
  const declarations = tableDeclaration(table).columns;
  for (const { name, source, canonical, problems } of columns) {
    const declaration = declarations[name];
    if (declaration?.required === true && declaration.measure !== true) {
      const empty = canonical.dictionary.indexOf("");
      if (empty >= 0) {
        for (let row = 0; row < canonical.codes.length; row += 1) {
          if (canonical.codes[row] === empty && verdicts.stands(row))
            verdicts.report(
              row,
              "value.required",
              source.name,
              textAt(source, row),
              message("value_required", { column: name }),
            );
        }
      }
    }
    if (problems.size === 0) continue;
    for (let row = 0; row < source.codes.length; row += 1) {
      const problem = problems.get(source.codes[row] ?? 0);
      if (problem !== undefined && verdicts.stands(row))
        verdicts.report(row, problem.check, source.name, textAt(source, row), problem.reason);
    }
  }
}

/** Says which columns of codes were written as fractions, and read without. */
export function noteFractions(columns: readonly MappedColumn[], read: ReadTable, findings: Findings): void {
  for (const { source, floats } of columns) {
    const row = floats ? source.codes.findIndex((code) => (source.dictionary[code] ?? "").includes(".")) : -1;
    if (row < 0) continue;
    const value = textAt(source, row);
    findings.add("code.fraction", {
      line: read.table.lines[row] ?? 0,
      column: source.name,
      value,
      reason: message("code_fraction", { value, code: value.trim().replace(/\.0+$/, "") }),
    });
  }
}

/** Reports every record that holds a score beside a word that says there is none, or a word that was not joined with it. */
export function judgeStatus(doubts: JoinedStatus["doubts"], verdicts: RowVerdicts): void {
  for (const { column, despite, unread } of doubts) {
    for (const row of despite) {
      const word = textAt(column, row);
      const reason = message("row_score_despite", { word });
      if (verdicts.stands(row)) verdicts.report(row, "row.score_despite_absence", column.name, word, reason);
    }
    for (const row of unread) {
      const word = textAt(column, row);
      const reason = message("row_remark_unread", { word });
      if (verdicts.stands(row)) verdicts.report(row, "row.remark_unread", column.name, word, reason);
    }
  }
}

/** Skips rows that repeat an earlier one exactly; rejects all rows of a key that appears with different values. */
export function judgeKeys(
  table: TableId,
  columns: readonly MappedColumn[],
  wide: readonly MappedColumn[],
  read: ReadTable,
  verdicts: RowVerdicts,
  findings: Findings,
): void {
  const declarations = tableDeclaration(table).columns;
  const keys = columns.filter(({ name }) => declarations[name]?.key === true);
  const others = [...columns.filter((column) => !keys.includes(column)), ...wide].map(
    ({ canonical }) => canonical,
  );
  const { repeats, conflicts } = findDuplicates(
    keys.map(({ canonical }) => canonical),
    others,
    positionsWhere(verdicts.kept()),
  );
  const keyText = (row: number): string =>
    keys.map(({ name, canonical }) => `${name} ${textAt(canonical, row)}`).join(", ");
  for (const row of repeats) {
    verdicts.skip(row);
    findings.add("key.repeat", {
      line: read.table.lines[row] ?? 0,
      column: null,
      value: keyText(row),
      reason: message("row_repeat"),
    });
  }
  for (const row of conflicts) {
    verdicts.report(row, "key.duplicate", null, keyText(row), message("row_contradicts_file"));
  }
}
