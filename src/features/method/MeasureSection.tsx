import { Fragment, useState, type ReactNode } from "react";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { missingNeeds } from "../../measures/needs.ts";
import { measureAddress } from "../../state/measureAddress.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { Formula } from "../page/Formula.tsx";
import { PanelQuery } from "../page/PanelQuery.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { CoverageTable } from "./CoverageTable.tsx";
import { GoldenTable } from "./GoldenTable.tsx";
import { sourceText } from "../page/sourceText.ts";
import { measureFacts, needTexts } from "./measureFacts.ts";
import styles from "./method.module.css";
import { PartTable } from "./PartTable.tsx";

/** The id of a measure's heading on the page, which its deep link reveals. */
export function headingId(measure: MeasureId): string {
  return `measure-${measure}`;
}

function List({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className={styles.plainList}>
      {texts.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

/** The query of a panel, written into the page only when it is opened: there are many measures and the queries are long. */
function PanelDetails({ measure }: { readonly measure: MeasureId }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text("method.sqlOf", { panel: measureDeclaration(measure).panel })}</summary>
      {open ? <PanelQuery measure={measure} /> : null}
    </details>
  );
}

/** Everything about one measure, under a heading that its deep link opens. */
export function MeasureSection({ measure }: { readonly measure: MeasureId }) {
  const text = useText();
  const format = useFormat();
  const { manifest, data } = useSnapshot();
  const declaration = measureDeclaration(measure);
  const facts = measureFacts({ text, format, settings: manifest.settings }, measure);
  const missing = missingNeeds(data, measure).map((need) => sourceText(text, need));
  const label = text(`measures.${measure}.label`);
  const atAGlance: readonly (readonly [string, string])[] = [
    [text("method.unit"), facts.unit],
    [text("method.unitOf"), facts.unitOf],
    [text("method.direction"), facts.direction],
    [text("pages.common.interval"), facts.interval],
    [text("method.minBase"), facts.minBase],
    [text("method.findings"), facts.findings],
    ...(facts.expert === "" ? [] : [[text("method.expert"), facts.expert] as const]),
  ];
  const rows: readonly (readonly [string, ReactNode])[] = [
    [text("method.formula"), <Formula key="formula" formula={declaration.formula} label={label} />],
    [text("pages.common.formulaWords"), facts.formulaWords],
    [text("method.estimand"), facts.estimand],
    [text("method.denominator"), facts.denominator],
    [text("method.groupings"), facts.groupings],
    [
      text("method.caveat"),
      <span key="caveat" className={styles.caveat}>
        {facts.caveat}
      </span>,
    ],
    [text("method.needs"), <List key="needs" texts={needTexts(text, measure)} />],
    [
      text("method.missing"),
      missing.length === 0 ? text("method.missingNothing") : <List key="missing" texts={missing} />,
    ],
    [text("method.source"), facts.source],
  ];
  return (
    <section className={styles.measure}>
      <header className={styles.measureHead}>
        <h3 id={headingId(measure)} tabIndex={-1}>
          {label}
        </h3>
        <code>{measure}</code>
        <CopyButton
          label={text("pages.common.copyLink")}
          name={text("method.copyLinkTo", { label })}
          make={() => measureAddress(measure)}
        />
      </header>
      <p className={styles.definition}>{facts.definition}</p>
      <dl className={styles.glance}>
        {atAGlance.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <PartTable measure={measure} label={label} />
      <CoverageTable measure={measure} label={label} />
      <GoldenTable measure={measure} label={label} />
      <PanelDetails measure={measure} />
    </section>
  );
}
