import { useText } from "../../i18n/useText.ts";
import { groupings } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { useNaming } from "../page/useNaming.ts";

/** What the filters of the view let through, clause by clause, with the names of all groups; one line that says so where they let all through. */
export function useScopeWords(): readonly string[] {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const { view } = useView();
  const clauses = groupings.flatMap((grouping) => {
    const codes = view.filter[grouping];
    return codes === undefined ? [] : [{ grouping, codes }];
  });
  const all = view.pick === null ? clauses : [...clauses, view.pick];
  if (all.length === 0) return [text("report.everything")];
  return all.map(({ grouping, codes }) =>
    text("report.clause", {
      grouping: text(`shell.groupings.${grouping}`),
      names: format.list(codes.map((code) => naming.code(grouping, code))),
    }),
  );
}
