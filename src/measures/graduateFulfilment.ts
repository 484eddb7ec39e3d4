import { commonMissing } from "../panels/missing.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf, numbers } from "../panels/selection.ts";
import { meanInterval } from "../stats/meanInterval.ts";
import { momentsOf } from "../stats/moments.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import type { Estimate, EstimateStatus, Evaluator, Question } from "./estimate.ts";
import { forGraduateGroups } from "./graduates.ts";
import { reasonOf } from "./missing.ts";
import { rememberedOnce } from "./remembered.ts";
import { judge } from "./verdict.ts";

/** Of the abilities asked, at least this share must be answered for a graduate's own figure. */
const fewestAnswered = 2 / 3;

/** The graduates' ratings row by row. */
interface Abilities {
  readonly attributes: readonly string[];
  readonly attribute: (row: number) => string;
  /** The graduate at that number of months after, as one key. */
  readonly graduate: (row: number) => number;
  /** What the work asks for; NaN where nothing is asked for or said. */
  readonly required: (row: number) => number;
  /** What of it was mastered, at most what is asked for; NaN where either isn't said. */
  readonly met: (row: number) => number;
  /** The work asks for nothing of it: said to be 0 or not applicable. */
  readonly unneeded: (row: number) => boolean;
  /** Why `met` is not there. */
  readonly missing: (row: number) => number;
}

function readAbilities(data: PanelData): Abilities {
  const panel = data.panels.graduateRatings;
  const attributes = labelsOf(data, "graduateRatings", "attribute");
  const codes = integers(panel, "attribute");
  const graduates = integers(panel, "graduate");
  const months = integers(panel, "months_after");
  const [required, mastered] = [numbers(panel, "required"), numbers(panel, "mastered")];
  const [unasked, unmastered] = [integers(panel, "required_missing"), integers(panel, "mastered_missing")];
  const asks = (row: number) => {
    const one = required[row] ?? Number.NaN;
    return one > 0 ? one : Number.NaN;
  };
  const met = (row: number) => {
    const one = mastered[row] ?? Number.NaN;
    return one >= 0 ? Math.min(one, asks(row)) : Number.NaN;
  };
  const unneeded = (row: number) =>
    required[row] === 0 || commonMissing([unasked[row] ?? 0]) === "notApplicable";
  const found = new Set<string>();
  for (let row = 0; row < panel.rowCount; row += 1) {
    if (!Number.isNaN(met(row))) found.add(attributes[codes[row] ?? -1] ?? "");
  }
  return {
    attributes: [...found].toSorted(),
    attribute: (row) => attributes[codes[row] ?? -1] ?? "",
    graduate: (row) => (graduates[row] ?? 0) * 1000 + (months[row] ?? 0),
    required: asks,
    met,
    unneeded,
    missing: (row) => (Number.isNaN(asks(row)) ? (unasked[row] ?? 0) : (unmastered[row] ?? 0)),
  };
}

const abilitiesOf = rememberedOnce(readAbilities);

/** Of each graduate of some rows: Σ min(mastered, required) ÷ Σ required, where enough of the abilities are answered. */
function fulfilmentOf(abilities: Abilities, rows: readonly number[]): readonly number[] {
  const graduates = new Map<number, { met: number; required: number; answered: number }>();
  for (const row of rows) {
    const own = graduates.get(abilities.graduate(row)) ?? { met: 0, required: 0, answered: 0 };
    graduates.set(abilities.graduate(row), own);
    const met = abilities.met(row);
    if (Number.isNaN(met)) {
      if (abilities.unneeded(row)) own.answered += 1;
      continue;
    }
    own.met += met;
    own.required += abilities.required(row);
    own.answered += 1;
  }
  const enough = fewestAnswered * abilities.attributes.length - 1e-9;
  return [...graduates.values()]
    .filter((one) => one.required > 0 && one.answered >= enough)
    .map((one) => one.met / one.required);
}

/** One answer a graduate on the school, whichever of the graduate's rows holds it; on 1 to 5, where 4 and 5 are satisfied. */
function satisfiedWithSchool(
  { data, settings }: Question,
  rows: readonly number[],
  graduate: (row: number) => number,
  reason: (missing: readonly number[]) => EstimateStatus,
): Estimate {
  const panel = data.panels.graduateRatings;
  const said = numbers(panel, "school_satisfaction");
  const missing = integers(panel, "school_satisfaction_missing");
  const answers = new Map<number, number[]>();
  for (const row of rows) {
    const one = said[row] ?? Number.NaN;
    const known = answers.get(graduate(row)) ?? [];
    if (one >= 1 && one <= 5) known.push(one);
    answers.set(graduate(row), known);
  }
  const given = [...answers.values()].filter((one) => one.length > 0).map((one) => momentsOf(one).mean);
  const value = given.filter((one) => one >= 4).length / given.length;
  return judge(
    {
      part: "school_satisfaction",
      value,
      ...wilsonInterval(value, given.length),
      n: given.length,
      eligible: answers.size,
      base: given.length,
      interval: "wilson",
    },
    settings.minBase,
    () => reason(rows.map((row) => missing[row] ?? 0)),
  );
}

/**
 * `graduate.fulfilment`: mean over graduates of Σ min(mastered, required) ÷ Σ required, the abilities weighing as much as the work asks
 * for them; by ability the mean of min(mastered ÷ required, 1). A graduate who answered on less than two thirds of the abilities
 * asked has no figure of the whole; one that the work asks nothing of is answered and weighs nothing.
 */
export const graduateFulfilment: Evaluator = (question) => {
  const abilities = abilitiesOf(question.data);
  return forGraduateGroups(
    question,
    ({ rows }, none) => {
      const reason = (missing: readonly number[]) => (rows.length === 0 ? none() : reasonOf(missing));
      const eligible = new Set(rows.map(abilities.graduate)).size;
      const meanOf = (part: string, values: readonly number[], own: readonly number[]): Estimate => {
        const moments = momentsOf(values);
        const { lower, upper } = meanInterval(moments);
        return judge(
          {
            part,
            value: moments.mean,
            lower: Math.max(0, lower),
            upper: Math.min(1, upper),
            n: moments.n,
            eligible,
            base: moments.n,
            interval: "t",
          },
          question.settings.minBase,
          () => reason(own.map(abilities.missing)),
        );
      };
      return [
        meanOf("", fulfilmentOf(abilities, rows), rows),
        ...abilities.attributes.map((attribute) => {
          const own = rows.filter((row) => abilities.attribute(row) === attribute);
          const shares = own
            .map((row) => abilities.met(row) / abilities.required(row))
            .filter((one) => !Number.isNaN(one));
          return meanOf(`attribute:${attribute}`, shares, own);
        }),
        satisfiedWithSchool(question, rows, abilities.graduate, reason),
      ];
    },
    "graduateRatings",
  );
};
