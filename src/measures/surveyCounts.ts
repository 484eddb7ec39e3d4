import { frameKinds } from "../panels/framePanel.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers } from "../panels/selection.ts";
import type { Question } from "./estimate.ts";

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
 * The rows of the `frames` panel whose counts make up a question's surveys, each wave counted once. Without a program asked for, a
 * wave's own row counts where there is one, else its programs' rows together; by program, a wave's own row stands for no program
 * where the wave has no others.
 */
export function surveyCounts({ data, by, where }: Question): (row: number) => boolean {
  const frames = data.panels.frames;
  const counting = countingRows(data);
  const program = integers(frames, "program");
  const school = integers(frames, "school");
  const wave = integers(frames, "wave");
  const byProgram = by.includes("program") || where.program !== undefined;
  const waveOf = (row: number) => `${school[row]} ${wave[row]}`;
  const whole = new Set([...counting].filter((row) => program[row] === -1).map(waveOf));
  const divided = new Set([...counting].filter((row) => program[row] !== -1).map(waveOf));
  const unread = byProgram ? divided : whole;
  return (row) => counting.has(row) && ((program[row] !== -1) === byProgram || !unread.has(waveOf(row)));
}
