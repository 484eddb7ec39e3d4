import type { TextColumn } from "../../columns/columnTable.ts";
import type { TableId } from "../../model/tables.ts";
import { chosenAttribute, parseAttribute } from "./attributeHeaders.ts";
import { contentFit, looksLikeScores } from "./contentColumns.ts";
import { privateReason } from "./headerAliases.ts";
import type { IndicatorHeader, IndicatorIndex } from "./indicatorHeaders.ts";
import { message, type Message } from "../message.ts";
import { occasionLabels, occasionsPresent } from "./occasionLabels.ts";
import { occasionKey, type Occasion } from "./occasions.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";

/** A column of the file that stands for a value of something its name says. */
export interface WideAssignment {
  readonly position: number;
  /** The column of the long table that its cells fill. */
  readonly value: string;
  /** What its name says, by column of the long table. */
  readonly labels: Readonly<Record<string, string>>;
  readonly why: Message;
  readonly by: "name" | "near" | "chosen";
}

/** The wide columns of a file. */
export interface WideFound {
  readonly wide: readonly WideAssignment[];
  /** Columns that repeat another one. */
  readonly repeated: ReadonlyMap<number, Message>;
  /** Parts of a term (平时, 期中, 期末) that columns are named for. */
  readonly parts: readonly string[];
  /** A total (总评) of such parts stands beside them. */
  readonly total: boolean;
  /** Attributes of the survey's own among them, by name. */
  readonly core: ReadonlySet<string>;
}

function chosenHeader(answer: string, index: IndicatorIndex): IndicatorHeader | null {
  const [indicator = "", term] = answer.split("@");
  return index.has(indicator) ? { indicator, term: term ?? null, occasion: null } : null;
}

/** Columns that each stand for an indicator, with a term or an occasion where their names say one. `schoolYear`: of the title, for 上学期. */
export function indicatorColumns(
  columns: readonly TextColumn[],
  index: IndicatorIndex,
  schoolYear: string | null,
  choices: ReadingChoices,
): WideFound {
  const headers = columns.map(({ name }): (IndicatorHeader & { by: WideAssignment["by"] }) | null => {
    if (privateReason(name) !== null) return null;
    const chosen = choices.columns?.[name.trim()];
    if (chosen === null) return null;
    const answered = chosen === undefined ? null : chosenHeader(chosen, index);
    if (answered !== null) return { ...answered, by: "chosen" };
    const found = chosen === undefined ? index.parse(name) : null;
    return found === null ? null : { ...found, by: "name" };
  });
  const all = occasionsPresent(headers.map((header) => header?.occasion ?? null));
  const byIndicator = new Map<string, (Occasion | null)[]>();
  for (const header of headers) {
    if (header === null) continue;
    const key = `${header.indicator}|${header.term ?? ""}`;
    const group = byIndicator.get(key);
    if (group === undefined) byIndicator.set(key, [header.occasion]);
    else group.push(header.occasion);
  }
  const exact = new Set(headers.flatMap((header) => (header === null ? [] : [header.indicator])));
  const wide: WideAssignment[] = [];
  const seen = new Set<string>();
  const repeated = new Map<number, Message>();
  columns.forEach((column, position) => {
    let header = headers[position] ?? null;
    // A name that is nearly an indicator's counts where no column has the name itself.
    if (header === null && choices.columns?.[column.name.trim()] === undefined && exact.size > 0) {
      const near = privateReason(column.name) === null ? index.nearly(column.name) : null;
      if (near !== null && !exact.has(near) && looksLikeScores(column))
        header = { indicator: near, term: null, occasion: null, by: "near" };
    }
    if (header === null) return;
    const own = occasionsPresent(byIndicator.get(`${header.indicator}|${header.term ?? ""}`) ?? []);
    const occasion = occasionLabels(header.occasion, own, all, schoolYear, choices);
    if (occasion === null) return;
    if ("left" in occasion) {
      repeated.set(position, occasion.left);
      return;
    }
    const key = `${header.indicator}|${header.term ?? ""}|${occasionKey(header.occasion)}`;
    if (seen.has(key)) {
      repeated.set(position, message("column_repeats_indicator", { indicator: header.indicator }));
      return;
    }
    seen.add(key);
    wide.push({
      position,
      value: "score",
      labels: {
        indicator_code: header.indicator,
        ...(header.term === null ? {} : { term_code: header.term }),
        ...occasion.labels,
      },
      by: header.by,
      why:
        header.by === "near"
          ? message("column_near_indicator", { indicator: header.indicator })
          : header.by === "chosen"
            ? message("column_chosen", { column: header.indicator })
            : message("column_indicator"),
    });
  });
  return {
    wide,
    repeated,
    parts: all.parts,
    total: all.total && all.parts.length > 0,
    core: new Set(),
  };
}

/** Columns that each stand for a rating of an attribute: a Likert block, or pairs of what work requires and what was mastered. */
export function attributeColumns(
  table: TableId,
  columns: readonly TextColumn[],
  index: IndicatorIndex,
  choices: ReadingChoices,
): WideFound {
  const wide: WideAssignment[] = [];
  const seen = new Set<string>();
  const core = new Set<string>();
  const repeated = new Map<number, Message>();
  columns.forEach((column, position) => {
    const chosen = choices.columns?.[column.name.trim()];
    if (privateReason(column.name) !== null || chosen === null) return;
    const header =
      chosen === undefined
        ? parseAttribute(table, column.name, index)
        : chosenAttribute(table, chosen, index);
    if (header === null || contentFit(table, header.value, column) < 0.5) return;
    const key = `${header.attribute}|${header.value}`;
    if (seen.has(key)) {
      repeated.set(position, message("column_repeats_indicator", { indicator: header.attribute }));
      return;
    }
    seen.add(key);
    if (header.core) core.add(header.attribute);
    wide.push({
      position,
      value: header.value,
      labels: { attribute: header.attribute },
      by: chosen === undefined ? "name" : "chosen",
      why:
        chosen === undefined
          ? message("column_attribute", { attribute: header.attribute })
          : message("column_chosen", { column: header.attribute }),
    });
  });
  return { wide, repeated, parts: [], total: false, core };
}
