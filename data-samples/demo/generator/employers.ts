import type { Row } from "../../../src/model/rowTypes.ts";
import { employerCode, kindsZh, siteRows, sitesOf } from "./partners.ts";
import { programs, type Program } from "./programs.ts";
import { randomStream } from "./random.ts";
import { planted } from "./truths.ts";

const towns = [
  ["330100", "Greenhill", "青山"], ["330200", "Newport", "新港"], ["330400", "Eastlake", "东湖"], ["330500", "Pinewood", "松林"],
  ["330600", "Stonebridge", "石桥"], ["330700", "Southridge", "南岭"], ["320500", "Plumgarden", "梅园"], ["310000", "Hightech", "高新"],
] as const;

interface Hirer {
  readonly row: Row<"employers">;
  readonly programs: readonly Program[];
}

const hiring = programs.filter((program) => program.code !== planted.nine.program);

/** Employers that hire graduates and take no interns: eight for each program but the smallest, hiring from one or two others as well. */
const hirers: readonly Hirer[] = hiring.flatMap((program, p) =>
  towns.map(([region, town, townZh], i) => {
    const index = p * towns.length + i;
    const random = randomStream("hirer", index);
    const others = random.shuffled(hiring.filter((other) => other !== program)).slice(0, random.integer(1, 2));
    return {
      row: {
        employer_id: employerCode(siteRows.length + index),
        name: `${townZh}${kindsZh[program.sector] ?? ""}${p + 1}号 (${town} ${program.sector} ${p + 1})`,
        industry: program.sector,
        size_band: random.weighted({ "1-49": 4, "50-249": 4, "250+": 2 }),
        region_code: region,
      },
      programs: [program, ...others],
    };
  }),
);

export const employerRows: readonly Row<"employers">[] = [...siteRows, ...hirers.map((hirer) => hirer.row)];

/** The employers that hire a program's graduates: the sites of its internships, and those that only hire. */
export function employersOf(program: Program): readonly string[] {
  return [
    ...sitesOf(program),
    ...hirers.filter((hirer) => hirer.programs.includes(program)).map((hirer) => hirer.row.employer_id),
  ];
}
