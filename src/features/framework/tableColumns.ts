import { en } from "../../i18n/en/en.ts";
import type { Text, TextKey } from "../../i18n/text.ts";
import { measureIds } from "../../measures/catalogue.ts";
import type { ReferenceRow, ReferenceTables } from "../../model/referenceTables.ts";
import { columnsOf, type ColumnName, type TableId } from "../../model/tables.ts";
import type { EditColumn, EditOption } from "../../ui/editTable.ts";

/** The tables in the order in which they are edited: what is measured first. */
export const editedTables = [
  "indicators",
  "instruments",
  "requirements",
  "terms",
  "reference_values",
  "employer_surveys",
  "programs",
  "modules",
  "schools",
] as const satisfies readonly TableId[];
export type EditedTable = (typeof editedTables)[number];

/** Where the words of an enum's or a code's values are, where that is not the column's own name. */
const valueLists: Readonly<Record<string, string>> = {
  "instruments.kind": "instrument_kind",
  "reference_values.kind": "reference_kind",
};

function valueLabel(text: Text, table: TableId, column: string, value: string): string {
  const list = valueLists[`${table}.${column}`] ?? column;
  const values: Readonly<Record<string, object>> = en.tableNotes.values;
  const known = values[list];
  return known !== undefined && Object.hasOwn(known, value)
    ? text(`tableNotes.values.${list}.${value}` as TextKey)
    : value;
}

/** What a dimension is called: one of the model's own by its name, a school's own by its code. */
export function dimensionLabel(text: Text, dimension: string): string {
  return valueLabel(text, "indicators", "dimension", dimension);
}

function named(rows: readonly ReferenceRow[] | undefined, code: string, name: string): EditOption[] {
  const found = new Map((rows ?? []).map((row) => [row[code] ?? "", row[name] ?? ""]));
  return [...found].flatMap(([id, label]) => (id === "" ? [] : [{ id, label: label === "" ? id : label }]));
}

/** What is proposed in the code columns of a draft, by column. */
export type Suggestions = Readonly<Record<string, readonly EditOption[]>>;

/** The codes that a draft holds, with their names in a language. */
export function suggestionsOf(
  tables: ReferenceTables,
  text: Text,
  name: "name_en" | "name_zh",
  waves: readonly string[],
): Suggestions {
  const dimensions = new Set([
    ...Object.keys(en.tableNotes.values.dimension),
    ...(tables.indicators ?? []).map((row) => row["dimension"] ?? ""),
  ]);
  return {
    program_code: named(tables.programs, "program_code", name),
    indicator_code: named(tables.indicators, "indicator_code", name),
    instrument_code: named(tables.instruments, "instrument_code", "note"),
    dimension: [...dimensions]
      .filter((id) => id !== "")
      .map((id) => ({ id, label: valueLabel(text, "indicators", "dimension", id) })),
    attribute: Object.keys(en.tableNotes.values.attribute).map((id) => ({
      id,
      label: valueLabel(text, "employer_surveys", "attribute", id),
    })),
    measure: measureIds.map((id) => ({ id, label: text(`measures.${id}.label`) })),
    wave: waves.map((id) => ({ id, label: id })),
  };
}

/** Tables in which a code is coined, not chosen: there it is proposed nowhere. */
const coined: Readonly<Record<string, TableId>> = {
  program_code: "programs",
  indicator_code: "indicators",
  instrument_code: "instruments",
};

function widthOf(name: string, kind: string): number {
  if (kind === "enum") return 16;
  if (kind === "number" || kind === "integer") return 6;
  if (kind === "date") return 10;
  if (["name_en", "name_zh", "note", "work_task", "key_method", "measure"].includes(name)) return 24;
  return name === "dimension" ? 18 : 11;
}

/** A table's columns as they are edited; the school is the draft's own. */
export function columnsFor(table: TableId, text: Text, suggestions: Suggestions): readonly EditColumn[] {
  return columnsOf(table)
    .filter(([name]) => name !== "school_code")
    .map(([name, { type, required }]): EditColumn => {
      const proposed = coined[name] === table ? undefined : suggestions[name];
      const isNumber = type.kind === "number" || type.kind === "integer";
      return {
        id: name,
        header: columnLabel(text, name),
        note: text(`tableNotes.columns.${name}` as TextKey),
        kind: type.kind === "enum" ? "choice" : isNumber ? "number" : "text",
        ...(type.kind === "enum"
          ? { options: type.values.map((id) => ({ id, label: valueLabel(text, table, name, id) })) }
          : {}),
        ...(type.kind === "enum" || proposed === undefined ? {} : { suggestions: proposed }),
        ...(name === "dimension" || name === "attribute" ? { named: true } : {}),
        required: required === true,
        width: widthOf(name, type.kind),
      };
    });
}

/** What a column is called. */
export function columnLabel(text: Text, name: string): string {
  return text(`tables.columns.${name as ColumnName<"indicators">}`);
}

/** What a row is called: its codes. */
export function rowName(table: TableId, row: ReferenceRow): string {
  return columnsOf(table)
    .flatMap(([name, { key }]) => (key === true && name !== "school_code" ? [row[name] ?? ""] : []))
    .filter((code) => code !== "")
    .join(" · ");
}

/** The cells that a new row starts with. */
export function newRow(table: TableId, rows: readonly ReferenceRow[]): ReferenceRow {
  if (table === "indicators") return { scale_min: "0", scale_max: "100", direction: "up", weight: "1" };
  if (table === "employer_surveys") return { scale_min: "1", scale_max: "5", satisfied_from: "4" };
  if (table !== "terms") return {};
  const last = rows.reduce((most, row) => Math.max(most, Number(row["ordinal"] ?? 0) || 0), 0);
  return { ordinal: String(last + 1) };
}
