import type { QuestionId } from "../../ingest/questions/questions.ts";

/** What is asked about a file before it is loaded. */
export const questions = {
  title: "Questions about this file",
  answer: "Answer",
  choose: "choose…",
  notUsed: "not used",
  notInFile: "not in this export any more",
  ids: {
    encoding: "Encoding",
    header: "Header row",
    table: "Table",
    columns: "Column",
    indicator: "Indicator",
    term: "Term",
    wave: "Survey wave",
    months_after: "Months after graduation",
    years: "Year of entry or of graduation",
    dates: "Order of day and month",
    values: "Values",
    scale: "Scale",
    raters: "Raters",
  } satisfies Record<QuestionId, string>,
  states: {
    open: "open: nothing is loaded before it is answered",
    assumed: "assumed",
    remembered: "as last time",
    answered: "answered",
  },
  values: {
    ignore: "nothing of it is wanted",
    cohort: "year of entry (级)",
    graduation_year: "year of graduation (届)",
    day_first: "day first",
    month_first: "month first",
    attempt: "attempts, in this order",
    purpose: "process and outcome",
    total: "only the total counts",
    reject: "contradictions: rejected",
    number: "several raters: number them",
  },
} as const;
