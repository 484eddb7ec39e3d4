import { expect, test } from "vitest";
import { FileFault } from "../../src/ingest/reading/fileFault.ts";
import { readOne, rowsOf } from "./memoryFile.ts";

const table = [
  ["id", "name", "score"],
  ["1", "张伟", "80"],
  ["2", "王芳", "90"],
  ["3", "刘洋", "70"],
];
const joined = (delimiter: string, newline = "\n"): string =>
  table.map((row) => row.join(delimiter) + newline).join("");

test.each([
  ["a full-width comma", joined("，"), "，"],
  ["an ideographic comma", joined("、"), "、"],
  ["the unit separator", joined("\u001F"), "\u001F"],
  ["two bars", joined("||"), "||"],
  ["two tabs", joined("\t\t"), "\t\t"],
])("%s is found as delimiter, and asked about", async (_, text, delimiter) => {
  const read = await readOne(text);
  expect(read.dialect.delimiter).toBe(delimiter);
  expect([read.header.names, ...rowsOf(read.table)]).toEqual(table);
  expect(read.findings.has("dialect.doubtful")).toBe(true);
});

test("commas in pairs now and then are empty cells", async () => {
  const read = await readOne("a,b,c\n1,,2\n3,,4\n5,6,7\n");
  expect(read.dialect.delimiter).toBe(",");
  expect(rowsOf(read.table)[0]).toEqual(["1", "", "2"]);
});

test("where backslashes escape and are doubled, two are one, also before the closing quote", async () => {
  const read = await readOne('id,path,said\n1,"C:\\\\dir\\\\","a \\"b\\" c"\n2,"D:\\\\","plain, text"\n');
  expect(rowsOf(read.table)).toEqual([
    ["1", "C:\\dir\\", 'a "b" c'],
    ["2", "D:\\", "plain, text"],
  ]);
  expect(read.rejected).toEqual([]);
});

test("backslashes of a file that escapes nothing by them stay", async () => {
  const read = await readOne('id,path\n1,"\\\\server\\share\\"\n2,"a ""b"""\n');
  expect(rowsOf(read.table)).toEqual([
    ["1", "\\\\server\\share\\"],
    ["2", 'a "b"'],
  ]);
});

test("two returns and a feed are one line end", async () => {
  const read = await readOne('id,name\r\r\n1,"a, b"\r\r\n2,c\r\r\n');
  expect(rowsOf(read.table)).toEqual([
    ["1", "a, b"],
    ["2", "c"],
  ]);
});

test.each([
  ["a feed among returns and feeds", "id,n\r\n1,a\r\n2,b\n3,c\r\n", 3],
  ["a return and a feed among feeds", "id,n\n1,a\r\n2,b\n3,c\n", 2],
  ["a feed among returns", "id,n\r1,a\r2,b\nx\r3,c\r", 3],
])("%s is named by line", async (_, text, line) => {
  const check = (await readOne(text)).findings.results().find(({ id }) => id === "structure.line_end");
  expect(check?.count).toBe(1);
  expect(check?.examples[0]?.line).toBe(line);
});

test("line ends inside cells don't say how records end", async () => {
  const read = await readOne('id,t\r\n1,"a\nb\nc\nd"\r\n2,"e\nf\ng"\r\n');
  expect(read.dialect.newline).toBe("\r\n");
  expect(read.findings.has("structure.line_end")).toBe(false);
});

test("codes that are written as formulas to keep their zeros are no damage", async () => {
  const read = await readOne('id,class,score\n="001",="02",80\n="002",="02",90\n');
  expect(rowsOf(read.table)[0]).toEqual(['="001"', '="02"', "80"]);
  expect(read.rejected).toEqual([]);
});

test("one endless name is no header", async () => {
  const cause: unknown = await readOne("a".repeat(20_000)).catch((thrown: unknown) => thrown);
  expect(cause).toBeInstanceOf(FileFault);
  expect(cause).toHaveProperty("check", "file.not_csv");
});

test("a header with a delimiter too many stays the header over sparse records, and is named", async () => {
  const read = await readOne(",id,a,b,c\n1,,,\n2,,,\n3,,x,\n4,,x,\n5,,x,\n");
  expect(read.header.line).toBe(1);
  expect(read.header.damage).toBe("width");
  expect(read.table.lines).toHaveLength(5);
});
