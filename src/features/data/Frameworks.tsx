import { useText } from "../../i18n/useText.ts";
import { cometFramework } from "../../model/cometFramework.ts";
import { csvText } from "../../model/csvText.ts";
import { defaultFramework, type Framework } from "../../model/defaultFramework.ts";
import { columnsOf } from "../../model/tables.ts";
import { Button } from "../../ui/Button.tsx";
import { saveBlob } from "../../ui/saveBlob.ts";
import styles from "./data.module.css";

const frameworks = [
  { label: "pages.data.frameworkDefault", framework: defaultFramework, name: "default" },
  { label: "pages.data.frameworkComet", framework: cometFramework, name: "comet" },
] as const;

/** One of a framework's two tables as a CSV that can be edited and dropped. */
function frameworkText(framework: Framework, table: keyof Framework): string {
  const columns = columnsOf(table).map(([name]) => name);
  const rows = framework[table].map((row: object) => {
    const cells = new Map(Object.entries(row));
    return columns.map((name) => String(cells.get(name) ?? ""));
  });
  return `\uFEFF${csvText(columns, rows)}`;
}

/** The presets of a competence framework, to take away, edit and load. */
export function Frameworks() {
  const text = useText();
  return (
    <section className={styles.section}>
      <h2>{text("pages.data.frameworks")}</h2>
      <p className={styles.quiet}>{text("pages.data.frameworksIntro")}</p>
      <ul className={styles.frameworks}>
        {frameworks.flatMap(({ label, framework, name }) =>
          (["indicators", "instruments"] as const).map((table) => (
            <li key={`${name} ${table}`}>
              <Button
                look="link"
                onPress={() =>
                  saveBlob(
                    new Blob([frameworkText(framework, table)], { type: "text/csv;charset=utf-8" }),
                    `${table}-${name}.csv`,
                  )
                }
              >
                {`${text(label)} · ${text(`tables.names.${table}`)}`}
              </Button>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
