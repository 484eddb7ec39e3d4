/** One CSV record of a template or generated file: comma, quotes only where the text needs them. */
export function csvRecord(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(",");
}

/** A CSV file's text: header, records, LF after each. */
export function csvText(header: readonly string[], records: readonly (readonly string[])[]): string {
  return [header, ...records].map((fields) => `${csvRecord(fields)}\n`).join("");
}
