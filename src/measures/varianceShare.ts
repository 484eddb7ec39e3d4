import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf } from "../panels/selection.ts";
import { varianceShares, withoutMeans } from "../stats/varianceShares.ts";
import { absenceOf } from "./competenceGroups.ts";
import type { Estimate, EstimateStatus, Evaluator, Question } from "./estimate.ts";
import { studentGroups } from "./groups.ts";
import { occasionOf } from "./occasion.ts";
import { profilesOf } from "./profiles.ts";
import { absent, judge } from "./verdict.ts";

/** Where scores can differ, from the coarsest to the finest. */
export const varianceLevels = ["region", "school", "program", "class", "student", "occasion"] as const;
type Level = (typeof varianceLevels)[number];

const resampling = { seed: 20_260_722, resamples: 1000 };

/** The students' levels by term: one case a student and term in which the student has a level. */
interface Cases {
  readonly student: readonly number[];
  readonly term: readonly number[];
  readonly value: readonly number[];
}

/** The levels in each of the terms that a question is about, all students'. */
function levelsByTerm({ data, where, settings }: Question): readonly Float64Array[] {
  const when = filterPart(where, "when");
  const terms = (where.term ?? labelsOf(data, "scores", "term")).toSorted();
  return terms.map((term) => profilesOf(data, occasionOf(data, { ...when, term: [term] }), settings).level);
}

/** Students in an order that doesn't hang on the order of the files, so that resamples of them don't either. */
function inOrder(
  data: PanelData,
  levels: readonly Float64Array[],
  members: readonly number[],
): readonly number[] {
  const { students } = data.panels;
  const columns = ["school", "program", "class"].map((name) => {
    const codes = integers(students, name);
    const labels = labelsOf(data, "students", name);
    return (student: number) => labels[codes[student] ?? -1] ?? "";
  });
  return members
    .map((student) => ({
      student,
      keys: [
        ...columns.map((text) => text(student)),
        ...levels.map((values) => String(values[student] ?? Number.NaN)),
      ],
    }))
    .toSorted((a, b) => {
      const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
      return at < 0 ? 0 : (a.keys[at] ?? "") < (b.keys[at] ?? "") ? -1 : 1;
    })
    .map(({ student }) => student);
}

function casesOf(levels: readonly Float64Array[], members: readonly number[]): Cases {
  const cases = { student: [] as number[], term: [] as number[], value: [] as number[] };
  for (const student of members) {
    levels.forEach((ofTerm, term) => {
      const value = ofTerm[student] ?? Number.NaN;
      if (Number.isNaN(value)) return;
      cases.student.push(student);
      cases.term.push(term);
      cases.value.push(value);
    });
  }
  return cases;
}

/** The region of each school code, numbered; −1 where the school's record names none. */
function regionCodes(data: PanelData): readonly number[] {
  const regions = new Map(data.reference.schools.map(({ code, region }) => [code, region]));
  const distinct = [...new Set(regions.values())].filter((one) => one !== null);
  return labelsOf(data, "students", "school").map((school) => distinct.indexOf(regions.get(school) ?? ""));
}

/** For each case its code on each level but the finest, which is the case itself. */
function codesOf(
  data: PanelData,
  { student }: Cases,
): Readonly<Record<Exclude<Level, "occasion">, Int32Array>> {
  const { students } = data.panels;
  const regions = regionCodes(data);
  const school = integers(students, "school");
  const from = (codeOf: (one: number) => number) => Int32Array.from(student, codeOf);
  const column = (name: string) => {
    const codes = integers(students, name);
    return from((one) => codes[one] ?? -1);
  };
  return {
    region: from((one) => regions[school[one] ?? -1] ?? -1),
    school: column("school"),
    program: column("program"),
    class: column("class"),
    student: from((one) => one),
  };
}

/**
 * The levels that can be told apart: those with more groups than the next coarser one, and the finest, which is the cases
 * themselves: occasions where any student has several, else students.
 */
function levelsPresent(
  codes: ReturnType<typeof codesOf>,
  cases: number,
): readonly { readonly level: Level; readonly codes: Int32Array | null }[] {
  const present: { level: Level; codes: Int32Array | null }[] = [];
  let parents = new Int32Array(cases);
  let groups = Math.min(1, cases);
  for (const level of varianceLevels) {
    if (level === "occasion") break;
    const numbered = new Map<string, number>();
    const nested = Int32Array.from(codes[level], (code, at) => {
      const key = `${parents[at]} ${code}`;
      return numbered.get(key) ?? numbered.set(key, numbered.size).size - 1;
    });
    if (numbered.size <= groups) continue;
    present.push({ level, codes: codes[level] });
    [parents, groups] = [nested, numbered.size];
  }
  if (cases > groups) present.push({ level: "occasion", codes: null });
  return present;
}

function sharesOf(
  question: Question,
  members: readonly number[],
  levels: readonly Float64Array[],
  reason: () => EstimateStatus,
): readonly Estimate[] {
  const { data, settings } = question;
  const eligible = members.length;
  const cases = casesOf(levels, inOrder(data, levels, members));
  const n = new Set(cases.student).size;
  const all = (status: EstimateStatus) =>
    varianceLevels.map((level) => absent(`between_${level}`, status, eligible, { n, base: n }));
  if (n === 0) return all(reason());
  if (n < settings.minBase) return all("too_few");
  const cohort = integers(data.panels.students, "cohort");
  const rest = withoutMeans(cases.value, [cases.term, cases.student.map((one) => cohort[one] ?? -1)]);
  const present = levelsPresent(codesOf(data, cases), cases.value.length);
  // One level alone holds all there is, whatever the scores: a share of 1 that says nothing.
  if (present.length < 2) return all("not_applicable");
  const coarser = present.slice(0, -1).flatMap(({ codes }) => (codes === null ? [] : [codes]));
  const shares = varianceShares(coarser, rest, resampling);
  return present.map(({ level }, index) => {
    const part = `between_${level}`;
    const found = shares[index];
    if (found === undefined || Number.isNaN(found.share))
      return absent(part, "not_applicable", eligible, { n, base: n });
    const { share: value, lower, upper, method } = found;
    const interval = Number.isFinite(lower) ? method : "none";
    const candidate = { part, value, lower, upper, n, eligible, base: n, interval } as const;
    return judge(candidate, settings.minBase, reason);
  });
}

/**
 * `variance.share`: of the variance of students' levels by term, less what terms and cohorts have in common, how much lies between
 * regions, schools, programs, classes, students and a student's occasions; only levels that the data tell apart, which add to 1.
 * Limits from resamples of the coarsest level present, the same for the same data; none below five groups there.
 */
export const varianceShare: Evaluator = (question) => {
  const { data, by, where, settings } = question;
  const levels = levelsByTerm(question);
  return studentGroups(data, by, where).flatMap(({ group, students }) => {
    const reason = () => absenceOf(data, occasionOf(data, where), settings, students);
    return sharesOf(question, students, levels, reason).map((one) => ({ group, ...one }));
  });
};
