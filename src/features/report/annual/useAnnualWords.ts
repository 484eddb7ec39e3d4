import { useMemo } from "react";
import { useLanguage, useText } from "../../../i18n/useText.ts";
import type { AnnualRow } from "../../../panels/annualRow.ts";

/** What a row is called, in the language of the interface or the other where it has no name in this one. */
export interface AnnualWords {
  readonly name: (row: AnnualRow) => string;
  /** The name with its time after graduation and the programs that it is limited to. */
  readonly whole: (row: AnnualRow) => string;
}

/** The names of the rows of annual tables. */
export function useAnnualWords(): AnnualWords {
  const text = useText();
  const language = useLanguage();
  return useMemo(() => {
    const name = ({ nameEn, nameZh }: AnnualRow) =>
      (language === "en" ? [nameEn, nameZh] : [nameZh, nameEn]).find((one) => one.trim() !== "") ?? "";
    return {
      name,
      whole: (row) => {
        const timed =
          row.months === "" ? name(row) : text("report.annual.at", { name: name(row), months: row.months });
        return row.programs === ""
          ? timed
          : `${timed} · ${text("report.annual.only", { programs: row.programs })}`;
      },
    };
  }, [text, language]);
}
