import { ident, sql } from "../../engine/sql.ts";
import { placeInside } from "../reading/placeInside.ts";
import { findTerm, termCode } from "../values/termText.ts";
import type { Evidence } from "./evidence.ts";
import { groupWarning, type GroupCase, type GroupCheck } from "./lastCheck.ts";
import { textOf } from "./meetings.ts";

/** Fewer people or pairs say nothing [project's own rule]. */
const [fewestPeople, fewestPairs] = [10, 50];
/** Below this share of people who are loaded, a file is rather another school's [project's own rule]. */
const knownFrom = 0.5;
/** From this share of people on whose rows a newer file would take away, it is rather a part of it [project's own rule]. */
const leftFrom = 0.1;
/** From this share of equal values on, a file is another time's under a new name; chance gives half on short scales [project's own rule]. */
const equalFrom = 0.9;

function sameFile({ files, batches }: Evidence): readonly GroupCase[] {
  return files.flatMap(({ index, name, sha256 }): GroupCase[] => {
    // Tables of one packed file share its bytes, and are not each other.
    const isSame = (one: { readonly name: string; readonly sha256: string }): boolean =>
      one.sha256 === sha256 && placeInside(one.name) === placeInside(name);
    const other =
      batches.find(isSame)?.name ?? files.find((file) => file.index < index && isSame(file))?.name;
    return other === undefined
      ? []
      : [{ file: index, table: null, column: null, value: name, values: { other } }];
  });
}

function strangers({ known }: Evidence): readonly GroupCase[] {
  return known.flatMap(({ file, table, people, known: here }): GroupCase[] =>
    people >= fewestPeople && here < people * knownFrom
      ? [{ file, table, column: null, value: "", values: { people, known: here } }]
      : [],
  );
}

function sameValues(evidence: Evidence): readonly GroupCase[] {
  return evidence.repeated.flatMap(({ table, file, occasion, pairs, equal }): GroupCase[] => {
    if (pairs < fewestPairs || equal < pairs * equalFrom) return [];
    const isScore = table === "assessments";
    const last = isScore ? textOf(evidence, "term", occasion) : String(occasion);
    return [
      {
        file,
        table,
        column: isScore ? "term_code" : "months_after",
        value: last,
        values: { last, percent: Math.floor((equal / pairs) * 100), pairs },
      },
    ];
  });
}

function otherTermInName(evidence: Evidence): readonly GroupCase[] {
  return evidence.files.flatMap(({ index, name }): GroupCase[] => {
    const said = findTerm(name.replace(/^.*\//u, ""));
    if (said === null || !("code" in said)) return [];
    const terms = evidence.terms.flatMap(({ file, term }) => (file === index ? [term] : []));
    const texts = terms.map((term) => textOf(evidence, "term", term));
    if (texts.length === 0 || texts.some((text) => termCode(text) === said.code)) return [];
    return [
      {
        file: index,
        table: "assessments",
        column: "term_code",
        value: texts.join(", "),
        values: { name: said.code, terms: texts.join(", ") },
        rows: sql`s.${ident("term_code")} IN ${terms}`,
      },
    ];
  });
}

function leavesOut(evidence: Evidence): readonly GroupCase[] {
  return evidence.left.flatMap(({ table, file, occasion, people, left }): GroupCase[] => {
    if (people < fewestPeople || left < people * leftFrom) return [];
    const [column, domain] =
      table === "assessments"
        ? (["term_code", "term"] as const)
        : (["graduation_year", "graduation_year"] as const);
    const time = textOf(evidence, domain, occasion);
    return [{ file, table, column, value: time, values: { left, people, time } }];
  });
}

/** Files that are probably not the ones that were meant. */
export const wrongFiles = {
  "file.loaded_before": groupWarning("file_loaded_before", "file", sameFile),
  "file.strangers": groupWarning("file_strangers", "file", strangers),
  "file.leaves_out": groupWarning("file_leaves_out", "group", leavesOut),
  "file.same_values": groupWarning("file_same_values", "file", sameValues),
  "file.other_term": groupWarning("file_other_term", "file", otherTermInName),
} as const satisfies Record<string, GroupCheck>;
