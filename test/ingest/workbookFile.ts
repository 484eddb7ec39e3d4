import { strToU8, zipSync, type Zippable } from "fflate";

/** A sheet to be written: the XML of its rows, its merged ranges, its state. */
export interface StoredSheet {
  readonly name: string;
  readonly rows: string;
  readonly merged?: readonly string[];
  readonly state?: "hidden" | "veryHidden";
}

/** Number formats by style: `s="0"` is General, the others as listed. */
export const styles = {
  general: 0,
  percent: 1,
  date: 2,
  chineseDate: 3,
  dateTime: 4,
  time: 5,
  studentNumber: 6,
  builtInDate: 7,
  thousands: 8,
  elapsed: 9,
  className: 10,
} as const;

const declared = [
  ["0.0%", 164],
  ["yyyy\\-mm\\-dd", 165],
  ['yyyy"年"m"月"d"日"', 166],
  ["yyyy/m/d h:mm", 167],
  ["h:mm:ss AM/PM", 168],
  ["0000000", 169],
  ["[h]:mm", 170],
  ['"班"00', 171],
] as const;
const order = [0, 164, 165, 166, 167, 168, 169, 14, 3, 170, 171];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A row of cells from column A on: texts inline, numbers as they are, null for none, XML of a cell's attributes and content as a pair. */
export function row(
  line: number,
  cells: readonly (string | number | null | readonly [string, string])[],
  attributes = "",
): string {
  const written = cells.map((cell, index) => {
    if (cell === null) return "";
    const at = `${String.fromCharCode(65 + index)}${line}`;
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
    if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    return `<c r="${at}" ${cell[0]}>${cell[1]}</c>`;
  });
  return `<row r="${line}" ${attributes}>${written.join("")}</row>`;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook, by path. */
export function workbookParts(
  sheets: readonly StoredSheet[],
  options: { readonly strings?: readonly string[]; readonly workbook?: string } = {},
): Zippable {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships xmlns="${packageRelations}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}">${sheets
      .map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`))
      .join(
        "",
      )}${relation("rId90", "styles", "styles.xml")}${relation("rId91", "sharedStrings", "/xl/sharedStrings.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}">${options.workbook ?? ""}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${state === undefined ? "" : `state="${state}"`} r:id="rId${index + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts>${declared
      .map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`)
      .join("")}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${order
      .map((id) => `<xf numFmtId="${id}" xfId="0"/>`)
      .join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${(options.strings ?? []).join("")}</sst>`,
  };
  sheets.forEach(({ rows, merged = [] }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData><mergeCells>${merged
        .map((range) => `<mergeCell ref="${range}"/>`)
        .join("")}</mergeCells></worksheet>`;
  });
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
}

/** A workbook as the bytes of a file. */
export function workbookFile(...written: Parameters<typeof workbookParts>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(zipSync(workbookParts(...written)));
}

/** A sheet of two students that can be loaded. */
export const studentsSheet: StoredSheet = {
  name: "学生",
  rows:
    row(1, ["student_id", "program_code", "cohort"]) +
    row(2, ["S1", "P01", 2021]) +
    row(3, ["S2", "P01", 2021]),
};
