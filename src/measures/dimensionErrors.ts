import { errorVariance, type ErrorVariance } from "../stats/errorVariance.ts";
import type { CompetenceGroup } from "./competenceGroups.ts";
import type { EstimateStatus } from "./estimate.ts";
import { itemTables, type ItemTable } from "./itemTables.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";

/** The measurement error of a group's dimensions. */
export const groupErrors = rememberedByGroup(
  (group): ReadonlyMap<string, ItemTable & ErrorVariance> =>
    new Map(
      [...itemTables(group)].map(([dimension, table]) => [
        dimension,
        { ...table, ...errorVariance(table.items) },
      ]),
    ),
);

/** Why the measurement error of some dimensions can't be known; null where it is. */
export function errorStatus(group: CompetenceGroup, dimensions: readonly string[]): EstimateStatus | null {
  const errors = groupErrors(group);
  const tables = dimensions.map((dimension) => errors.get(dimension));
  if (tables.some((one) => (one?.declared ?? 0) < 2)) return "not_applicable";
  if (tables.some((one) => (one?.items.length ?? 0) < 2)) return "not_collected";
  const least = Math.max(2, group.settings.minBase);
  return tables.some((one) => (one?.members.length ?? 0) < least) ? "too_few" : null;
}
