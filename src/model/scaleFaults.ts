import type { FrameworkFault, FrameworkSurroundings } from "./frameworkFault.ts";
import type { ReferenceRow } from "./referenceTables.ts";

type ScaledTable = "indicators" | "instruments" | "employer_surveys";

/** How far a number of steps may be from a whole one: what binary fractions add. */
const stepTolerance = 1e-9;

function numberOf(cells: ReferenceRow, column: string): number {
  const text = cells[column] ?? "";
  return text === "" ? Number.NaN : Number(text);
}

/** A scale must have a lowest below a highest score, both or neither, and a step that leads from one to the other. */
function scaleFaults(table: ScaledTable, rows: readonly ReferenceRow[]): FrameworkFault[] {
  return rows.flatMap((cells, row): FrameworkFault[] => {
    const [min, max] = [numberOf(cells, "scale_min"), numberOf(cells, "scale_max")];
    const fail = { level: "fail", table, row, column: "scale_max" } as const;
    if (Number.isNaN(min) !== Number.isNaN(max)) {
      // Where both are required, the empty one is a fault of its own.
      if (table !== "instruments") return [];
      const column = Number.isNaN(min) ? "scale_min" : "scale_max";
      return [{ ...fail, column, rule: "scale_half", values: {} }];
    }
    if (Number.isNaN(min)) return [];
    if (min >= max) return [{ ...fail, rule: "scale_order", values: { min, max } }];
    const step = numberOf(cells, "scale_step");
    if (Number.isNaN(step)) return [];
    const steps = (max - min) / step;
    const leads = step > 0 && Math.abs(steps - Math.round(steps)) <= stepTolerance * steps;
    const values = { min, max, step };
    return leads ? [] : [{ ...fail, column: "scale_step", rule: "scale_step", values }];
  });
}

/** Indicators: at least one, whole scales, and in each dimension some weight. */
export function indicatorFaults(rows: readonly ReferenceRow[]): FrameworkFault[] {
  const table = "indicators";
  if (rows.length === 0)
    return [{ level: "fail", rule: "no_indicators", table, row: null, column: null, values: {} }];
  const weightOf = (cells: ReferenceRow) => ((cells["weight"] ?? "") === "" ? 1 : Number(cells["weight"]));
  const weights = new Map<string, number>();
  for (const cells of rows) {
    const dimension = cells["dimension"] ?? "";
    weights.set(dimension, (weights.get(dimension) ?? 0) + Math.max(0, weightOf(cells)));
  }
  const said = new Set<string>();
  const weightless = rows.flatMap((cells, row): FrameworkFault[] => {
    const dimension = cells["dimension"] ?? "";
    if (weightOf(cells) !== 0 || dimension === "" || said.has(dimension)) return [];
    const at = { table, row, column: "weight", values: { dimension } } as const;
    if (weights.get(dimension) !== 0) return [{ ...at, level: "warn", rule: "weight_zero" }];
    said.add(dimension);
    return [{ ...at, level: "fail", rule: "weights_zero" }];
  });
  return [...scaleFaults(table, rows), ...weightless];
}

/** Instruments: whole scales, and every version that scores name. */
export function instrumentFaults(
  rows: readonly ReferenceRow[],
  versionsUsed: FrameworkSurroundings["versionsUsed"],
): FrameworkFault[] {
  const table = "instruments";
  const known = new Set(rows.map((cells) => JSON.stringify([cells["instrument_code"], cells["version"]])));
  const unknown = versionsUsed
    .filter(({ instrument, version }) => !known.has(JSON.stringify([instrument, version])))
    .map((values): FrameworkFault => ({
      level: "warn",
      rule: "unknown_version",
      table,
      row: null,
      column: null,
      values: { ...values },
    }));
  return [...scaleFaults(table, rows), ...unknown];
}

/** Survey waves: whole scales with the threshold on them, and no more answers than were asked for. */
export function employerSurveyFaults(rows: readonly ReferenceRow[]): FrameworkFault[] {
  const table = "employer_surveys";
  const own = rows.flatMap((cells, row): FrameworkFault[] => {
    const found: FrameworkFault[] = [];
    const [min, max, from] = ["scale_min", "scale_max", "satisfied_from"].map((one) => numberOf(cells, one));
    if (min !== undefined && max !== undefined && from !== undefined && (from < min || from > max))
      found.push({
        level: "fail",
        rule: "satisfied_outside",
        table,
        row,
        column: "satisfied_from",
        values: { text: from, min, max },
      });
    const [contacted, responded] = [numberOf(cells, "contacted"), numberOf(cells, "responded")];
    if (responded > contacted)
      found.push({
        level: "warn",
        rule: "more_answers",
        table,
        row,
        column: "responded",
        values: { responded, contacted },
      });
    return found;
  });
  return [...scaleFaults(table, rows), ...own];
}
