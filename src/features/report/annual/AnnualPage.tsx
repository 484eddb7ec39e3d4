import { useState } from "react";
import { useText } from "../../../i18n/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { fileName, saveBlob } from "../../../ui/saveBlob.ts";
import { useDataDate } from "../../page/useDataDate.ts";
import { useNaming } from "../../page/useNaming.ts";
import { usePartName } from "../../page/usePartName.ts";
import { useWholeName } from "../../page/useWholeName.ts";
import { useSnapshot } from "../../page/WorkspaceContext.ts";
import { useSchools } from "../TitlePage.tsx";
import styles from "./annual.module.css";
import { AnnualEditor } from "./AnnualEditor.tsx";
import { AnnualTables } from "./AnnualTables.tsx";
import { useAnnualFigures, useAnnualRows } from "./useAnnualFigures.ts";
import { useAnnualWords } from "./useAnnualWords.ts";

/** Saves the tables as a workbook, once all their figures are there. */
function SaveWorkbook() {
  const text = useText();
  const naming = useNaming();
  const partName = usePartName();
  const words = useAnnualWords();
  const whole = useWholeName();
  const date = useDataDate();
  const schools = useSchools();
  const { manifest } = useSnapshot();
  const figures = useAnnualFigures(useAnnualRows());
  const [said, setSaid] = useState("");
  const name = fileName(
    [schools.length === 1 ? schools[0] : manifest.name, text("report.forms.tables"), date]
      .filter((part) => (part ?? "") !== "")
      .join(" "),
    "xlsx",
  );
  async function save(): Promise<void> {
    setSaid(text("report.annual.saving"));
    try {
      const [{ annualSheets }, { workbookBlob }] = await Promise.all([
        import("./annualWorkbook.ts"),
        import("../../../ui/workbook.ts"),
      ]);
      const sheets = annualSheets(figures, {
        text,
        nameOf: words.whole,
        groupName: (program) => (program === null ? whole : naming.code("program", program)),
        yearName: (year) => naming.code("graduation_year", year),
        partName,
        revision: manifest.revision,
        date: date ?? "",
      });
      saveBlob(workbookBlob(sheets), name);
      setSaid(text("ui.saved", { name }));
    } catch (error) {
      setSaid(
        text("report.annual.saveFailed", { message: error instanceof Error ? error.message : String(error) }),
      );
    }
  }
  return (
    <div className={styles.tools}>
      <Button
        look="primary"
        isDisabled={figures.pending || figures.failed !== null || figures.years.length === 0}
        onPress={() => void save()}
      >
        {text("report.annual.save")}
      </Button>
      <output className={styles.said}>{said}</output>
    </div>
  );
}

/** The annual tables on the screen: every figure opens what stands behind it; saved as a workbook; what they hold is edited here. */
export function AnnualPage() {
  const text = useText();
  return (
    <>
      <SaveWorkbook />
      <div className={styles.scroll} data-scroller="">
        <AnnualTables />
      </div>
      <Disclosure title={text("report.annual.edit")}>
        <AnnualEditor />
      </Disclosure>
    </>
  );
}
