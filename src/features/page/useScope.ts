import { useText } from "../../i18n/useText.ts";
import { occasionOf } from "../../measures/occasion.ts";
import { useView } from "../../state/useView.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { codesIn } from "./codes.ts";
import { useAxis } from "./useAxis.ts";
import { useNaming } from "./useNaming.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** Of whom and when a page speaks, in one line: school, years, and for competence the stage or term in force. */
export function useScope(lens: "all" | "competence" | "employers" | "employment"): string {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const { data } = useSnapshot();
  const { view } = useView();
  const schools = (view.filter.school ?? codesIn(data, "school")).map((code) => naming.code("school", code));
  const axis = useAxis();
  const years = view.filter[axis] ?? codesIn(data, axis);
  const first = years[0];
  const last = years.at(-1);
  const parts = [
    schools.length <= 3 ? format.list(schools) : text("pages.common.schools", { n: schools.length }),
    first === undefined || last === undefined
      ? ""
      : first === last
        ? naming.code(axis, first)
        : text("ui.interval", { lower: naming.code(axis, first), upper: naming.code(axis, last) }),
  ];
  if (lens === "competence" || lens === "all") {
    const occasion = occasionOf(data, view.filter);
    if (occasion.stages !== null)
      parts.push(
        text("pages.common.occasionStage", {
          stage: format.list(occasion.stages.map((stage) => naming.code("stage", stage))),
        }),
      );
    if (occasion.terms !== null)
      parts.push(
        text("pages.common.occasionTerm", {
          term: format.list(occasion.terms.map((term) => naming.code("term", term))),
        }),
      );
    if (occasion.termsSinceEntry !== null)
      parts.push(
        occasion.termsSinceEntry === 0
          ? text("pages.common.occasionEntry")
          : text("pages.common.occasionSinceEntry", { n: occasion.termsSinceEntry }),
      );
    if (occasion.chosen === "all") parts.push(text("pages.common.occasionAll"));
  }
  return parts.filter((part) => part !== "").join(" · ");
}
