import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { reasonText } from "../../i18n/messageText.ts";
import { useText } from "../../i18n/useText.ts";
import { referenceTableIds } from "../../model/referenceTables.ts";
import { Button } from "../../ui/Button.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { useWorkspace } from "../page/WorkspaceContext.ts";
import styles from "./framework.module.css";
import { importTables } from "./importTable.ts";
import type { Framework } from "./useFramework.ts";

/** Takes a CSV of a reference table into the draft; what it left out is said. */
export function ImportButton({ framework }: { readonly framework: Framework }) {
  const text = useText();
  const format = useFormat();
  const workspace = useWorkspace();
  const { session, start, tables, school } = framework;
  const [said, setSaid] = useState("");
  async function read(file: File): Promise<void> {
    const { name } = file;
    setSaid(text("framework.importing", { name }));
    try {
      const {
        tables: taken,
        left,
        reasons,
      } = await importTables(file, await workspace.knownCodes(), tables, school);
      const why = reasons
        .map((one) => text("framework.importLine", { line: one.line, reason: reasonText(text, one) }))
        .join(" ");
      const found = referenceTableIds.filter((table) => taken[table] !== undefined);
      if (found.length === 0) return setSaid(text("framework.importNothing", { name, reasons: why }));
      session.load(start, taken, text("framework.importNote", { name }));
      const rows = found.reduce((sum, table) => sum + (taken[table]?.length ?? 0), 0);
      const names = format.list(found.map((table) => text(`tables.names.${table}`)));
      const done = text("framework.importTaken", { name, rows: format.count(rows), tables: names });
      const rest = left === 0 ? "" : text("framework.importLeft", { n: format.count(left), reasons: why });
      setSaid(`${done} ${rest}`);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setSaid(text("framework.importFailed", { name, message }));
    }
  }
  return (
    <>
      <FileTrigger
        acceptedFileTypes={[".xlsx", ".csv", ".tsv", ".txt", ".gz", ".zip"]}
        onSelect={(list) => {
          const file = list?.[0];
          if (file !== undefined) void read(file);
        }}
      >
        <Button look="link">{text("framework.importCsv")}</Button>
      </FileTrigger>
      <output className={styles.said}>{said}</output>
    </>
  );
}
