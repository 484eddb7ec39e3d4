import { useCallback, useState, type RefCallback } from "react";

/** A heading of a long text, marked with `data-outline`, by which contents lead there. */
export interface OutlineEntry {
  readonly id: string;
  readonly kind: "section" | "figure";
  readonly title: string;
}

export interface Outline {
  readonly entries: readonly OutlineEntry[];
  /** The words of all `data-measures`, each once, in the order of the text. */
  readonly measures: readonly string[];
  /** How many places still wait for what will stand there. */
  readonly pending: number;
}

const empty: Outline = { entries: [], measures: [], pending: 0 };

function outlineOf(text: HTMLElement): Outline {
  const entries = [...text.querySelectorAll<HTMLElement>("[data-outline]")].map((head): OutlineEntry => ({
    id: head.id,
    kind: head.dataset["outline"] === "section" ? "section" : "figure",
    title: head.textContent ?? "",
  }));
  const measures = [...text.querySelectorAll<HTMLElement>("[data-measures]")].flatMap((part) =>
    (part.dataset["measures"] ?? "").split(" "),
  );
  return {
    entries,
    measures: [...new Set(measures)].filter((measure) => measure !== ""),
    pending: text.querySelectorAll("[data-pending]").length,
  };
}

/** What is equal to what was known stays the same object, so that what is drawn from it is not drawn again. */
function kept<T>(known: T, next: T): T {
  return JSON.stringify(known) === JSON.stringify(next) ? known : next;
}

/** The headings and measures that stand in an element and how much of it is pending, kept up to date while parts of it come and go. */
export function useOutline(): { readonly ref: RefCallback<HTMLElement>; readonly outline: Outline } {
  const [outline, setOutline] = useState(empty);
  const ref = useCallback((text: HTMLElement | null) => {
    if (text === null) return undefined;
    const read = () => {
      const next = outlineOf(text);
      setOutline((known) =>
        kept(known, {
          entries: kept(known.entries, next.entries),
          measures: kept(known.measures, next.measures),
          pending: next.pending,
        }),
      );
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(text, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["data-measures"],
    });
    return () => observer.disconnect();
  }, []);
  return { ref, outline };
}
