import { strToU8, zipSync } from "fflate";
import { neutralised } from "./csv.ts";

/** A cell of a sheet: a text, or a number with the format code that a spreadsheet shows it in. */
export type SheetCell = string | { readonly value: number; readonly format: string } | null;

export interface Sheet {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Format codes of one's own begin here; those below are a spreadsheet's. */
const firstFormat = 164;
/** Styles before those of numbers: plain, head. */
const plain = 0;
const bold = 1;

/** Text inside XML, without what XML can't hold. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? "" : columnLetters(rest)}${String.fromCodePoint(65 + (index % 26))}`;
}

function textXml(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(neutralised(text))}</t></is></c>`;
}

function rowXml(cells: readonly SheetCell[], line: number, styleOf: (cell: SheetCell) => number): string {
  const inside = cells.map((cell, column) => {
    const address = `${columnLetters(column)}${String(line)}`;
    if (cell === null) return "";
    if (typeof cell === "string") return textXml(address, cell, styleOf(cell));
    return Number.isFinite(cell.value)
      ? `<c r="${address}" s="${String(styleOf(cell))}"><v>${String(cell.value)}</v></c>`
      : "";
  });
  return `<row r="${String(line)}">${inside.join("")}</row>`;
}

function sheetXml({ widths, head, rows }: Sheet, formats: readonly string[]): string {
  const columns = widths.map((width, index) => {
    const place = String(index + 1);
    return `<col min="${place}" max="${place}" width="${String(width)}" customWidth="1"/>`;
  });
  const styleOf = (cell: SheetCell) =>
    cell === null || typeof cell === "string" ? plain : bold + 1 + formats.indexOf(cell.format);
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const lines = [rowXml(head, 1, () => bold), ...rows.map((row, index) => rowXml(row, index + 2, styleOf))];
  return `${declaration}<worksheet xmlns="${main}">${pane}<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (format, index) => `<numFmt numFmtId="${String(firstFormat + index)}" formatCode="${escaped(format)}"/>`,
  );
  const shown = formats.map(
    (_format, index) =>
      `<xf numFmtId="${String(firstFormat + index)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  );
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="${String(codes.length)}">${codes.join("")}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${String(2 + shown.length)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment wrapText="1"/></xf>${shown.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/**
 * Sheets as an XLSX file (ECMA-376): numbers as numbers in full precision, texts as texts, neutralised as in CSV, heads that stay in
 * sight. Packed in one go on the spot: a library that packs in a worker of its own making is refused by the page's policy.
 */
export function workbookBlob(sheets: readonly Sheet[]): Blob {
  const formats = [
    ...new Set(
      sheets.flatMap(({ rows }) =>
        rows.flatMap((row) =>
          row.flatMap((cell) => (cell === null || typeof cell === "string" ? [] : [cell.format])),
        ),
      ),
    ),
  ];
  const part = (index: number) => `worksheets/sheet${String(index + 1)}.xml`;
  const styles = `rId${String(sheets.length + 1)}`;
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${sheets.map((_sheet, index) => `<Override PartName="/xl/${part(index)}" ContentType="${spreadsheet}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escaped(name.slice(0, 31))}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="${packaged}/relationships">${sheets.map((_sheet, index) => `<Relationship Id="rId${String(index + 1)}" Type="${relationships}/worksheet" Target="${part(index)}"/>`).join("")}<Relationship Id="${styles}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml(formats),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/${part(index)}`, sheetXml(sheet, formats)])),
  };
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
  );
  return new Blob([packed.slice()], { type: `${spreadsheet}.sheet` });
}
