const lists = {
  "dim:": "dimensions",
  "level:": "levels",
  "task:": "tasks",
  "purpose:": "purposes",
  "attribute:": "attributes",
  "satisfied:": "attributes",
} as const;

/** Where a part's word is: the list of words in `i18n` and the key in it. A school's own dimension or attribute is in no list: its code is its name. */
export interface PartName {
  readonly list: (typeof lists)[keyof typeof lists] | "parts";
  readonly code: string;
}

/** Takes a part's name apart: `dim:cognitive` is `cognitive` of the dimensions, "" is `whole` of the parts. */
export function partName(part: string): PartName {
  for (const [prefix, list] of Object.entries(lists)) {
    if (part.startsWith(prefix)) return { list, code: part.slice(prefix.length) };
  }
  return { list: "parts", code: part === "" ? "whole" : part };
}
