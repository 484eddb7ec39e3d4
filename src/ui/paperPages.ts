import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** The height of what a page of a report holds, by paper: the sheet's less its margins in base.css, in whole px as a browser takes it. */
const heights = { a4: "987px", letter: "920px" } as const;

const millimetre = 96 / 25.4;
const none: ReadonlyMap<string, number> = new Map();

/** What a page of a report holds is so wide on both papers; between two of them so much is left when they lie side by side. */
const [width, gap] = [170, 40];

/** So far in px may a tick's label stand out. */
const overhang = 6;

/** Queries of media on paper, of the width that a browser's own margins leave of A4 or Letter: both between 700 and 740 px. */
const [narrowest, widest] = [700, 740];

/**
 * What a media query says on paper, as a query for the screen: the medium is paper, the width that of a page. Bounds of the width that
 * A4 and Letter are on different sides of are taken for A4.
 */
export function queryOnPaper(query: string): string {
  return query
    .split(",")
    .map((one) => {
      if (/\bscreen\b/u.test(one)) return "not all";
      return one
        .replace(/\bprint\b/u, "all")
        .replaceAll(
          /\((?:(min|max)-width:|width ([<>])=)\s*([\d.]+)px\)/gu,
          (_all, side: string | undefined, sign: string | undefined, bound: string) =>
            (side === "min" || sign === ">" ? Number(bound) <= narrowest : Number(bound) >= widest)
              ? "(min-width: 0px)"
              : "(max-width: 0px)",
        )
        .trim();
    })
    .join(", ");
}

interface PaperRules {
  readonly media: readonly CSSMediaRule[];
  /** Selectors of what begins a page. */
  readonly breaks: readonly string[];
}

function rulesOf(rules: CSSRuleList): PaperRules {
  const all = [...rules].map((rule): PaperRules => {
    const inner = rule instanceof CSSGroupingRule ? rulesOf(rule.cssRules) : { media: [], breaks: [] };
    return {
      media: rule instanceof CSSMediaRule ? [rule, ...inner.media] : inner.media,
      breaks:
        rule instanceof CSSStyleRule && rule.style.breakBefore === "page"
          ? [rule.selectorText, ...inner.breaks]
          : inner.breaks,
    };
  });
  return { media: all.flatMap(({ media }) => media), breaks: all.flatMap(({ breaks }) => breaks) };
}

/** Whether all that a report holds has room on its pages at the right: else a browser prints everything smaller, and pages hold more. */
function isWithin(report: HTMLElement): boolean {
  return [...report.querySelectorAll("[data-paper]")].every((sheet) => {
    const { right } = sheet.getBoundingClientRect();
    return [...sheet.querySelectorAll("table, figure, svg")].every(
      (piece) => piece.getBoundingClientRect().right <= right + overhang,
    );
  });
}

/**
 * The page that each heading of a report (`data-outline`) comes to stand on, from 1, by its id. The report is laid out for a moment in
 * columns of the size of a page, under the rules of paper: a browser breaks columns and pages alike. Nothing is drawn meanwhile. None where
 * something stands out.
 */
function pagesOf(report: HTMLElement, height: string): ReadonlyMap<string, number> {
  const sheets = [...document.styleSheets].map(({ cssRules }) => rulesOf(cssRules));
  const media = sheets.flatMap((sheet) => sheet.media);
  const before = media.map(({ media: list }) => list.mediaText);
  const [x, y] = [scrollX, scrollY];
  const moved: HTMLElement[] = [];
  const styleBefore = report.style.cssText;
  try {
    media.forEach(({ media: list }, index) => {
      list.mediaText = queryOnPaper(before[index] ?? "");
    });
    Object.assign(report.style, { display: "block", width: `${String(width)}mm` });
    if (!isWithin(report)) return none;
    Object.assign(report.style, {
      height,
      columnWidth: `${String(width)}mm`,
      columnGap: `${String(gap)}mm`,
      columnFill: "auto",
    });
    const breaks = sheets.flatMap((sheet) => sheet.breaks).join(", ");
    for (const piece of breaks === "" ? [] : report.querySelectorAll<HTMLElement>(breaks)) {
      if (getComputedStyle(piece).breakBefore !== "page") continue;
      piece.style.breakBefore = "column";
      moved.push(piece);
    }
    const { left } = report.getBoundingClientRect();
    const step = (width + gap) * millimetre;
    return new Map(
      [...report.querySelectorAll("[data-outline]")].map((head) => [
        head.id,
        Math.round((head.getBoundingClientRect().left - left) / step) + 1,
      ]),
    );
  } finally {
    media.forEach(({ media: list }, index) => {
      list.mediaText = before[index] ?? "";
    });
    for (const piece of moved) piece.style.breakBefore = "";
    report.style.cssText = styleBefore;
    scrollTo(x, y);
  }
}

/**
 * The pages of a report's headings while the browser prints, by their ids: worked out when it begins to, gone when it is done. None where
 * the browser puts no numbers on its pages that they could lead to.
 */
export function usePaperPages(report: string, paper: keyof typeof heights): ReadonlyMap<string, number> {
  const [pages, setPages] = useState(none);
  useEffect(() => {
    if (!("CSSMarginRule" in globalThis)) return undefined;
    const count = () => {
      const found = document.querySelector<HTMLElement>(report);
      // What is printed is laid out as soon as this returns.
      if (found !== null) flushSync(() => setPages(pagesOf(found, heights[paper])));
    };
    const forget = () => setPages(none);
    addEventListener("beforeprint", count);
    addEventListener("afterprint", forget);
    return () => {
      removeEventListener("beforeprint", count);
      removeEventListener("afterprint", forget);
    };
  }, [report, paper]);
  return pages;
}
