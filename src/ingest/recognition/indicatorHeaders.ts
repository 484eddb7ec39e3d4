import { headerKey } from "../../model/headerKey.ts";
import { nearest } from "../values/editDistance.ts";
import { withoutRemark } from "./headerAliases.ts";
import { findOccasion, type Occasion } from "./occasions.ts";
import type { KnownIndicator } from "../screening.ts";
import { findTerm } from "../values/termText.ts";

/** What the name of a wide column stands for. */
export interface IndicatorHeader {
  readonly indicator: string;
  /** Canonical term where the name carries one. */
  readonly term: string | null;
  /** What else the name says about when the score was given. */
  readonly occasion: Occasion | null;
}

/** A name and what stands before or behind it, at every place where a header may be cut: `操作规范_2023秋`, `K06 (第1次)`. */
export function headerCuts(header: string): (readonly [name: string, rest: string])[] {
  const plain = header.normalize("NFKC").trim();
  return [...plain.matchAll(/[_\s/|:.,;()[\]-]+/g)].flatMap((split) => {
    const left = plain.slice(0, split.index);
    const behind = plain.slice(split.index + split[0].length);
    const right = /[([]/.test(behind) ? behind : behind.replace(/[)\]]+$/, "");
    return [
      [left, right],
      [right, left],
    ] as const;
  });
}

/** What a learning platform writes before the name of what is marked. */
const activity =
  /^(?:quiz|assignment|workshop|lesson|activity|exam|test|task|rubric|测验|作业|考试|任务|考核|评价)$/i;

/** From this length on, the name of an indicator is no part of another word. */
const longName = 8;

/** Finds indicators by code or name in the names of columns. */
export class IndicatorIndex {
  private readonly byKey = new Map<string, string>();
  private readonly codes = new Set<string>();

  constructor(indicators: readonly KnownIndicator[]) {
    for (const { code, names } of indicators) {
      this.codes.add(code);
      for (const text of [code, ...names]) {
        const key = headerKey(text);
        if (key !== "" && !this.byKey.has(key)) this.byKey.set(key, code);
      }
    }
  }

  /** The code that a code or name means, null when none. */
  find(text: string): string | null {
    return this.byKey.get(headerKey(text)) ?? this.byKey.get(headerKey(withoutRemark(text))) ?? null;
  }

  /** The code whose name is a slip of the pen away; null where none or several are. */
  nearly(text: string): string | null {
    return nearest(headerKey(withoutRemark(text)), [...this.byKey]);
  }

  /** The one indicator whose code or name a text holds (`《操作规范》成绩单`, `K06 2023秋`); null where it holds none or several. */
  within(text: string): string | null {
    const whole = this.find(text);
    if (whole !== null) return whole;
    const key = headerKey(text);
    const pieces = new Set(
      headerCuts(text)
        .flatMap((cut) => cut.map(headerKey))
        .concat(text.split(/[^\p{L}\p{N}]+/u).map(headerKey)),
    );
    const held = [...this.byKey].filter(([name]) =>
      /^[\p{Script=Han}]{3,}$/u.test(name) || name.length >= longName ? key.includes(name) : pieces.has(name),
    );
    // A name within a longer one that is there too is not meant.
    const meant = held.filter(([name]) => !held.some(([other]) => other !== name && other.includes(name)));
    const codes = new Set(meant.map(([, code]) => code));
    return codes.size === 1 ? ([...codes][0] ?? null) : null;
  }

  has(code: string): boolean {
    return this.codes.has(code);
  }

  /** An indicator's code or name, alone or with a term or an occasion before or behind it: `操作规范_2023秋`, `2023-2024-1 K03`, `操作规范期中`. */
  parse(header: string): IndicatorHeader | null {
    const whole = this.byKey.get(headerKey(header));
    if (whole !== undefined) return { indicator: whole, term: null, occasion: null };
    const bare = withoutRemark(header);
    const named = this.byKey.get(headerKey(bare));
    if (named !== undefined) {
      const term = findTerm(header);
      const occasion = findOccasion(header.slice(bare.length));
      return {
        indicator: named,
        term: term !== null && "code" in term ? term.code : null,
        occasion: occasion !== null && occasion.rest === "" ? occasion.occasion : null,
      };
    }
    for (const [name, rest] of headerCuts(header)) {
      const indicator = this.find(name);
      if (indicator === null) continue;
      const found = findTerm(rest);
      if (found !== null && "code" in found) return { indicator, term: found.code, occasion: null };
      const occasion = findOccasion(rest);
      if (occasion !== null && occasion.rest === "")
        return { indicator, term: null, occasion: occasion.occasion };
      if (activity.test(rest)) return { indicator, term: null, occasion: null };
    }
    const occasion = findOccasion(header);
    const indicator = occasion === null ? null : this.find(occasion.rest);
    return indicator === null || occasion === null
      ? null
      : { indicator, term: null, occasion: occasion.occasion };
  }
}
