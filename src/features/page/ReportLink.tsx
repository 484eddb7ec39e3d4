import { Link } from "@tanstack/react-router";
import { useText } from "../../i18n/useText.ts";
import { reportPartsCode, type ReportPart } from "../../state/reportParts.ts";
import { useView } from "../../state/useView.ts";
import { writeView } from "../../state/view.ts";
import styles from "./page.module.css";

/** Opens the report of what the page shows, under its filter: some of its parts, or all where none are named. */
export function ReportLink({ parts }: { readonly parts: readonly ReportPart[] | "all" }) {
  const text = useText();
  const { view } = useView();
  const { parts: _before, ...looks } = view.looks;
  const code = parts === "all" ? null : reportPartsCode(parts);
  return (
    <Link
      to="/report"
      search={writeView({ ...view, looks: code === null ? looks : { ...looks, parts: code } })}
      className={styles.toReport}
    >
      {text("pages.common.toReport")}
    </Link>
  );
}
