import type { TableId } from "../../model/tables.ts";
import { columnNotes } from "./columnNotes.ts";
import { valueLabels } from "./valueLabels.ts";

/** What stands in tables and columns, and names of the values that the model defines. */
export const tableNotes = {
  tables: {
    schools: "One row a school. Made by the app when a file names none.",
    programs: "One row a program, with its length and the programs it came from.",
    modules: "Modules of a program around work tasks, with the stage they belong to.",
    indicators: "The competence framework: each indicator with dimension, level, task, instrument and scale.",
    instruments: "Instruments and their versions. A new version is a break on every trend.",
    requirements:
      "Required score and importance of an indicator in a program, from occupational standard or job analysis.",
    terms: "The school's terms in order.",
    reference_values: "Targets, national and regional figures drawn beside a measure.",
    employer_surveys:
      "Waves of the employer survey: scale, threshold of satisfaction, who was asked and who answered.",
    students: "One row per enrolment of a student in a program.",
    assessments: "One row a score: student, indicator, term and what else makes it different.",
    placements: "One row a placement of a student with an enterprise.",
    employers: "Enterprises that take students on placement or employ graduates.",
    employer_ratings: "One row an attribute that an employer rated in a wave.",
    graduate_ratings: "Graduates on what their work requires and what they had mastered.",
    employment: "One row per graduate and point in time after graduation.",
    employment_summary: "Figures that were published without rows behind them.",
    certificates: "Certificates that students were awarded.",
  } satisfies Readonly<Record<TableId, string>>,
  columns: columnNotes,
  values: valueLabels,
} as const;
