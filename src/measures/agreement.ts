import { isOccasionGrouping, type PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { attributeOf, filterPart, selectRows } from "../panels/selection.ts";
import { limitsOfAgreement } from "../stats/agreementLimits.ts";
import { finn } from "../stats/finn.ts";
import { pairColumns } from "../stats/functionals.ts";
import { intraclass } from "../stats/intraclass.ts";
import type { Estimate, Evaluator, Group, Question } from "./estimate.ts";
import { groupOf, studentGroups, tupleOrder } from "./groups.ts";
import { dimensionsOf } from "./profiles.ts";
import { ratingPairsOf, type RatingPair } from "./ratingPairs.ts";
import type { Resampler } from "./resampling.ts";
import { sameMembers } from "./sameMembers.ts";
import { absent, judge } from "./verdict.ts";

/** The pairs of each student of a group who has any, and of how many students. */
interface Paired {
  readonly eligible: number;
  readonly byStudent: readonly (readonly RatingPair[])[];
}

interface PairedGroup {
  readonly group: Group;
  readonly members: readonly number[];
  /** What besides the members decides the pairs. */
  readonly which: string;
  readonly paired: () => Paired;
}

/** The pairs that a filter's modules, instruments and employers let through, by what the enterprise's score says. */
function pairsUnder(data: PanelData, where: PanelFilter, rule: Question["settings"]["attemptRule"]) {
  const { stage, term, module, instrument, employer } = where;
  const when = { ...(stage === undefined ? {} : { stage }), ...(term === undefined ? {} : { term }) };
  const all = ratingPairsOf(data, { when, attemptRule: rule });
  if (module === undefined && instrument === undefined && employer === undefined) return all;
  const placed = selectRows(data, "scores", { module, instrument, employer });
  return new Map([...all].map(([student, pairs]) => [student, pairs.filter(({ row }) => placed[row] === 1)]));
}

function pairedGroups({ data, by, where, settings }: Question): readonly PairedGroup[] {
  const pairs = pairsUnder(data, where, settings.attemptRule);
  const whom = by.filter((grouping) => !isOccasionGrouping(grouping));
  const when = by.filter((grouping) => isOccasionGrouping(grouping));
  const attributes = when.map((grouping) => attributeOf(data, "scores", grouping));
  const codesOf = ({ row }: RatingPair) =>
    attributes.map((attribute) => attribute?.text(attribute.codes[row] ?? -1) ?? "");
  const keyOf = (codes: readonly string[]) => JSON.stringify(codes);
  const known = new Map<string, readonly string[]>();
  if (when.length === 0) known.set(keyOf([]), []);
  else
    for (const own of pairs.values()) for (const pair of own) known.set(keyOf(codesOf(pair)), codesOf(pair));
  const order = tupleOrder(data, by);
  return studentGroups(data, whom, where)
    .flatMap(({ group, students }) => {
      const members = sameMembers(data, students);
      const pairsOf = (key: string) =>
        members
          .map((student) => {
            const own = pairs.get(student) ?? [];
            return when.length === 0 ? own : own.filter((pair) => keyOf(codesOf(pair)) === key);
          })
          .filter((own) => own.length > 0);
      return [...known].map(([key, codes]) => {
        const whole = { ...group, ...groupOf(when, codes) };
        const asked = by.map((grouping) => whole[grouping] ?? "");
        return {
          asked,
          group: groupOf(by, asked),
          members,
          which: JSON.stringify([when, codes, filterPart(where, "when"), settings]),
          paired: () => ({ eligible: members.length, byStudent: pairsOf(key) }),
        };
      });
    })
    .toSorted((a, b) => order(a.asked, b.asked));
}

const difference = ({ school, enterprise }: RatingPair) => school - enterprise;

/** Pairs about the mean of their indicator, so that hard and easy indicators make nobody agree. */
function centred(byStudent: Paired["byStudent"]): readonly (readonly (readonly [number, number])[])[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const pair of byStudent.flat()) {
    const { sum, count } = sums.get(pair.indicator) ?? { sum: 0, count: 0 };
    sums.set(pair.indicator, { sum: sum + (pair.school + pair.enterprise) / 2, count: count + 1 });
  }
  return byStudent.map((own) =>
    own.map(({ indicator, school, enterprise }) => {
      const { sum = 0, count = 1 } = sums.get(indicator) ?? {};
      return [school - sum / count, enterprise - sum / count] as const;
    }),
  );
}

const reason = () => "not_collected" as const;

/** True where the interval of the correlation has to be resampled by student, some of them having several pairs. */
function isClustered(byStudent: Paired["byStudent"]): boolean {
  return byStudent.some((own) => own.length > 1);
}

function correlation({ byStudent, eligible }: Paired, minBase: number): Estimate {
  const rows = centred(byStudent).flat();
  const n = byStudent.length;
  const counts = { n, eligible, base: rows.length };
  const { value, lower, upper } = intraclass(rows).agreement;
  if (n >= minBase && n > 0 && Number.isNaN(value)) return absent("icc", "not_applicable", eligible, counts);
  const limits = isClustered(byStudent)
    ? ({ lower: null, upper: null, interval: "bca" } as const)
    : ({ lower, upper, interval: "f_ratio" } as const);
  const one = judge({ part: "icc", value, ...limits, ...counts }, minBase, reason, n);
  return one.status === "ok" && isClustered(byStudent) ? { ...one, pending: true } : one;
}

/** Finn's coefficient for the pairs of each number of levels, in steps of their scale. */
function finns({ byStudent, eligible }: Paired, minBase: number): readonly Estimate[] {
  const levels = new Set(byStudent.flat().flatMap((pair) => pair.levels ?? []));
  return [...levels]
    .toSorted((a, b) => a - b)
    .map((count) => {
      const own = byStudent
        .map((pairs) => pairs.filter((pair) => pair.levels === count))
        .filter((pairs) => pairs.length > 0);
      const rows = own
        .flat()
        .map((pair) => [pair.school, pair.enterprise].map((points) => (points * (count - 1)) / 100));
      const candidate = {
        part: `finn:${count}`,
        value: finn(rows, count).oneWay,
        lower: null,
        upper: null,
        n: own.length,
        eligible,
        base: rows.length,
        interval: "none",
      } as const;
      return judge(candidate, minBase, reason, own.length);
    });
}

function meanDifference(part: string, byStudent: Paired["byStudent"], eligible: number, minBase: number) {
  const { mean, meanLower, meanUpper, students, differences } = limitsOfAgreement(
    byStudent.map((own) => own.map(difference)),
  );
  const counts = { n: students, eligible, base: differences };
  return judge(
    { part, value: mean, lower: meanLower, upper: meanUpper, ...counts, interval: "t" },
    minBase,
    reason,
    students,
  );
}

function estimatesOf({ data, settings }: Question, paired: Paired): readonly Estimate[] {
  const { byStudent, eligible } = paired;
  const { minBase } = settings;
  const limits = limitsOfAgreement(byStudent.map((own) => own.map(difference)));
  const counts = { n: limits.students, eligible, base: limits.differences };
  const limit = (part: string, value: number, lower: number, upper: number) =>
    judge({ part, value, lower, upper, ...counts, interval: "mover" }, minBase, reason, limits.students);
  const indicators = data.reference.indicators;
  return [
    meanDifference("", byStudent, eligible, minBase),
    limit("lower_limit", limits.lower, limits.lowerLower, limits.lowerUpper),
    limit("upper_limit", limits.upper, limits.upperLower, limits.upperUpper),
    correlation(paired, minBase),
    ...finns(paired, minBase),
    ...dimensionsOf(data).flatMap((dimension) => {
      const own = byStudent
        .map((pairs) => pairs.filter((pair) => indicators[pair.indicator]?.dimension === dimension))
        .filter((pairs) => pairs.length > 0);
      return own.length === 0 && byStudent.length > 0
        ? []
        : [meanDifference(`dim:${dimension}`, own, eligible, minBase)];
    }),
  ];
}

const estimated = new WeakMap<readonly number[], Map<string, readonly Estimate[]>>();

/** The estimates of a group, known again for as long as its list of members is. */
function estimatesOfGroup(question: Question, { members, which, paired }: PairedGroup): readonly Estimate[] {
  const known = estimated.get(members) ?? new Map<string, readonly Estimate[]>();
  estimated.set(members, known);
  const found = known.get(which) ?? estimatesOf(question, paired());
  known.set(which, found);
  return found;
}

/**
 * `competence.agreement`: school less enterprise on the same student, indicator and term; limits of agreement, ICC(A,1) and Finn,
 * clustered by student; by dimension. `n` are students, `base` are pairs. All stages and terms of the filter count.
 */
export const competenceAgreement: Evaluator = (question) =>
  pairedGroups(question).flatMap((one) =>
    estimatesOfGroup(question, one).map((estimate) => ({ group: one.group, ...estimate })),
  );

/** The correlations of groups in which students have several pairs, resampled by student. */
export const resampleAgreement: Resampler = (question) =>
  pairedGroups(question)
    .map(({ group, paired }) => ({ group, ...paired() }))
    .filter((one) => correlation(one, question.settings.minBase).pending === true)
    .map(({ group, byStudent }) => ({
      group,
      part: "icc",
      functional: "pairAgreement",
      columns: pairColumns(centred(byStudent)),
      method: "bca",
    }));
