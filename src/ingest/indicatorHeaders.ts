import { headerKey } from "../model/headerKey.ts";
import type { KnownIndicator } from "./screening.ts";
import { withoutRemark } from "./headerAliases.ts";
import { findTerm } from "./termText.ts";

/** What the name of a wide column stands for. */
export interface IndicatorHeader {
  readonly indicator: string;
  /** Canonical term where the name carries one. */
  readonly term: string | null;
}

/** Finds indicators by code or name in the names of columns. */
export class IndicatorIndex {
  private readonly byKey = new Map<string, string>();

  constructor(indicators: readonly KnownIndicator[]) {
    for (const { code, names } of indicators) {
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

  /** An indicator's code or name, alone or with a term before or behind it: `操作规范_2023秋`, `2023-2024-1 K03`. */
  parse(header: string): IndicatorHeader | null {
    const whole = this.find(header);
    if (whole !== null) return { indicator: whole, term: null };
    const plain = header.normalize("NFKC").trim();
    for (const split of plain.matchAll(/[_\s/|:.,;()[\]-]+/g)) {
      const [left, right] = [
        plain.slice(0, split.index),
        plain.slice(split.index + split[0].length).replace(/[)\]]+$/, ""),
      ];
      for (const [name, term] of [
        [left, right],
        [right, left],
      ] as const) {
        const indicator = this.find(name);
        const found = indicator === null ? null : findTerm(term);
        if (indicator !== null && found !== null && "code" in found) return { indicator, term: found.code };
      }
    }
    return null;
  }
}
