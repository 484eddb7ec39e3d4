import { frameKinds } from "../panels/framePanel.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers } from "../panels/selection.ts";
import type { Evaluator } from "./estimate.ts";
import { panelGroups } from "./groups.ts";
import { judge } from "./verdict.ts";
import { namesWaves, poolWaves } from "./waves.ts";

/** The survey row that counts a wave's employers: one that holds for all attributes, else the first. A row a (school, wave, program). */
function countingRows(data: PanelData): ReadonlySet<number> {
  const frames = data.panels.frames;
  const column = (name: string) => integers(frames, name);
  const [kind, school, wave, program, attribute] = [
    column("kind"),
    column("school"),
    column("wave"),
    column("program"),
    column("attribute"),
  ];
  const chosen = new Map<string, number>();
  for (let row = 0; row < frames.rowCount; row += 1) {
    if (kind[row] !== frameKinds.survey) continue;
    const key = `${school[row]} ${wave[row]} ${program[row]}`;
    if (!chosen.has(key) || attribute[row] === -1) chosen.set(key, row);
  }
  return new Set(chosen.values());
}

/**
 * `employer.response_rate`: responded ÷ contacted, over the group's latest waves or those asked for. Without a program asked for,
 * a wave's own row counts where there is one, else its programs' rows together; by program, a wave's own row stands for no program
 * where the wave has no others. A row with more answers than contacts contradicts itself and is left out.
 * A count of a known list, so without an interval.
 */
export const employerResponseRate: Evaluator = ({ data, by, where, settings }) => {
  const frames = data.panels.frames;
  const counting = countingRows(data);
  const program = integers(frames, "program");
  const school = integers(frames, "school");
  const wave = integers(frames, "wave");
  const contacted = integers(frames, "contacted");
  const responded = integers(frames, "responded");
  const population = integers(frames, "target_population");
  const byProgram = by.includes("program") || where.program !== undefined;
  const waveOf = (row: number) => `${school[row]} ${wave[row]}`;
  const whole = new Set([...counting].filter((row) => program[row] === -1).map(waveOf));
  const divided = new Set([...counting].filter((row) => program[row] !== -1).map(waveOf));
  const unread = byProgram ? divided : whole;
  const keep = (row: number) =>
    counting.has(row) && ((program[row] !== -1) === byProgram || !unread.has(waveOf(row)));
  const named = namesWaves(by, where);

  return panelGroups(data, "frames", by, where, { keep, withStudents: true }).map((members) => {
    const { rows, waves } = poolWaves(data, "frames", members.rows, named);
    const known = rows.filter(
      (row) => (responded[row] ?? -1) >= 0 && (contacted[row] ?? -1) >= (responded[row] ?? -1),
    );
    const sum = (column: Int32Array) => known.reduce((total, row) => total + (column[row] ?? 0), 0);
    const base = sum(contacted);
    const eligible = known.reduce(
      (total, row) => total + Math.max(population[row] ?? -1, contacted[row] ?? 0),
      0,
    );
    const candidate = {
      part: "",
      value: sum(responded) / base,
      lower: null,
      upper: null,
      n: base,
      eligible,
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
