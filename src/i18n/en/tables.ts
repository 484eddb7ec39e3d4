import { columnLabels } from "./columnLabels.ts";
import { tableNames } from "./tableNames.ts";

/** Names of tables and columns. */
export const tables = { names: tableNames, columns: columnLabels } as const;
