import { useText } from "../../i18n/useText.ts";
import { filterPart } from "../../panels/selection.ts";
import { useView } from "../../state/useView.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { useNaming } from "./useNaming.ts";

/** What a figure of all groups together is called: what is picked, or the whole school only where no filter narrows whom it is about. */
export function useWholeName(): string {
  const text = useText();
  const { view } = useView();
  const naming = useNaming();
  const format = useFormat();
  const { pick } = view;
  if (pick !== null) return format.list(pick.codes.map((code) => naming.code(pick.grouping, code)));
  const narrowed = Object.keys(filterPart(view.filter, "whom")).length > 0;
  return text(narrowed ? "pages.common.allShown" : "pages.common.wholeSchool");
}
