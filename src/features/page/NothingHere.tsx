import { Link } from "@tanstack/react-router";
import { useText } from "../../i18n/useText.ts";
import type { TableId } from "../../model/tables.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { PageHead } from "./PageHead.tsx";
import styles from "./page.module.css";
import { useSnapshot } from "./WorkspaceContext.ts";

/** In place of a page whose tables hold nothing: which of the tables that it needs are missing, and where to load them. */
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
  const { manifest } = useSnapshot();
  const missing = tables.filter(
    (table) => !manifest.batches.some((batch) => batch.tables.some((one) => one.table === table)),
  );
  return (
    <>
      <PageHead title={title} />
      <p className={styles.nothing} data-nothing="">
        {text("pages.common.nothing")}{" "}
        {onPaper ? null : (
          <Link to="/data">
            {text("pages.common.nothingNext", {
              tables: format.list(
                (missing.length > 0 ? missing : tables).map((table) => text(`tables.names.${table}`)),
              ),
            })}
          </Link>
        )}
      </p>
    </>
  );
}
