import { useText } from "../../../i18n/useText.ts";
import { isMeasureId } from "../../../measures/catalogue.ts";
import { annualTables, type AnnualTable } from "../../../panels/annualRow.ts";
import { Failed, Pending } from "../../../ui/Condition.tsx";
import { Absence } from "../../../ui/Absence.tsx";
import { PaperTable } from "../../../ui/PaperTable.tsx";
import { useOnPaper } from "../../../ui/paper.ts";
import { MeasuresShown } from "../../page/MeasuresShown.tsx";
import { useNaming } from "../../page/useNaming.ts";
import { useWholeName } from "../../page/useWholeName.ts";
import { AnnualFigure } from "./AnnualFigure.tsx";
import styles from "./annual.module.css";
import { useAnnualFigures, useAnnualRows, type AnnualFigures } from "./useAnnualFigures.ts";
import { useAnnualWords } from "./useAnnualWords.ts";

/** A table of the whole, a row an indicator; then a table an indicator, a row a program. */
function OneTable({ table, figures }: { readonly table: AnnualTable; readonly figures: AnnualFigures }) {
  const text = useText();
  const naming = useNaming();
  const words = useAnnualWords();
  const whole = useWholeName();
  const rows = figures.rows.filter(({ row }) => row.table === table);
  if (rows.length === 0) return null;
  const title = text("report.annual.school", { table: text(`report.annual.${table}`), whole });
  const years = figures.years.map((year) => ({
    id: year,
    header: naming.code("graduation_year", year),
    numeric: true,
  }));
  const measures = rows.map(({ row }) => row.measure).filter(isMeasureId);
  return (
    <MeasuresShown measures={[...new Set(measures)]}>
      <section className={styles.table}>
        <h3 data-outline="figure" id={`annual-${table}`}>
          {title}
        </h3>
        <PaperTable
          caption={title}
          captionHidden
          columns={[{ id: "indicator", header: text("report.annual.indicator"), rowHeader: true }, ...years]}
          rows={rows.map(({ row, where, cells }, place) => ({
            key: `${String(place)} ${row.code}`,
            cells: [
              <span key="name">
                <span className={styles.code}>{row.code}</span> {words.whole(row)}
              </span>,
              ...cells
                .filter(({ program }) => program === null)
                .map(({ year, result }) => (
                  <AnnualFigure
                    key={year}
                    result={result}
                    where={where}
                    name={`${words.whole(row)} · ${naming.code("graduation_year", year)}`}
                  />
                )),
            ],
          }))}
        />
        {figures.programs.length > 1 &&
          rows.map(({ row, where, cells }, place) => (
            // Rows may be alike in all that they say.
            <section key={`${String(place)} ${row.code}`} className={styles.programs}>
              <PaperTable
                caption={text("report.annual.byProgram", { code: row.code, name: words.whole(row) })}
                columns={[
                  { id: "program", header: text("shell.groupings.program"), rowHeader: true },
                  ...years,
                ]}
                rows={figures.programs.map((program) => ({
                  key: program,
                  cells: [
                    naming.code("program", program),
                    ...cells
                      .filter((cell) => cell.program === program)
                      .map(({ year, result }) => (
                        <AnnualFigure
                          key={year}
                          result={result}
                          where={where}
                          name={`${words.whole(row)} · ${naming.code("program", program)} · ${naming.code("graduation_year", year)}`}
                        />
                      )),
                  ],
                }))}
              />
            </section>
          ))}
      </section>
    </MeasuresShown>
  );
}

/** The score card and EQAVET 5 and 6 by year of graduation, of the whole and by program. */
export function AnnualTables() {
  const text = useText();
  const onPaper = useOnPaper();
  const rows = useAnnualRows();
  const figures = useAnnualFigures(rows);
  if (figures.failed !== null) return <Failed what={figures.failed} />;
  if (figures.pending && figures.years.length === 0) return <Pending height={400} />;
  if (figures.years.length === 0)
    return (
      <>
        <Absence kind="no_data" form="block" />
        <p className={styles.lead}>{text("report.annual.nothing")}</p>
      </>
    );
  return (
    <div aria-busy={figures.pending}>
      <p className={styles.lead}>{text(onPaper ? "report.annual.leadPaper" : "report.annual.lead")}</p>
      {annualTables.map((table) => (
        <OneTable key={table} table={table} figures={figures} />
      ))}
    </div>
  );
}
