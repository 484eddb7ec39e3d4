import { useText } from "../../i18n/useText.ts";
import { occasionOf } from "../../measures/occasion.ts";
import { useView } from "../../state/useView.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { withPick } from "../../state/view.ts";
import { codesIn } from "./codes.ts";
import { useAxis } from "./useAxis.ts";
import { occasionWords } from "./occasionWords.ts";
import { useNaming } from "./useNaming.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** Of whom and when a page speaks, in one line: school, what is picked of it, years, and for competence the stage or term in force. */
export function useScope(lens: "all" | "competence" | "employers" | "employment"): string {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const { data } = useSnapshot();
  const { view } = useView();
  const { pick } = view;
  const where = withPick(view.filter, pick, []);
  const schools = (where.school ?? codesIn(data, "school")).map((code) => naming.code("school", code));
  const axis = useAxis();
  const years = where[axis] ?? codesIn(data, axis);
  const first = years[0];
  const last = years.at(-1);
  const parts = [
    schools.length <= 3 ? format.list(schools) : text("pages.common.schools", { n: schools.length }),
    pick === null || pick.grouping === axis || pick.grouping === "school"
      ? ""
      : format.list(pick.codes.map((code) => naming.code(pick.grouping, code))),
    first === undefined || last === undefined
      ? ""
      : first === last
        ? naming.code(axis, first)
        : text("ui.interval", { lower: naming.code(axis, first), upper: naming.code(axis, last) }),
  ];
  if (lens === "competence" || lens === "all") {
    parts.push(...occasionWords(occasionOf(data, where), text, format, naming));
  }
  return parts.filter((part) => part !== "").join(" · ");
}
