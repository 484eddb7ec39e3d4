import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { panelSql } from "../../panels/catalogue.ts";
import { SqlText } from "./SqlText.tsx";

/** The SELECT that makes the panel a measure is computed from, as DuckDB runs it. */
export function PanelQuery({ measure }: { readonly measure: MeasureId }) {
  const text = useText();
  return <SqlText label={text("pages.common.panelSql")} sql={panelSql(measureDeclaration(measure).panel)} />;
}
