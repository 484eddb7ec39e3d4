import type { Labels } from "../../columns/labels.ts";
import { joinSql, raw, sql } from "../../engine/sql.ts";
import { findTerm } from "../values/termText.ts";
import type { CodeWords } from "./rowCheck.ts";

/** School year and number of a term whose text says them, as `20232` of `2023-2024-2`; null for any other text. */
export function termRank(text: string): number | null {
  const found = findTerm(text);
  const parts = found !== null && "code" in found ? /^(\d{4})-\d{4}-(\d)$/.exec(found.code) : null;
  return parts === null ? null : Number(parts[1]) * 10 + Number(parts[2]);
}

/** The year that a text says, as `2023` of itself and of the term `2023-2024-2`; null where it says none. */
export function yearOf(text: string): number | null {
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  const rank = termRank(text);
  return rank === null ? null : Math.floor(rank / 10);
}

/** Codes and years of texts, by the label lists as they stand now. */
export function codeWords(labels: Labels): CodeWords {
  const lists = labels.lists();
  return {
    code: (domain, text) => sql`${lists[domain]?.indexOf(text) ?? -1}`,
    year: (domain, code) => {
      const years = (lists[domain] ?? []).map((text) => sql`${yearOf(text)}`);
      return years.length === 0
        ? raw("NULL::INTEGER")
        : sql`list_extract([${joinSql(years, ", ")}]::INTEGER[], ${code} + 1)`;
    },
  };
}
