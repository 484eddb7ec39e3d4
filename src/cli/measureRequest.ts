import { parseArgs } from "node:util";
import { isMeasureId, measureDeclaration, measureIds, type MeasureId } from "../measures/catalogue.ts";
import { groupings, type Filter, type Grouping } from "../measures/result.ts";

/** What the command line asks for: the catalogue, or a measure of a folder. */
export type MeasureCommand =
  | { readonly kind: "help" }
  | { readonly kind: "list"; readonly json: boolean }
  | {
      readonly kind: "measure";
      readonly folder: string;
      readonly measure: MeasureId;
      readonly by: readonly Grouping[];
      readonly where: Filter;
      readonly json: boolean;
    };

/** The command line can't be understood, or asks for what isn't there. The message says what is. */
export class MeasureUsageError extends Error {
  override readonly name = "MeasureUsageError";
}

function readGrouping(text: string, measure: MeasureId): Grouping {
  const grouping = groupings.find((one) => one === text);
  const { by } = measureDeclaration(measure);
  if (grouping === undefined || !by.includes(grouping))
    throw new MeasureUsageError(`${measure} is not known by "${text}". It is known by: ${by.join(", ")}`);
  return grouping;
}

/** `program=P01|P02` and further clauses of the same form; two clauses on one grouping let through what either does. */
function readWhere(clauses: readonly string[], measure: MeasureId): Filter {
  const where: Partial<Record<Grouping, readonly string[]>> = {};
  for (const clause of clauses) {
    const at = clause.indexOf("=");
    if (at <= 0)
      throw new MeasureUsageError(`--where takes grouping=CODE or grouping=CODE|CODE, not "${clause}"`);
    const grouping = readGrouping(clause.slice(0, at).trim(), measure);
    where[grouping] = [...(where[grouping] ?? []), ...clause.slice(at + 1).split("|")];
  }
  return where;
}

/** Reads the arguments after `npm run measure --`. Throws MeasureUsageError. */
export function readMeasureCommand(args: readonly string[]): MeasureCommand {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        measure: { type: "string" },
        by: { type: "string", multiple: true },
        where: { type: "string", multiple: true },
        json: { type: "boolean", default: false },
        list: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (cause) {
    throw new MeasureUsageError(cause instanceof Error ? cause.message : String(cause));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: "help" };
  if (values.list) return { kind: "list", json: values.json };
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new MeasureUsageError("Name one folder that holds the app's CSV files.");
  const { measure } = values;
  if (measure === undefined || !isMeasureId(measure)) {
    const asked = measure === undefined ? "--measure is missing." : `There is no measure "${measure}".`;
    throw new MeasureUsageError(`${asked} There are: ${measureIds.join(", ")}`);
  }
  const by = (values.by ?? []).flatMap((list) => list.split(",")).filter((text) => text.trim() !== "");
  return {
    kind: "measure",
    folder,
    measure,
    by: [...new Set(by.map((text) => readGrouping(text.trim(), measure)))],
    where: readWhere(values.where ?? [], measure),
    json: values.json,
  };
}
