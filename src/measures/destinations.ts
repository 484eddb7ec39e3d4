import type { EstimateStatus, Evaluator } from "./estimate.ts";
import { destinations, forGraduateGroups, graduatesOf, shareOf, type Destination } from "./graduates.ts";
import { absent } from "./verdict.ts";

const placed: ReadonlySet<Destination> = new Set(destinations.slice(0, 5));

/** The forms of employment that the ministry's statistics tell apart, and those employed whose form nobody states. */
export const employmentForms = ["contract", "public", "flexible", "freelance", "unstated"] as const;

/**
 * `employment.destination_rate`: placed ÷ all graduates, those with unknown destination in the base; the destinations add to 1.
 * The parts `form_…` divide the employed and flexibly employed by the form of their employment, on the same base.
 */
export const destinationRate: Evaluator = (question) => {
  const { destination, form, isEmployee } = graduatesOf(question.data);
  return forGraduateGroups(question, ({ rows }, reason) => {
    const share = (part: string, counted: (row: number) => boolean) =>
      shareOf(question, { part, base: rows, counted, eligible: rows.length, reason });
    const employees = rows.filter(isEmployee);
    const unasked = employees.length > 0 && employees.every((row) => form(row) === "");
    return [
      share("", (row) => placed.has(destination(row))),
      ...destinations.map((part) => share(part, (row) => destination(row) === part)),
      ...employmentForms.map((one) =>
        unasked
          ? absent(`form_${one}`, "not_collected", rows.length)
          : share(
              `form_${one}`,
              (row) => isEmployee(row) && (one === "unstated" ? form(row) === "" : form(row) === one),
            ),
      ),
    ];
  });
};

/** `employment.employed`: employed, self-employed or flexibly employed ÷ all graduates. */
export const employmentEmployed: Evaluator = (question) => {
  const { isAtWork } = graduatesOf(question.data);
  return forGraduateGroups(question, ({ rows }, reason) => [
    shareOf(question, { part: "", base: rows, counted: isAtWork, eligible: rows.length, reason }),
  ]);
};

/**
 * `employment.employed_of_seeking`: at work ÷ (at work + seeking work), MyCOS's base of those who need employment. Out of the base:
 * further study, the army, those not seeking, and those whose destination nobody knows.
 */
export const employedOfSeeking: Evaluator = (question) => {
  const { destination, isAtWork } = graduatesOf(question.data);
  return forGraduateGroups(question, ({ rows }, reason) => {
    const needing = rows.filter((row) => isAtWork(row) || destination(row) === "seeking");
    const why = (): EstimateStatus => {
      if (rows.length === 0) return reason();
      return rows.every((row) => destination(row) === "unknown") ? "not_collected" : "not_applicable";
    };
    return [
      shareOf(question, {
        part: "",
        base: needing,
        counted: isAtWork,
        eligible: rows.length,
        reason: why,
      }),
    ];
  });
};

/** `employment.further_study`: in further study ÷ all graduates, those with unknown destination in the base. */
export const furtherStudy: Evaluator = (question) => {
  const { destination } = graduatesOf(question.data);
  return forGraduateGroups(question, ({ rows }, reason) => [
    shareOf(question, {
      part: "",
      base: rows,
      counted: (row) => destination(row) === "further_study",
      eligible: rows.length,
      reason,
    }),
  ]);
};
