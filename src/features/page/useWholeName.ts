import { useText } from "../../i18n/useText.ts";
import { filterPart } from "../../panels/selection.ts";
import { useView } from "../../state/useView.ts";

/** What a figure of all groups together is called: the whole school only where no filter narrows whom it is about. */
export function useWholeName(): string {
  const text = useText();
  const { view } = useView();
  const narrowed = Object.keys(filterPart(view.filter, "whom")).length > 0;
  return text(narrowed ? "pages.common.allShown" : "pages.common.wholeSchool");
}
