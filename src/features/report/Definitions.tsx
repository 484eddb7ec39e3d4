import { memo } from "react";
import { useText } from "../../i18n/useText.ts";
import { measureIds } from "../../measures/catalogue.ts";
import { Definition } from "../page/Definition.tsx";
import styles from "./report.module.css";

/** What the measures of the report are, in the order of the catalogue. */
export const Definitions = memo(function Definitions({ measures }: { readonly measures: readonly string[] }) {
  const text = useText();
  const shown = measureIds.filter((id) => measures.includes(id));
  return (
    <>
      <p className={styles.lead}>
        {text(shown.length === 0 ? "report.noDefinitions" : "report.definitionsLead")}
      </p>
      <div className={styles.definitions}>
        {shown.map((measure) => (
          <div key={measure}>
            <Definition measure={measure} />
          </div>
        ))}
      </div>
    </>
  );
});
