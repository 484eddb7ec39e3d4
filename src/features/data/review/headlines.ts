import { askMeasure } from "../../../measures/askMeasure.ts";
import { measureDeclaration, type MeasureId } from "../../../measures/catalogue.ts";
import { withIntervals } from "../../../measures/resample.ts";
import { resampleInWorkers } from "../../../measures/resampleInWorkers.ts";
import type { Grouping, MeasureResult } from "../../../measures/result.ts";
import type { PanelData } from "../../../panels/panelData.ts";
import type { MeasureSettings } from "../../../panels/settings.ts";

/** The figures that a school is known by: those of the Overview, and the level beside the imbalance. */
export const headlineMeasures = [
  "competence.level",
  "competence.profile_range",
  "employer.satisfied",
  "employment.destination_rate",
] as const satisfies readonly MeasureId[];

/** A headline figure before and after a commit; `program` is "" for all of them together. Null where it is not there on a side. */
export interface HeadlineEffect {
  readonly measure: MeasureId;
  readonly program: string;
  readonly before: MeasureResult | null;
  readonly after: MeasureResult | null;
}

const groupings: readonly (readonly Grouping[])[] = [[], ["program"]];

/** Every headline figure of one set of panels, limits that are resampled among them, by measure and program. */
async function headlinesOf(
  data: PanelData,
  settings: MeasureSettings,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, MeasureResult>> {
  const found = new Map<string, MeasureResult>();
  for (const measure of headlineMeasures)
    for (const by of groupings) {
      const measured = await askMeasure(data, { measure, by, where: {}, settings }, { signal });
      const limits = await resampleInWorkers(measured.tasks, { signal });
      for (const result of withIntervals(measured.results, limits))
        if (result.part === measureDeclaration(measure).headline)
          found.set(JSON.stringify([measure, result.group.program ?? ""]), result);
    }
  return found;
}

/** True where a figure has another value, another base, or a reason in place of a value. */
export function isChanged({ before, after }: HeadlineEffect): boolean {
  if (before === null || after === null) return before !== after;
  const [was, is] = [before.value ?? NaN, after.value ?? NaN];
  const near = Math.abs(was - is) <= 1e-9 * Math.max(1, Math.abs(was), Math.abs(is));
  return (
    before.status !== after.status ||
    before.n !== after.n ||
    !(near || (before.value ?? after.value) === null)
  );
}

/** The headline figures on two sets of panels, computed in workers. Rejects with the signal's reason, or MeasureError. */
export async function headlineEffects(
  before: PanelData,
  after: PanelData,
  settings: MeasureSettings,
  signal: AbortSignal,
): Promise<readonly HeadlineEffect[]> {
  const older = await headlinesOf(before, settings, signal);
  const newer = await headlinesOf(after, settings, signal);
  const keys = [...new Set([...older.keys(), ...newer.keys()])];
  return headlineMeasures.flatMap((measure) =>
    keys.flatMap((key): HeadlineEffect[] => {
      const [was = null, is = null] = [older.get(key), newer.get(key)];
      const one = was ?? is;
      return one === null || one.measure !== measure
        ? []
        : [{ measure, program: one.group.program ?? "", before: was, after: is }];
    }),
  );
}
