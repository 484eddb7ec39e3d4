import { fraction, word } from "./mathematics.ts";
import { studentsCompletion } from "./completion.ts";
import { studentGroupings, type MeasureDeclaration } from "./declaration.ts";

/** Measures of the way through the program. */
export const studentMeasures = {
  "students.completion": {
    lens: "competence",
    panel: "students",
    unitOf: "student",
    by: studentGroupings,
    unit: "share",
    better: "up",
    interval: "wilson",
    headline: "",
    parts: {
      left: { unit: "share", interval: "wilson" },
      suspended: { unit: "share", interval: "wilson" },
      transferred: { unit: "share", interval: "wilson" },
    },
    finding: false,
    source: "EQAVET indicator 4; Wilson 1927",
    needs: ["students.exit_status"],
    formula: fraction(word("graduated"), word("started")),
    golden: ["wilson.81_263", "wilson.15_148", "wilson.0_20", "wilson.1_29"],
    evaluate: studentsCompletion,
  },
} as const satisfies Record<string, MeasureDeclaration>;
