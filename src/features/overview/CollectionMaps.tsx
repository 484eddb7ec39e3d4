import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { collectionOf, watchedTables, type CollectionState } from "../../measures/collection.ts";
import { filterPart } from "../../panels/selection.ts";
import { useView } from "../../state/useView.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { codesIn } from "../page/codes.ts";
import { Figure } from "../page/Figure.tsx";
import { NothingHere } from "../page/NothingHere.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";

/** What is due and not there, or not whole, the most pressing first. */
const openStates = ["overdue", "missing", "partial"] as const satisfies readonly CollectionState[];

/** Program by term and table: whose data are in, in part, missing or not due. */
export function CollectionMaps() {
  const text = useText();
  const format = useFormat();
  const { data } = useSnapshot();
  const { view } = useView();
  const onPaper = useOnPaper();
  const collection = useMemo(() => {
    const programs = view.filter.program ?? codesIn(data, "program");
    const found = collectionOf(data, filterPart(view.filter, "whom"), programs);
    return {
      ...found,
      terms: found.terms.toReversed(),
      tables: watchedTables.map((id) => ({ id, label: { text: text(`tables.names.${id}`) } })),
    };
  }, [data, view.filter, text]);
  // A part of a report says that it is empty; on its page it is one figure of several.
  if (collection.cells.length === 0)
    return onPaper ? (
      <NothingHere title={text("pages.overview.collectionTitle")} tables={["programs", "terms"]} />
    ) : null;
  const counts = new Map<CollectionState, number>();
  for (const { state } of collection.cells) counts.set(state, (counts.get(state) ?? 0) + 1);
  const due = collection.cells.length - (counts.get("not_due") ?? 0);
  const open = openStates.flatMap((state) => {
    const n = counts.get(state) ?? 0;
    const words = { n: format.count(n), state: text(`charts.collectionMap.states.${state}`) };
    return n === 0 ? [] : [text("pages.overview.collectionCount", words)];
  });
  const title = text(open.length === 0 ? "pages.overview.collectionWhole" : "pages.overview.collectionOpen", {
    title: text("pages.overview.collectionTitle"),
    due: format.count(due),
    open: format.list(open),
  });
  return (
    <Figure
      kind="collectionMap"
      title={title}
      subtitle={text("pages.overview.collectionSubtitle")}
      data={collection}
      measures={[]}
    />
  );
}
