import { functionals } from "../stats/functionals.ts";
import { meanInterval } from "../stats/meanInterval.ts";
import { momentsOf } from "../stats/moments.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import { cometLevels, cometProfiles, type CometProfile } from "./cometProfiles.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, Evaluator } from "./estimate.ts";
import type { Resampler } from "./resampling.ts";
import { absent, judge } from "./verdict.ts";

const means = [
  ["", ({ total }: CometProfile) => total],
  ["K_F", ({ functional }: CometProfile) => functional],
  ["K_P", ({ processual }: CometProfile) => processual],
  ["K_G", ({ shaping }: CometProfile) => shaping],
] as const;

const parts = [
  ...means.map(([part]) => part),
  "variation",
  "variation_profile",
  ...cometLevels.map((level) => level),
];

/** The group's own profile: `columns[criterion][student]`, 0-30. */
function columnsOf(profiles: readonly CometProfile[]): readonly Float64Array[] {
  return Array.from({ length: 8 }, (_, place) =>
    Float64Array.from(profiles, ({ criteria }) => criteria[place] ?? Number.NaN),
  );
}

function estimatesOf(group: CompetenceGroup): readonly Estimate[] {
  const { data, members, settings } = group;
  const { minBase } = settings;
  const eligible = members.length;
  const profiles = cometProfiles(data, group.profiles, members);
  if (profiles === null) return parts.map((part) => absent(part, "not_applicable", eligible));
  const n = profiles.length;
  const counts = { n, eligible, base: n };
  const meanOf = (part: string, values: readonly number[]): Estimate => {
    const moments = momentsOf(values);
    const own = { n: moments.n, eligible, base: moments.n };
    return judge(
      { part, value: moments.mean, ...meanInterval(moments), ...own, interval: "t" },
      minBase,
      group.reason,
    );
  };
  const variations = profiles.flatMap(({ variation }) => (Number.isNaN(variation) ? [] : [variation]));
  const ofProfile = functionals.variation(
    Float64Array.from(columnsOf(profiles), (column) => momentsOf(column).mean),
  );
  const spread = judge(
    {
      part: "variation_profile",
      value: ofProfile,
      lower: null,
      upper: null,
      ...counts,
      interval: "bootstrap_t",
    },
    minBase,
    group.reason,
  );
  return [
    ...means.map(([part, of]) => meanOf(part, profiles.map(of))),
    n > 0 && variations.length === 0
      ? absent("variation", "not_applicable", eligible, counts)
      : meanOf("variation", variations),
    n >= minBase && n > 0 && Number.isNaN(ofProfile)
      ? absent("variation_profile", "not_applicable", eligible, counts)
      : spread.status === "ok"
        ? { ...spread, pending: true }
        : spread,
    ...cometLevels.map((level) => {
      const share = profiles.filter((one) => one.level === level).length / n;
      const limits = wilsonInterval(share, n);
      return judge(
        { part: level, value: share, ...limits, ...counts, interval: "wilson" },
        minBase,
        group.reason,
      );
    }),
  ];
}

/** `competence.comet`: COMET's total score, levels, variation, and shares of students by level, over students with all eight criteria. */
export const competenceComet: Evaluator = (question) => forCompetenceGroups(question, estimatesOf);

/** What the interval of the variation of the group's profile is resampled from. */
export const resampleComet: Resampler = (question) =>
  forCompetenceGroups(question, (group) => {
    if (!estimatesOf(group).some((one) => one.pending === true)) return [];
    const profiles = cometProfiles(group.data, group.profiles, group.members) ?? [];
    return [
      {
        part: "variation_profile",
        functional: "variation" as const,
        columns: columnsOf(profiles),
        method: "bootstrap_t" as const,
      },
    ];
  });
