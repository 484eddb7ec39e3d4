import { useMemo } from "react";
import { useView } from "../../state/useView.ts";
import { emptyView, type View } from "../../state/view.ts";

/** The parts of a report in their order. The letter stands for the part in the address. */
export const reportParts = [
  { id: "overview", letter: "o" },
  { id: "competence", letter: "c" },
  { id: "employers", letter: "e" },
  { id: "employment", letter: "j" },
  { id: "collection", letter: "d" },
  { id: "tables", letter: "t" },
  { id: "definitions", letter: "m" },
] as const;
export type ReportPart = (typeof reportParts)[number]["id"];

export const papers = ["a4", "letter"] as const;
export type Paper = (typeof papers)[number];

export const reportForms = ["report", "tables"] as const;
export type ReportForm = (typeof reportForms)[number];

/** What is chosen for a report: all of it in the address. */
export interface ReportChoice {
  readonly form: ReportForm;
  readonly paper: Paper;
  readonly scope: "filter" | "whole";
  readonly parts: readonly ReportPart[];
  /** The view that the report shows: the address's, or the whole school's. Nothing is looked at closely in it. */
  readonly view: View;
  readonly setForm: (form: ReportForm) => void;
  readonly setPaper: (paper: Paper) => void;
  readonly setScope: (scope: "filter" | "whole") => void;
  readonly togglePart: (part: ReportPart) => void;
}

const none = "none";

/** The choice of the address. */
export function useReportChoice(): ReportChoice {
  const { view, setLook } = useView();
  const { form, paper, scope, parts } = view.looks;
  return useMemo(() => {
    const chosen = reportParts.filter(
      ({ letter }) => parts === undefined || (parts !== none && parts.includes(letter)),
    );
    return {
      form: form === "tables" ? "tables" : "report",
      paper: paper === "letter" ? "letter" : "a4",
      scope: scope === "whole" ? "whole" : "filter",
      parts: chosen.map(({ id }) => id),
      view:
        scope === "whole"
          ? { ...emptyView, axis: view.axis, by: view.by, looks: view.looks }
          : { ...view, measure: null, part: "", gap: null },
      setForm: (next) => setLook("form", next === "report" ? null : next),
      setPaper: (next) => setLook("paper", next === "a4" ? null : next),
      setScope: (next) => setLook("scope", next === "filter" ? null : next),
      togglePart: (part) => {
        const letters = reportParts
          .filter((one) => chosen.includes(one) !== (one.id === part))
          .map(({ letter }) => letter)
          .join("");
        setLook("parts", letters.length === reportParts.length ? null : letters === "" ? none : letters);
      },
    };
  }, [view, setLook, form, paper, scope, parts]);
}
