import { isMeasureId, type MeasureId } from "../measures/catalogue.ts";
import { groupings, whomGroupings, type Filter, type Grouping } from "../measures/result.ts";

/** Which year the columns of a page are: the year of entry (级) or the year of graduation (届). */
export type YearAxis = "cohort" | "graduation_year";

/** Groups of one grouping, by their codes; at least one. */
export interface Groups {
  readonly grouping: Grouping;
  readonly codes: readonly string[];
}

/**
 * What a page's groups are read beside: the cohort before, the whole of which they are part, targets and requirements, or other
 * groups together.
 */
export type Comparison = "previous" | "school" | "target" | Groups;

/** What a page shows, all of it in the URL: short codes only, never a person. */
export interface View {
  readonly filter: Filter;
  /**
   * Groups that were picked in a chart. Views that are grouped by the same grouping show them among the others; all other views are
   * narrowed to them (`withPick`).
   */
  readonly pick: Groups | null;
  readonly compare: Comparison | null;
  readonly axis: YearAxis;
  /** What the groups of a page are made by. */
  readonly by: Grouping;
  /** The measure that is looked at closely, null for none, and which of its parts ("" is the whole). */
  readonly measure: MeasureId | null;
  readonly part: string;
  /** The grouping between whose groups the measure is shown as gaps; null for its values. */
  readonly gap: Grouping | null;
  /** How a figure is looked at where it isn't its default: form, order, by cohort; short codes by the figure's own short code. */
  readonly looks: Readonly<Record<string, string>>;
}

export const emptyView: View = {
  filter: {},
  pick: null,
  compare: null,
  axis: "cohort",
  by: "program",
  measure: null,
  part: "",
  gap: null,
  looks: {},
};

const separator = "~";

function writeCodes(codes: readonly string[]): string {
  return codes.map((code) => code.replaceAll("%", "%25").replaceAll(separator, "%7E")).join(separator);
}

const lists = new Map<string, readonly string[]>();

/** The same list for every text that says the same, so that what shows one clause is not drawn anew for another. */
function readCodes(text: string): readonly string[] {
  const known = lists.get(text);
  if (known !== undefined) return known;
  const codes = text.split(separator).map((code) => code.replaceAll("%7E", separator).replaceAll("%25", "%"));
  lists.set(text, codes);
  return codes;
}

function readGroups(text: string | undefined, allowed: readonly Grouping[]): Groups | null {
  if (text === undefined) return null;
  const [name = "", ...rest] = readCodes(text);
  const grouping = allowed.find((one) => one === name);
  const codes = rest.filter((code) => code !== "");
  return grouping === undefined || codes.length === 0 ? null : { grouping, codes };
}

function writeGroups({ grouping, codes }: Groups): string {
  return writeCodes([grouping, ...codes]);
}

function readComparison(text: string | undefined): Comparison | null {
  if (text === "previous" || text === "school" || text === "target") return text;
  return readGroups(text, whomGroupings);
}

/** `figure~option~figure~option`, each once. */
function readLooks(text: string | undefined): Readonly<Record<string, string>> {
  const codes = text === undefined ? [] : readCodes(text);
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < codes.length; at += 2) {
    const [figure = "", option = ""] = codes.slice(at, at + 2);
    if (figure !== "" && option !== "") pairs.push([figure, option]);
  }
  return Object.fromEntries(pairs);
}

const filters = new Map<string, Filter>();

/** The same object for every filter that says the same, so that what is computed under one is not computed again. */
function shared(filter: Filter): Filter {
  const key = JSON.stringify(groupings.map((grouping) => filter[grouping] ?? null));
  const known = filters.get(key);
  if (known !== undefined) return known;
  filters.set(key, filter);
  return filter;
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
    filter: shared(filter),
    pick: readGroups(parameters["pick"], whomGroupings),
    compare: readComparison(parameters["compare"]),
    measure: isMeasureId(measure) ? measure : emptyView.measure,
    part: isMeasureId(measure) ? (parameters["part"] ?? emptyView.part) : emptyView.part,
    axis: parameters["year"] === "graduation" ? "graduation_year" : emptyView.axis,
    by: named("by") ?? emptyView.by,
    gap: isMeasureId(measure) ? (named("gap") ?? emptyView.gap) : emptyView.gap,
    looks: readLooks(parameters["look"]),
  };
}

/** The parameters that say a view; what is at its default is left out. `readView(writeView(view))` equals `view`. */
export function writeView(view: View): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const grouping of groupings) {
    const codes = view.filter[grouping];
    if (codes !== undefined && codes.length > 0) parameters[grouping] = writeCodes(codes);
  }
  if (view.pick !== null) parameters["pick"] = writeGroups(view.pick);
  if (view.compare !== null)
    parameters["compare"] = typeof view.compare === "string" ? view.compare : writeGroups(view.compare);
  if (view.axis === "graduation_year") parameters["year"] = "graduation";
  if (view.by !== emptyView.by) parameters["by"] = view.by;
  if (view.measure !== null) parameters["measure"] = view.measure;
  if (view.measure !== null && view.part !== "") parameters["part"] = view.part;
  if (view.measure !== null && view.gap !== null) parameters["gap"] = view.gap;
  const looks = Object.entries(view.looks);
  if (looks.length > 0) parameters["look"] = writeCodes(looks.flat());
  return parameters;
}

/** The view with one clause replaced; no codes removes the clause. What was picked of groups that the clause shuts out is let go. */
export function withClause(view: View, grouping: Grouping, codes: readonly string[]): View {
  const { [grouping]: _dropped, ...others } = view.filter;
  const { pick } = view;
  const left =
    pick?.grouping === grouping && codes.length > 0
      ? pick.codes.filter((code) => codes.includes(code))
      : pick?.codes;
  return {
    ...view,
    filter: codes.length > 0 ? { ...others, [grouping]: codes } : others,
    pick: pick === null || left === undefined || left.length === 0 ? null : { ...pick, codes: left },
  };
}

/** What is picked once a group is added to it, or let go where it was among it. Groups of another grouping give way. */
export function toggled(pick: Groups | null, grouping: Grouping, code: string): Groups | null {
  if (pick?.grouping !== grouping) return { grouping, codes: [code] };
  const codes = pick.codes.includes(code)
    ? pick.codes.filter((one) => one !== code)
    : [...pick.codes, code].toSorted();
  return codes.length === 0 ? null : { grouping, codes };
}

/** The filter of a view whose groups are made by `by`: narrowed to what is picked, unless the picked groups are among its own. */
export function withPick(where: Filter, pick: Groups | null, by: readonly Grouping[]): Filter {
  if (pick === null || by.includes(pick.grouping)) return where;
  const { grouping, codes } = pick;
  const allowed = where[grouping];
  return shared({
    ...where,
    [grouping]: allowed === undefined ? codes : codes.filter((code) => allowed.includes(code)),
  });
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
