import type { readingCatalogue } from "../checks/readingCatalogue.ts";
import type { CheckExample } from "./example.ts";

const header = "student_id,program_code,cohort";
const people = ["S1,P01,2021", "S2,P01,2021", "S3,P02,2022", "S4,P02,2022"];
const csv = `${[header, ...people].join("\n")}\n`;

/** A text that a check finds something in, and the same put right: the four students unless said. */
function content(wrong: string, clean = csv, name = "students.csv"): CheckExample {
  return { files: [{ name, content: wrong }], clean: [{ name, content: clean }] };
}

const sales: readonly string[] = [
  "date,time,code,price,product",
  ...Array.from(
    { length: 20 },
    (_, at) =>
      `2024-01-${String(at + 1).padStart(2, "0")},0${at % 10}:30,MG-${1000 + at},${at * 7}.50,Boots ${at}`,
  ),
];

const lines = (...texts: readonly string[]): string => `${texts.join("\n")}\n`;
const changed = (from: string, to: string): string => csv.replace(from, to);

/** A text that a check of the reading finds something in, and its clean twin: all checks but those of bytes, packed files and workbooks. */
export const readingExamples = {
  "file.empty": content(""),
  "file.not_csv": content("%PDF-1.7\n"),
  "file.markup": content(lines("<html><table><tr><td>a</td></tr></table></html>")),
  "dialect.one_column": content(lines("word", "other", "third")),
  "dialect.doubtful": content(
    lines("student_id;program_code,cohort;x,y", "S1;P01,2021;1,2", "S2;P01,2021;3,4", "S3;P02,2022;5,6"),
  ),
  "structure.no_rows": content(`${header}\n`),
  "structure.title_rows": content(
    lines("List of shapes,,", "colour,shape,size", "red,round,1", "blue,square,2", "green,round,3"),
    lines("colour,shape,size", "red,round,1", "blue,square,2", "green,round,3"),
  ),
  "structure.header_missing": content(lines("1,x,3", "4,y,6", "7,z,9")),
  "structure.header_width": content(lines("student_id,program_code", ...people)),
  "structure.header_quote": content(changed("student_id", '"student_id')),
  "structure.duplicate_header": content(
    lines(`${header},gender,gender`, ...people.map((one) => `${one},female,female`)),
    lines(`${header},gender`, ...people.map((one) => `${one},female`)),
  ),
  "structure.empty_header": content(
    lines(`${header},`, ...people.map((one, at) => `${one},${at}`)),
    lines(`${header},class_code`, ...people.map((one, at) => `${one},${at}`)),
  ),
  "structure.formula_in_header": content(
    lines(`${header},=1+1`, ...people.map((one, at) => `${one},${at}`)),
    lines(`${header},class_code`, ...people.map((one, at) => `${one},${at}`)),
  ),
  "structure.merged_header": content(
    lines(
      "student_id,term_code,Knowledge,,Skill,",
      ",,K01,K02,K06,K07",
      "S1,2023-2024-1,80,70,60,50",
      "S2,2023-2024-1,81,71,61,51",
    ),
    lines("student_id,term_code,K01,K02,K06,K07", "S1,2023-2024-1,80,70,60,50", "S2,2023-2024-1,81,71,61,51"),
  ),
  "structure.units_row": content(
    lines("student_id,term_code,K01,K02", ",,（分）,（分）", "S1,2023-2024-1,80,70", "S2,2023-2024-1,81,71"),
    lines("student_id,term_code,K01,K02", "S1,2023-2024-1,80,70", "S2,2023-2024-1,81,71"),
  ),
  "structure.second_header": content(
    lines("name,n,m", "x,(count),(mean)", "y,1,2", "z,3,4", "w,5,6"),
    lines("name,n,m", "x,1,2", "y,1,2", "z,3,4", "w,5,6"),
  ),
  "structure.repeated_header": content(changed("S3,P02", `${header}\nS3,P02`)),
  "structure.ragged_row": content(changed("S3,P02,2022", "S3,P02")),
  "structure.trailing_delimiter": content(lines(header, ...people.map((one) => `${one},`))),
  "structure.stray_quote": content(
    lines("a,b,c", '1,"x",3', '4,5,"', '7,"y",9'),
    lines("a,b,c", '1,"x",3', "4,5,6", '7,"y",9'),
  ),
  "structure.unterminated_quote": content(
    lines("a,b,c", "1,2,3", '4,"5,6', "7,8,9", "10,11,12"),
    lines("a,b,c", "1,2,3", '4,"5",6', "7,8,9", "10,11,12"),
  ),
  "structure.swallowed_lines": content(
    lines(
      ...sales.slice(0, 5),
      `${sales[5]}`.replace(/,Boots/, ',"Boots'),
      ...sales.slice(6, 8),
      `${sales[8]}"`,
      ...sales.slice(9),
    ),
    lines(...sales),
  ),
  "structure.quote_in_text": content(
    lines(`${header},class_code`, ...people.map((one) => `${one},5" pipe`)),
    lines(`${header},class_code`, ...people.map((one) => `${one},pipe`)),
  ),
  "structure.footer_row": content(`${csv}制表人：张三,,\n`),
  "structure.blank_rows": content(changed("S3,P02", "\n\n\nS3,P02")),
  "structure.truncated": content(`${csv}S5,P0`),
  "structure.line_end": content(
    lines(header, ...people)
      .replaceAll("\n", "\r\n")
      .replace("S2,P01,2021\r\n", "S2,P01,2021\n"),
  ),
  "structure.no_final_newline": content(csv.trimEnd()),
  "table.unknown": content(lines("colour,shape", "red,round", "blue,square")),
  "table.missing_columns": content(
    lines("student_id,gender,class_code,entry_date,exit_status", "S1,女,A1,2021-09-01,在读"),
  ),
  "table.no_term": content(
    lines("student_id,K06,K11", "A,80,5", "B,70,6"),
    lines("student_id,K06,K11,term_code", "A,80,5,2023-2024-1", "B,70,6,2023-2024-1"),
    "scores.csv",
  ),
  "question.open": content(
    lines("学号,操作规范,学期", "A,80,2024S", "B,70,2024S"),
    lines("学号,操作规范,学期", "A,80,2023秋", "B,70,2023秋"),
    "scores.csv",
  ),
  "table.cohort_is_graduation_year": content(
    lines("学号,专业代码,届", "001,P01,2024届", "002,P01,2024届"),
    lines("学号,专业代码,级", "001,P01,2021级", "002,P01,2021级"),
  ),
  "column.unused": content(lines(`${header},shoe`, ...people.map((one, at) => `${one},s${at}`))),
  "column.unknown_indicator": content(
    lines("student_id,term_code,K06,Welding", "A,2023-2024-1,80,5", "B,2023-2024-1,70,6"),
    lines("student_id,term_code,K06", "A,2023-2024-1,80", "B,2023-2024-1,70"),
    "scores.csv",
  ),
} as const satisfies Partial<Record<keyof typeof readingCatalogue, CheckExample>>;
