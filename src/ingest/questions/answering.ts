import type { EncodingName } from "../reading/decode.ts";
import type { Question } from "./questions.ts";
import type { ReadingChoices } from "./readingChoices.ts";
import { isTableId } from "../../model/tables.ts";

/** The choice that answers a question with the value of one of its options, or with a text of the person's own. */
export function answerTo({ id, column = "", meant }: Question, value: string): ReadingChoices {
  switch (id) {
    case "encoding":
      return { encoding: value as EncodingName };
    case "header":
      return { headerRow: Number(value) };
    case "table":
      return value === "ignore" ? { kind: "ignore" } : isTableId(value) ? { kind: value } : {};
    case "columns":
      if (column === "")
        return value === "attempt" || value === "purpose" || value === "total" ? { occasions: value } : {};
      if (meant !== undefined && value !== "") return { columns: { [value]: meant, [column.trim()]: null } };
      return { columns: { [column.trim()]: value === "" ? null : value } };
    case "indicator":
      // A course that the file names is remembered by its name: the next file of the same form is of another one.
      return column === "" ? { indicator: value } : { values: { indicator_code: { [column]: value } } };
    case "term":
      return { term: value };
    case "wave":
      return { wave: value };
    case "months_after":
      return { monthsAfter: Number(value) };
    case "years":
      return value === "cohort" || value === "graduation_year" ? { years: value } : {};
    case "dates":
      return value === "day_first" || value === "month_first" ? { dates: { [column.trim()]: value } } : {};
    case "scale":
      return { scales: { [column]: value } };
    case "raters":
      return { unnamedRaters: value === "number" };
    case "values":
      return {};
  }
}

/** The choice that says what one of the texts of a question is stored as; "" leaves its cells empty. */
export function answerToText({ column = "" }: Question, text: string, value: string): ReadingChoices {
  return { values: { [column]: { [text]: value } } };
}
