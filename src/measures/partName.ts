import { panelGroupings, type PanelGrouping } from "../panels/groupings.ts";

const lists = {
  "dim:": "dimensions",
  "level:": "levels",
  "task:": "tasks",
  "purpose:": "purposes",
  "attribute:": "attributes",
  "satisfied:": "attributes",
  "importance:": "attributes",
  "performance:": "attributes",
  "gap:": "attributes",
  "answer:": "attributes",
  "unrated:": "attributes",
  "step:": "steps",
  "kept:": "steps",
  "unsaid:": "steps",
  "alpha:": "dimensions",
  "omega:": "dimensions",
  "sem:": "dimensions",
  "indicator:": "codes",
  "assessor:": "codes",
  "finn:": "codes",
  "sector:": "codes",
} as const;

type WithoutColon<Prefix> = Prefix extends `${infer Kind}:` ? Kind : never;

/** The prefixes of parts, without the colon; a part that is a group has its grouping's. */
export type PartKind = WithoutColon<keyof typeof lists>;

/** Prefixes whose word in the list `parts` belongs to the name, because a measure says several things of one attribute. */
const aspects = [
  "importance",
  "performance",
  "gap",
  "unrated",
  "kept",
  "unsaid",
  "finn",
  "alpha",
  "omega",
  "sem",
] as const;

/** Where a part's word is: the list of words in `i18n` and the key in it. A school's own dimension or attribute is in no list: its code is its name. */
export interface PartName {
  readonly list: (typeof lists)[keyof typeof lists] | "parts";
  readonly code: string;
  /** The key in `parts` of what is said of it. */
  readonly aspect?: (typeof aspects)[number];
  /** The answer that the part is the share of, as its scale writes it. */
  readonly answer?: string;
  /** The part is a group of this grouping, and `code` the group's: it is called what the group is called. */
  readonly grouping?: PanelGrouping;
}

/**
 * Takes a part's name apart: `dim:cognitive` is `cognitive` of the dimensions, `answer:technical:4` the answer 4 on `technical`,
 * `program:P01` the group P01, "" is `whole` of the parts.
 */
export function partName(part: string): PartName {
  for (const [prefix, list] of Object.entries(lists)) {
    if (!part.startsWith(prefix)) continue;
    const aspect = aspects.find((one) => prefix === `${one}:`);
    const code = part.slice(prefix.length);
    const end = prefix === "answer:" ? code.lastIndexOf(":") : -1;
    if (end >= 0) return { list, code: code.slice(0, end), answer: code.slice(end + 1) };
    return { list, code, ...(aspect === undefined ? {} : { aspect }) };
  }
  const grouping = panelGroupings.find((one) => part.startsWith(`${one}:`));
  if (grouping !== undefined) return { list: "parts", code: part.slice(grouping.length + 1), grouping };
  return { list: "parts", code: part === "" ? "whole" : part };
}
