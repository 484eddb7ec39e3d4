import { integers } from "../panels/selection.ts";
import type { Evaluator } from "./estimate.ts";
import { panelGroups } from "./groups.ts";
import { surveyCounts } from "./surveyCounts.ts";
import { judge } from "./verdict.ts";
import { namesWaves, poolWaves } from "./waves.ts";

/** Two counts of a survey's record, the first out of the second, and what else could have been reached. */
interface Counts {
  readonly counted: string;
  readonly of: string;
  readonly population?: string;
}

/**
 * One count ÷ another over the group's latest waves or those asked for. A row whose first count is more than its second contradicts
 * itself and is left out. Counts of a known list, so without an interval.
 */
function rateOf({ counted, of, population }: Counts): Evaluator {
  return (question) => {
    const { data, by, where, settings } = question;
    const frames = data.panels.frames;
    const [part, whole] = [integers(frames, counted), integers(frames, of)];
    const beyond = population === undefined ? whole : integers(frames, population);
    const named = namesWaves(by, where);
    const keep = surveyCounts(question);
    return panelGroups(data, "frames", by, where, { keep, withStudents: true }).map((members) => {
      const { rows, waves } = poolWaves(data, "frames", members.rows, named);
      const known = rows.filter((row) => (part[row] ?? -1) >= 0 && (whole[row] ?? -1) >= (part[row] ?? -1));
      const sum = (valueOf: (row: number) => number) => known.reduce((total, row) => total + valueOf(row), 0);
      const base = sum((row) => whole[row] ?? 0);
      const candidate = {
        part: "",
        value: sum((row) => part[row] ?? 0) / base,
        lower: null,
        upper: null,
        n: base,
        eligible: sum((row) => Math.max(beyond[row] ?? -1, whole[row] ?? 0)),
        base,
        interval: "none",
      } as const;
      return {
        group: members.group,
        ...judge(candidate, settings.minBase, () => "not_collected"),
        ...(by.includes("wave") || waves.length === 0 ? {} : { waves }),
      };
    });
  };
}

/** `employer.response_rate`: responded ÷ contacted; eligible is the target population where it is declared. */
export const employerResponseRate = rateOf({
  counted: "responded",
  of: "contacted",
  population: "target_population",
});

/** `employer.nomination_rate`: contacts given ÷ graduates asked for one. */
export const employerNominationRate = rateOf({ counted: "contacts_given", of: "graduates_asked" });
