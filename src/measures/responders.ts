import type { PanelGrouping } from "../panels/groupings.ts";
import { attributeOf, integers, labelsOf, numbers } from "../panels/selection.ts";
import { newcombeDifference } from "../stats/newcombe.ts";
import { quantileOf } from "../stats/quantile.ts";
import type { Estimate, EstimateStatus, Evaluator, Question } from "./estimate.ts";
import { forGraduateGroups } from "./graduates.ts";
import { absent, judge } from "./verdict.ts";

/** How each graduate answered the survey, in the words of the model; "" where nobody says. */
function responsesOf({ data }: Question): (row: number) => string {
  const codes = integers(data.panels.employment, "response");
  const labels = labelsOf(data, "employment", "response");
  return (row) => labels[codes[row] ?? -1] ?? "";
}

/**
 * `employment.response_rate`: responded ÷ graduates asked, that is those whose response is stated; `contacted` are those reached,
 * `refused` and `not_reached` the rest. Counts of a known list, so without intervals.
 */
export const employmentResponseRate: Evaluator = (question) => {
  const response = responsesOf(question);
  return forGraduateGroups(question, ({ rows }, reason) => {
    const asked = rows.filter((row) => response(row) !== "");
    const counted = (part: string, words: readonly string[]): Estimate =>
      judge(
        {
          part,
          value: asked.filter((row) => words.includes(response(row))).length / asked.length,
          lower: null,
          upper: null,
          n: asked.length,
          eligible: rows.length,
          base: asked.length,
          interval: "none",
        },
        question.settings.minBase,
        () => (rows.length === 0 ? reason() : "not_collected"),
      );
    return [
      counted("", ["responded"]),
      counted("contacted", ["responded", "refused"]),
      counted("refused", ["refused"]),
      counted("not_reached", ["not_reached"]),
    ];
  });
};

const compared = [
  "program",
  "gender",
  "group_1",
  "group_2",
  "group_3",
] as const satisfies readonly PanelGrouping[];

/** A property of graduates that responders are compared by: in it, out of it, or not known (null). */
interface Property {
  readonly part: string;
  readonly has: (row: number) => boolean | null;
}

/** The codes of programs, genders and the school's groups that the graduates have, where there are two or more. */
function codedProperties({ data, by }: Question): readonly Property[] {
  return compared.flatMap((grouping) => {
    const attribute = attributeOf(data, "employment", grouping);
    if (attribute === null || by.includes(grouping)) return [];
    const { codes, text } = attribute;
    const known = [...new Set(codes)].filter((code) => text(code) !== "");
    if (known.length < 2) return [];
    return known
      .toSorted((a, b) => (text(a) < text(b) ? -1 : 1))
      .map((code) => ({
        part: `${grouping}:${text(code)}`,
        has: (row: number) => (text(codes[row] ?? -1) === "" ? null : codes[row] === code),
      }));
  });
}

/** An intake score above the median of those asked. */
function upperIntake({ data }: Question, asked: readonly number[]): Property {
  const student = integers(data.panels.employment, "student");
  const intake = numbers(data.panels.students, "intake");
  const intakeOf = (row: number) => intake[student[row] ?? -1] ?? Number.NaN;
  const known = Float64Array.from(asked, intakeOf)
    .filter((one) => !Number.isNaN(one))
    .sort();
  const median = quantileOf(known, 0.5);
  return {
    part: "intake_upper",
    has: (row) => (Number.isNaN(intakeOf(row)) ? null : intakeOf(row) > median),
  };
}

/**
 * `employment.responder_bias`: by program, gender, the school's groups and upper half of intake the share among responders less the
 * share among all asked. All asked are responders and non-responders, so p_r − p = (1 − f)(p_r − p_n) with f the response rate: the
 * interval is Newcombe's of the two groups' difference, times 1 − f. Where all responded the difference is a known 0.
 */
export const responderBias: Evaluator = (question) => {
  const response = responsesOf(question);
  const coded = codedProperties(question);
  return forGraduateGroups(question, ({ rows }, reason) => {
    const asked = rows.filter((row) => response(row) !== "");
    return [upperIntake(question, asked), ...coded].map(({ part, has }): Estimate => {
      const known = asked.filter((row) => has(row) !== null);
      const responders = known.filter((row) => response(row) === "responded");
      const others = known.filter((row) => response(row) !== "responded");
      const why = (): EstimateStatus => (rows.length === 0 ? reason() : "not_collected");
      const shareIn = (some: readonly number[]) =>
        some.filter((row) => has(row) === true).length / some.length;
      const all = shareIn(known);
      if (all === 0 || all === 1) return absent(part, "not_applicable", rows.length);
      const [of, apart] = [shareIn(responders), shareIn(others)];
      const rest = others.length / known.length;
      const { lower, upper } =
        others.length === 0
          ? { lower: 0, upper: 0 }
          : newcombeDifference(of, responders.length, apart, others.length);
      return judge(
        {
          part,
          value: of - all,
          lower: rest * lower,
          upper: rest * upper,
          n: responders.length,
          eligible: rows.length,
          base: known.length,
          interval: "newcombe",
        },
        question.settings.minBase,
        why,
        responders.length,
      );
    });
  });
};
