import type { Row } from "../../../src/model/rowTypes.ts";
import { students, type Student } from "./people.ts";
import { randomStream, type Random } from "./random.ts";

type Activity = Row<"employment">["activity"];
type Job = Pick<
  Row<"employment">,
  | "employment_form" | "contract" | "hours_week" | "monthly_pay" | "currency" | "sector" | "region_code" | "related" | "level_match"
  | "skill_use" | "satisfaction" | "met_expectation" | "jobs_left" | "employers_so_far"
>;

const firstActivity = {
  employed: 70, self_employed: 3, further_study: 14, military: 2, seeking: 5, not_seeking: 2, unknown: 4,
} as const satisfies Record<Activity, number>;

/** What becomes of an activity in the half year between the two surveys. */
const later: Readonly<Record<Activity, Readonly<Partial<Record<Activity, number>>>>> = {
  employed: { employed: 90, self_employed: 2, seeking: 3, not_seeking: 1, unknown: 4 },
  self_employed: { self_employed: 80, employed: 14, unknown: 6 },
  further_study: { further_study: 98, unknown: 2 },
  military: { military: 100 },
  seeking: { employed: 55, seeking: 32, not_seeking: 6, unknown: 7 },
  not_seeking: { not_seeking: 50, seeking: 20, employed: 25, unknown: 5 },
  unknown: { unknown: 60, employed: 35, seeking: 5 },
};

const regions = ["330100", "330200", "330400", "330600", "310000", "320500"] as const;
const noJob: Job = {
  employment_form: "z", contract: "z", hours_week: "z", monthly_pay: "z", related: "z", level_match: "z", skill_use: "z",
  satisfaction: "z", met_expectation: "z",
};
const unknownJob: Job = {
  employment_form: "", contract: "", hours_week: "", monthly_pay: "", related: "", level_match: "", skill_use: "", satisfaction: "",
  met_expectation: "", jobs_left: "", employers_so_far: "",
};

const answer = (mean: number): number => Math.min(5, Math.max(1, Math.round(mean)));

function job(random: Random, student: Student, months: number, moved: number): Job {
  const form = random.weighted({ contract: 74, flexible: 16, freelance: 3, public: 7 });
  const secure = form === "contract" || form === "public";
  const hours = Math.round(secure ? 43 + 4 * random.normal() : 31 + 9 * random.normal());
  const years = student.cohort + 3 - 2022 + months / 12 - 0.5;
  const fullPay = student.program.pay * (1 + 0.04 * years) * (1 + 0.14 * random.normal()) + 18 * student.ability;
  const pay = Math.max(900, Math.round((fullPay * Math.min(1, hours / 40)) / 50) * 50);
  const related = random.chance(student.program.related) ? answer(4.4 + 0.4 * random.normal()) : answer(2.1 + 0.7 * random.normal());
  const content = 3.4 + 0.25 * (related - 3) + 0.0002 * (pay - 4500);
  return {
    employment_form: form,
    contract: secure ? random.weighted({ open_ended: 34, fixed_term: 56, agency: 10 }) : random.weighted({ fixed_term: 30, agency: 20, none: 50 }),
    hours_week: Math.min(70, Math.max(6, hours)),
    monthly_pay: random.chance(0.07) ? "x" : pay,
    currency: "CNY",
    sector: related >= 4 ? student.program.sector : random.pick(["Retail", "Hospitality", "Logistics", "Manufacturing"]),
    region_code: random.pick(regions),
    related,
    level_match: random.weighted({ under: 16, match: 74, over: 10 }),
    skill_use: answer(1 + 0.75 * related + 0.5 * random.normal()),
    satisfaction: answer(content + 0.8 * random.normal()),
    met_expectation: random.chance(0.3 + 0.08 * related) ? 1 : 0,
    jobs_left: moved,
    employers_so_far: moved + 1,
  };
}

/** What a graduate does so many months (6 or 12) after graduating. */
export function activityAt(student: Student, months: number): Activity {
  const random = randomStream("activity", student.id);
  const shift = student.program.code === "P08" ? 5 : 0;
  const first = random.weighted({ ...firstActivity, employed: firstActivity.employed - 2 * shift, seeking: firstActivity.seeking + shift });
  if (months === 6) return first;
  const weights: Record<string, number> = { ...later[first] };
  const next = random.weighted(weights);
  return Object.keys(firstActivity).find((id): id is Activity => id === next) ?? "unknown";
}

function rowOf(student: Student, months: number): Row<"employment"> {
  const random = randomStream("employment", student.id, months);
  const activity = activityAt(student, months);
  const reached = activity !== "unknown";
  const moved = months === 6 ? (random.chance(0.22) ? 1 : 0) : random.weighted({ "0": 62, "1": 29, "2": 9 });
  const works = activity === "employed" || activity === "self_employed";
  const details = works ? job(random, student, months, Number(moved)) : reached ? noJob : unknownJob;
  const own = activity === "self_employed" ? { employment_form: "z", contract: "z" } as const : {};
  const surveyYear = student.cohort + 3 + (months === 12 ? 1 : 0);
  return {
    graduate_id: student.id,
    months_after: months,
    program_code: student.program.code,
    graduation_year: String(student.cohort + 3),
    activity,
    ...details,
    ...own,
    response: reached ? "responded" : random.weighted({ refused: 30, not_reached: 70 }) === "refused" ? "refused" : "not_reached",
    surveyed_on: reached ? `${surveyYear}-${months === 12 ? "06" : "12"}-${String(random.integer(10, 30))}` : "",
  };
}

/** What the graduates of a year did so many months later: one row a graduate, all graduates. */
export function employmentRows(graduationYear: number, months: number): readonly Row<"employment">[] {
  return students
    .filter((student) => student.status === "graduated" && student.cohort + 3 === graduationYear)
    .map((student) => rowOf(student, months));
}
