import { isMeasureId, type MeasureId } from "../measures/catalogue.ts";
import { groupings, type Filter, type Grouping } from "../measures/result.ts";

/** Which year the columns of a page are: the year of entry (级) or the year of graduation (届). */
export type YearAxis = "cohort" | "graduation_year";

/** What a page shows, all of it in the URL: short codes only, never a person. */
export interface View {
  readonly filter: Filter;
  readonly axis: YearAxis;
  /** What the groups of a page are made by. */
  readonly by: Grouping;
  /** The measure that is looked at closely, null for none, and which of its parts ("" is the whole). */
  readonly measure: MeasureId | null;
  readonly part: string;
  /** The grouping between whose groups the measure is shown as gaps; null for its values. */
  readonly gap: Grouping | null;
}

export const emptyView: View = {
  filter: {},
  axis: "cohort",
  by: "program",
  measure: null,
  part: "",
  gap: null,
};

const separator = "~";

function writeCodes(codes: readonly string[]): string {
  return codes.map((code) => code.replaceAll("%", "%25").replaceAll(separator, "%7E")).join(separator);
}

function readCodes(text: string): readonly string[] {
  return text.split(separator).map((code) => code.replaceAll("%7E", separator).replaceAll("%25", "%"));
}

/** Reads a view from the parameters of a URL. What it does not know it leaves out; an empty list lets everything through. */
export function readView(parameters: Readonly<Record<string, string>>): View {
  const filter: Partial<Record<Grouping, readonly string[]>> = {};
  for (const grouping of groupings) {
    const text = parameters[grouping];
    if (text !== undefined && text !== "") filter[grouping] = readCodes(text);
  }
  const measure = parameters["measure"] ?? "";
  const named = (parameter: string) => groupings.find((grouping) => grouping === parameters[parameter]);
  return {
    filter,
    measure: isMeasureId(measure) ? measure : emptyView.measure,
    part: isMeasureId(measure) ? (parameters["part"] ?? emptyView.part) : emptyView.part,
    axis: parameters["year"] === "graduation" ? "graduation_year" : emptyView.axis,
    by: named("by") ?? emptyView.by,
    gap: isMeasureId(measure) ? (named("gap") ?? emptyView.gap) : emptyView.gap,
  };
}

/** The parameters that say a view; what is at its default is left out. `readView(writeView(view))` equals `view`. */
export function writeView(view: View): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const grouping of groupings) {
    const codes = view.filter[grouping];
    if (codes !== undefined && codes.length > 0) parameters[grouping] = writeCodes(codes);
  }
  if (view.axis === "graduation_year") parameters["year"] = "graduation";
  if (view.by !== emptyView.by) parameters["by"] = view.by;
  if (view.measure !== null) parameters["measure"] = view.measure;
  if (view.measure !== null && view.part !== "") parameters["part"] = view.part;
  if (view.measure !== null && view.gap !== null) parameters["gap"] = view.gap;
  return parameters;
}

/** The view with one clause replaced; no codes removes the clause. */
export function withClause(view: View, grouping: Grouping, codes: readonly string[]): View {
  const { [grouping]: _dropped, ...others } = view.filter;
  return { ...view, filter: codes.length > 0 ? { ...others, [grouping]: codes } : others };
}

/** Parameters as they stand after `?` in the URL. */
export function parametersToText(parameters: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (typeof value === "string") search.set(name, value);
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** The parameters of a URL's search text. */
export function parametersFromText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}
