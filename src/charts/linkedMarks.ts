import type { Grouping } from "../measures/result.ts";
import "./linkedMarks.css";

/** Of whom a drawing is: the code of each grouping, and the part where it shows one. */
export interface Linked {
  readonly group: Readonly<Partial<Record<Grouping, string>>>;
  readonly part?: string;
}

type LinkKey = Grouping | "part";

/** A code as a word of an attribute and of a selector: whatever is not a plain letter or digit as its number. */
function wordOf(key: LinkKey, code: string): string {
  return `${key}~${code.replaceAll(/[^a-zA-Z0-9.-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`)}`;
}

function entriesOf({ group, part = "" }: Linked): readonly (readonly [LinkKey, string])[] {
  return [...Object.entries(group), ["part", part]].filter(([, code]) => code !== "") as [LinkKey, string][];
}

/**
 * What the element that is drawn for a group or a part wears, so that it stands back while another is pointed at or picked anywhere on
 * the page. It is the row, panel, cell or `g` that holds the drawing and nothing of others.
 */
export function linkedTo(of: Linked): { readonly "data-linked": string } {
  return {
    "data-linked": entriesOf(of)
      .map(([key, code]) => wordOf(key, code))
      .join(" "),
  };
}

/** Everything that says one of the keys and none of its codes; what doesn't say the key is about all of them and stays. */
function others(codes: ReadonlyMap<LinkKey, readonly string[]>): string {
  return [...codes]
    .map(([key, own]) => {
      const same = own.map((code) => `[data-linked~="${wordOf(key, code)}"]`).join(",");
      return `[data-marks] [data-linked*="${key}~"]:not(${same})`;
    })
    .join(",");
}

interface Links {
  readonly picked: string;
  readonly pointed: string;
}

/**
 * The rules stand in one sheet of the document and not on the elements: pointing at a mark changes two declarations and draws no
 * component anew, whatever number of charts the page has, and a chart that comes later obeys them too.
 */
let sheet: CSSStyleSheet | null = null;
let links: Links = { picked: "", pointed: "" };

function show(next: Links): void {
  if (next.picked === links.picked && next.pointed === links.pointed) return;
  links = next;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(
    [
      next.picked === ""
        ? ""
        : `${next.picked}{--recede:.6;--recede-own:.6;--mark:var(--mark-context)!important;--group-ink:var(--ink-quiet);--group-weight:400}
:is(${next.picked}) svg:not(svg svg){filter:grayscale(1)}`,
      next.pointed === ""
        ? ""
        : `@media screen{${next.pointed}{--recede:.28;--recede-own:.28;--group-ink:var(--ink-quiet)}
[data-pointing] :is(${next.pointed}){--recede:.55;--recede-own:.55}}`,
    ].join("\n"),
  );
}

/** How long the pointer stays on a mark before the page follows it, in ms: crossing a chart doesn't make all others flicker. */
const stays = 70;
let waiting: ReturnType<typeof setTimeout> | undefined;
let chart: Element | null = null;

function light(of: Linked | null, mark: Element | null): void {
  chart?.removeAttribute("data-pointing");
  chart = mark?.closest("[data-marks]") ?? null;
  chart?.setAttribute("data-pointing", "");
  const codes = new Map(of === null ? [] : entriesOf(of).map(([key, code]) => [key, [code]] as const));
  show({ ...links, pointed: others(codes) });
}

/** Lights what belongs to a mark, whose element is in one of the charts, in every chart of the page. */
export function pointAt(of: Linked, mark: Element, by: "pointer" | "focus"): void {
  clearTimeout(waiting);
  if (by === "focus") light(of, mark);
  else waiting = setTimeout(() => light(of, mark), stays);
}

/** Ends what is lit. */
export function pointAway(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => light(null, null), stays);
}

/** Keeps some groups of a grouping in colour and the others of it as grey context, until null. */
export function emphasise(
  picked: { readonly grouping: Grouping; readonly codes: readonly string[] } | null,
): void {
  show({
    ...links,
    picked: picked === null ? "" : others(new Map([[picked.grouping, picked.codes]])),
  });
}
