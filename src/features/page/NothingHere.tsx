import { Link } from "@tanstack/react-router";
import { useText } from "../../i18n/useText.ts";
import type { TableId } from "../../model/tables.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { PageHead } from "./PageHead.tsx";
import styles from "./page.module.css";

/** In place of a page whose tables hold nothing: which tables it needs, and where to load them. */
export function NothingHere({
  title,
  tables,
}: {
  readonly title: string;
  readonly tables: readonly TableId[];
}) {
  const text = useText();
  const format = useFormat();
  const onPaper = useOnPaper();
  return (
    <>
      <PageHead title={title} />
      <p className={styles.nothing} data-nothing="">
        {text("pages.common.nothing")}{" "}
        {onPaper ? null : (
          <Link to="/data">
            {text("pages.common.nothingNext", {
              tables: format.list(tables.map((table) => text(`tables.names.${table}`))),
            })}
          </Link>
        )}
      </p>
    </>
  );
}
