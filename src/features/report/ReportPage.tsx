import { useIsFetching } from "@tanstack/react-query";
import { memo, useDeferredValue, useId, useState, type ComponentType, type ReactNode } from "react";
import { useText } from "../../i18n/useText.ts";
import type { ReportPart } from "../../state/reportParts.ts";
import { FixedViewContext } from "../../state/useView.ts";
import { Button } from "../../ui/Button.tsx";
import { PaperContext } from "../../ui/paper.ts";
import { Segment } from "../../ui/Segment.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { useOutline } from "../../ui/useOutline.ts";
import { usePaperFoot } from "../../ui/usePaperFoot.ts";
import { PageHead } from "../page/PageHead.tsx";
import { useDataDate } from "../page/useDataDate.ts";
import { AnnualPage } from "./annual/AnnualPage.tsx";
import { AnnualTables } from "./annual/AnnualTables.tsx";
import { Contents } from "./Contents.tsx";
import { Definitions } from "./Definitions.tsx";
import styles from "./report.module.css";
import { ReportOptions } from "./ReportOptions.tsx";
import { TitlePage, useSchools } from "./TitlePage.tsx";
import { reportForms, useReportChoice, type Paper } from "./useReportChoice.ts";

/** So many schools have room for their names in the foot of a page. */
const mostInFoot = 2;
const none: readonly ReportPart[] = [];

/** The parts that other pages draw: the app gives them, since a page never imports another. */
export type PageParts = Readonly<Record<Exclude<ReportPart, "tables" | "definitions">, ComponentType>>;

/** A part of the report: on paper of its own, under its name. */
function Part({
  title,
  paper,
  children,
}: {
  readonly title: string;
  readonly paper: Paper;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.sheet} data-paper={paper} aria-labelledby={id}>
      <h2 id={id} className={styles.partTitle} data-outline="section">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What a part holds: drawn again for its own reasons only, not while contents and counts of what is pending follow. */
const Drawn = memo(function Drawn({ content: Content }: { readonly content: ComponentType }) {
  return <Content />;
});

/** The foot of every printed page: which school, data of which day. */
function PaperFoot() {
  const text = useText();
  const format = useFormat();
  const schools = useSchools();
  const date = useDataDate();
  const school =
    schools.length > mostInFoot
      ? text("pages.common.schools", { n: format.count(schools.length) })
      : format.list(schools);
  usePaperFoot(text("report.foot", { school, date: date ?? "" }));
  return null;
}

/** The report as it will be printed, or the annual tables. */
export function ReportPage({ parts }: { readonly parts: PageParts }) {
  const text = useText();
  const format = useFormat();
  const choice = useReportChoice();
  // The title is there at once; the pages, which take their time, follow without holding up what is pressed meanwhile.
  const shown = useDeferredValue<readonly ReportPart[]>(choice.parts, none);
  const view = useDeferredValue(choice.view);
  const fetching = useIsFetching();
  const isLate = view !== choice.view || shown !== choice.parts;
  const [reader, setReader] = useState("");
  const { ref, outline } = useOutline();
  // Between what was drawn and what it asks for, nothing is asked yet: what stands in its place counts too.
  const isUnread = outline.entries.length < shown.length;
  const pending = Math.max(fetching, outline.pending) + (isLate || isUnread ? 1 : 0);
  const { paper } = choice;
  const figures = outline.entries.filter(({ kind }) => kind === "figure").length;
  return (
    <>
      <div className={styles.controls}>
        <PageHead
          title={text("report.title")}
          subtitle={text("report.lead")}
          controls={
            <Segment
              label={text("report.forms.label")}
              options={reportForms.map((id) => ({ id, label: text(`report.forms.${id}`) }))}
              value={choice.form}
              onChange={choice.setForm}
            />
          }
        />
        {choice.form === "report" && (
          <>
            <ReportOptions choice={choice} reader={reader} onReader={setReader} />
            <p className={styles.action}>
              <Button look="primary" isDisabled={pending > 0} onPress={() => print()}>
                {text("report.print")}
              </Button>
              <output>
                {pending > 0
                  ? text("report.printPending", { n: format.count(pending) })
                  : text("report.printReady", {
                      figures: format.count(figures),
                      measures: format.count(
                        choice.parts.includes("definitions") ? outline.measures.length : 0,
                      ),
                    })}
              </output>
            </p>
          </>
        )}
      </div>
      {choice.form === "tables" ? (
        <AnnualPage />
      ) : (
        <FixedViewContext value={view}>
          <PaperContext value>
            <PaperFoot />
            <section className={styles.preview} aria-label={text("report.preview")} ref={ref} data-report="">
              <section className={styles.sheet} data-paper={paper}>
                <TitlePage reader={reader} pending={pending} />
                <Contents outline={outline} paper={paper} />
              </section>
              {shown.map((part) => (
                <Part key={part} paper={paper} title={text(`report.part.${part}`)}>
                  {part === "definitions" ? (
                    <Definitions measures={outline.measures} />
                  ) : (
                    <Drawn content={part === "tables" ? AnnualTables : parts[part]} />
                  )}
                </Part>
              ))}
            </section>
          </PaperContext>
        </FixedViewContext>
      )}
    </>
  );
}
