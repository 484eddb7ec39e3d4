import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { collectionOf, watchedTables } from "../../measures/collection.ts";
import { filterPart } from "../../panels/selection.ts";
import { useView } from "../../state/useView.ts";
import { codesIn } from "../page/codes.ts";
import { Figure } from "../page/Figure.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";

/** Program by term and table: whose data are in, in part, missing or not due. */
export function CollectionMaps() {
  const text = useText();
  const { data } = useSnapshot();
  const { view } = useView();
  const collection = useMemo(() => {
    const programs = view.filter.program ?? codesIn(data, "program");
    const found = collectionOf(data, filterPart(view.filter, "whom"), programs);
    return {
      ...found,
      terms: found.terms.toReversed(),
      tables: watchedTables.map((id) => ({ id, label: { text: text(`tables.names.${id}`) } })),
    };
  }, [data, view.filter, text]);
  if (collection.cells.length === 0) return null;
  return (
    <Figure
      kind="collectionMap"
      title={text("pages.overview.collectionTitle")}
      subtitle={text("pages.overview.collectionSubtitle")}
      data={collection}
      measures={[]}
    />
  );
}
