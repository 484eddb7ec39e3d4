import { useMemo } from "react";
import { readReportParts, reportPartsCode, type ReportPart } from "../../state/reportParts.ts";
import { useView } from "../../state/useView.ts";
import { emptyView, type View } from "../../state/view.ts";

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

/** The choice of the address. */
export function useReportChoice(): ReportChoice {
  const { view, setLook } = useView();
  const { form, paper, scope, parts } = view.looks;
  return useMemo(() => {
    const chosen = readReportParts(parts);
    return {
      form: form === "tables" ? "tables" : "report",
      paper: paper === "letter" ? "letter" : "a4",
      scope: scope === "whole" ? "whole" : "filter",
      parts: chosen,
      view:
        scope === "whole"
          ? { ...emptyView, axis: view.axis, by: view.by, looks: view.looks }
          : { ...view, measure: null, part: "", gap: null },
      setForm: (next) => setLook("form", next === "report" ? null : next),
      setPaper: (next) => setLook("paper", next === "a4" ? null : next),
      setScope: (next) => setLook("scope", next === "filter" ? null : next),
      togglePart: (part) =>
        setLook(
          "parts",
          reportPartsCode(chosen.includes(part) ? chosen.filter((one) => one !== part) : [...chosen, part]),
        ),
    };
  }, [view, setLook, form, paper, scope, parts]);
}
