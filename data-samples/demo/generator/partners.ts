import type { Row } from "../../../src/model/rowTypes.ts";
import { terms, type Term } from "./calendar.ts";
import { students, termAt, type Student } from "./people.ts";
import { programs, type Program } from "./programs.ts";
import { randomStream } from "./random.ts";
import { planted } from "./truths.ts";

const ownSites = 8;
const sharedSites = 6;

/** The code of the employer at an index, from 0. */
export const employerCode = (index: number): string => `E${String(index + 1).padStart(2, "0")}`;

const towns = [
  ["330100", "Riverside", "江畔"], ["330200", "Harbour", "临港"], ["330400", "Lakeside", "湖滨"], ["330500", "Northgate", "北门"],
  ["330600", "Oldtown", "古城"], ["330700", "Westbridge", "西桥"], ["331000", "Bayside", "海湾"], ["310000", "Metro", "都会"],
] as const;

/** What an employer of a sector is called in Chinese. */
export const kindsZh: Readonly<Record<string, string>> = {
  Care: "康养服务", Automotive: "汽车服务", Manufacturing: "装备制造", Retail: "商贸", Education: "幼儿园", Health: "医院",
  Hospitality: "酒店", Logistics: "物流", Information: "信息技术",
};

/** The partners: employers that take students for their internship, and hire graduates too. */
export const siteRows: readonly Row<"employers">[] = programs.flatMap((program, p) =>
  Array.from({ length: ownSites }, (_, i) => {
    const random = randomStream("employer", p * ownSites + i);
    const [region, town, townZh] = towns[i] ?? towns[0];
    return {
      employer_id: employerCode(p * ownSites + i),
      name: `${townZh}${kindsZh[program.sector] ?? ""}${p + 1}号 (${town} ${program.sector} ${p + 1})`,
      industry: program.sector,
      size_band: random.weighted({ "1-49": 3, "50-249": 5, "250+": 2 }),
      region_code: region,
      partner_since: `${random.integer(2012, 2020)}-09-01`,
      shared_resources: random.weighted({ "": 5, "training room": 3, "joint teachers": 2, "order class": 1 }),
    };
  }),
);

/** The partners that take a program's students: its own, and some that it shares with others. */
export function sitesOf(program: Program): readonly string[] {
  const index = programs.indexOf(program);
  const own = Array.from({ length: ownSites }, (_, i) => employerCode(index * ownSites + i));
  if (program.code === planted.nine.program) return own.slice(0, 5);
  const random = randomStream("sites", program.code);
  const all = siteRows.map((row) => row.employer_id);
  const others = new Set<string>();
  while (others.size < sharedSites) {
    const other = random.pick(all);
    if (!own.includes(other) && other !== planted.site.employer) others.add(other);
  }
  return [...own, ...others].filter((code) => code !== planted.site.employer);
}

function siteOf(student: Student): string {
  const random = randomStream("site", student.id);
  const sites: readonly string[] = planted.site.programs;
  const share = sites.includes(student.program.code) ? planted.site.share : 0;
  const other = random.pick(sitesOf(student.program));
  return random.chance(share) ? planted.site.employer : other;
}

export interface Placement {
  readonly id: string;
  readonly student: Student;
  readonly employer: string;
  readonly term: Term;
  readonly mentor: string;
}

/** The internship of every student who reached the sixth term of study, by student. */
export const placements: ReadonlyMap<string, Placement> = new Map(
  students
    .filter((student) => student.lastTerm === 6 && student.cohort + 3 <= 2026)
    .map((student, i) => {
      const employer = siteOf(student);
      const mentor = `${employer}-M${randomStream("mentor", student.id).integer(1, 3)}`;
      return [student.id, { id: `PL${String(i + 1).padStart(5, "0")}`, student, employer, term: termAt(student.cohort, 6), mentor }];
    }),
);

/** An answer on 1 to 5 around a mean. */
const answer = (mean: number, noise: number): number => Math.min(5, Math.max(1, Math.round(mean + noise)));

export const placementRows: readonly Row<"placements">[] = [...placements.values()].map((placement) => {
  const random = randomStream("guidance", placement.id);
  const mean = placement.employer === planted.site.employer ? 2.3 : 4 + 0.3 * randomStream("guide", placement.employer).normal();
  const bySchool = random.chance(0.15) ? "" : answer(mean, 0.6 * random.normal());
  return {
    placement_id: placement.id,
    student_id: placement.student.id,
    employer_id: placement.employer,
    term_code: placement.term.code,
    weeks: random.integer(15, 19),
    mentor_id: placement.mentor,
    guidance_by_school: bySchool,
    guidance_by_student: random.chance(0.08) ? "x" : answer(mean, 0.8 * random.normal()),
  };
});

/** The last term of the calendar, whose internship ratings arrive late. */
export const lastTerm: Term = terms[terms.length - 1] ?? termAt(2023, 6);
