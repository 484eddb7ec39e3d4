import type { tables as english } from "../en/tables.ts";
import type { Words } from "../words.ts";
import { columnLabels } from "./columnLabels.ts";
import { tableNames } from "./tableNames.ts";

/** Names of tables and columns. */
export const tables = { names: tableNames, columns: columnLabels } as const satisfies Words<typeof english>;
