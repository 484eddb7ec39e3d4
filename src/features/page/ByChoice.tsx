import { useText } from "../../i18n/useText.ts";
import { codesIn } from "./codes.ts";
import type { Grouping } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { Choice } from "../../ui/Choice.tsx";
import { useSnapshot } from "./WorkspaceContext.ts";

/** The grouping in force on a page: the URL's where the page offers it, else its first. */
export function useBy(offered: readonly Grouping[]): Grouping {
  const { view } = useView();
  return offered.includes(view.by) ? view.by : (offered[0] ?? "program");
}

/** What the groups of a page are made by; offers only what the data hold two of. */
export function ByChoice({ offered }: { readonly offered: readonly Grouping[] }) {
  const text = useText();
  const { data } = useSnapshot();
  const { setBy } = useView();
  const by = useBy(offered);
  const options = offered.filter((grouping) => grouping === by || codesIn(data, grouping).length > 1);
  return (
    <Choice
      label={text("pages.common.by")}
      options={options.map((id) => ({ id, label: text(`shell.groupings.${id}`) }))}
      value={by}
      onChange={setBy}
    />
  );
}
