import { filterPart, labelsOf } from "../panels/selection.ts";
import { Moments } from "../stats/moments.ts";
import { shrinkageModel, shrunkenMeans } from "../stats/shrinkage.ts";
import type { Estimate, Evaluator, Question } from "./estimate.ts";
import { studentGroups } from "./groups.ts";
import { assessorsOf, occasionOf } from "./occasion.ts";
import { severityRatingsOf, type SeverityRatings } from "./severityRatings.ts";
import { absent, judge } from "./verdict.ts";

/** What one assessor's students say of the assessor: how many were rated, and by how much above others each of those that others rated too. */
interface Assessor {
  readonly code: number;
  readonly rated: number;
  readonly above: Moments;
}

/** The assessors of some students, each student counting once: by the mean over the indicators that others rated too. */
function assessorsOfGroup(
  { start, assessor, above }: SeverityRatings,
  members: readonly number[],
): readonly Assessor[] {
  const found = new Map<number, Map<number, Moments>>();
  for (const student of members) {
    for (let at = start[student] ?? 0; at < (start[student + 1] ?? 0); at += 1) {
      const code = assessor[at] ?? -1;
      const students = found.get(code) ?? new Map<number, Moments>();
      const own = students.get(student) ?? new Moments();
      const points = above[at] ?? Number.NaN;
      if (!Number.isNaN(points)) own.add(points);
      students.set(student, own);
      found.set(code, students);
    }
  }
  return [...found].map(([code, students]) => {
    const means = new Moments();
    for (const own of students.values()) if (own.n > 0) means.add(own.mean);
    return { code, rated: students.size, above: means };
  });
}

function estimatesOf(
  { data, settings }: Question,
  ratings: SeverityRatings,
  students: readonly number[],
): readonly Estimate[] {
  const names = labelsOf(data, "scores", "assessor");
  const all = assessorsOfGroup(ratings, students);
  const compared = all.filter(({ above }) => above.n > 0);
  const groups = compared.map(({ above }) => above);
  const shrunken = shrunkenMeans(groups);
  const n = groups.reduce((sum, one) => sum + one.n, 0);
  const reason = () => "not_collected" as const;
  const between = judge(
    {
      part: "",
      value: Math.sqrt(shrinkageModel(groups).between),
      lower: null,
      upper: null,
      n,
      eligible: all.reduce((sum, { rated }) => sum + rated, 0),
      base: n,
      interval: "none",
    },
    settings.minBase,
    reason,
    compared.length,
  );
  const nameOf = ({ code }: Assessor) => names[code] ?? "";
  return [
    between,
    ...all
      .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
      .map((assessor) => {
        const part = `assessor:${nameOf(assessor)}`;
        const place = compared.indexOf(assessor);
        const one = shrunken[place];
        if (one === undefined) return absent(part, "not_collected", assessor.rated);
        const { n: own } = assessor.above;
        const { value, lower, upper } = one;
        const counts = { n: own, eligible: assessor.rated, base: own };
        return judge({ part, value, lower, upper, ...counts, interval: "t" }, settings.minBase, reason);
      }),
  ];
}

/**
 * `competence.assessor_severity`: by how many points each named assessor rates above (lenient) or below (severe) the others who
 * rated the same students on the same indicators, shrunk; the whole is the standard deviation between assessors.
 */
export const competenceAssessorSeverity: Evaluator = (question) => {
  const { data, by, where, settings } = question;
  const { assessor_kind: _, ...when } = filterPart(where, "when");
  const kinds = assessorsOf(occasionOf(data, where), settings).filter(
    (kind) => kind === "school" || kind === "enterprise",
  );
  const ratings = severityRatingsOf(data, { when, kinds });
  return studentGroups(data, by, where).flatMap(({ group, students }) =>
    estimatesOf(question, ratings, students).map((one) => ({ group, ...one })),
  );
};
