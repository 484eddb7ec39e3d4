import type { Mark } from "../../charts/chart.ts";
import { useCompared } from "../../charts/compared.ts";
import { NoValue } from "../../charts/NoValue.tsx";
import { statusWords } from "../../charts/resultTable.ts";
import { useText } from "../../i18n/useText.ts";
import type { MeasureResult } from "../../measures/result.ts";
import { measureDeclaration } from "../../measures/catalogue.ts";
import { differenceUnit, partOf } from "../../measures/declaration.ts";
import { Drawer } from "../../ui/Drawer.tsx";
import { Facts, type Fact } from "../../ui/Facts.tsx";
import { TabSet } from "../../ui/TabSet.tsx";
import { CurrencyContext, useFormat } from "../../ui/useFormat.ts";
import { Definition } from "./Definition.tsx";
import { PickActions } from "./PickActions.tsx";
import { PanelQuery } from "./PanelQuery.tsx";
import { RowsBehind } from "./RowsBehind.tsx";
import styles from "./page.module.css";
import { useNaming } from "./useNaming.ts";
import { usePartName } from "./usePartName.ts";
import { useWholeName } from "./useWholeName.ts";

function ResultFacts({ result }: { readonly result: MeasureResult }) {
  const text = useText();
  const format = useFormat();
  const own = partOf(measureDeclaration(result.measure), result.part).unit;
  const unit = "reference" in result ? differenceUnit(own) : own;
  const compared = useCompared();
  const difference = compared?.of(result) ?? null;
  const facts: Fact[] = [
    {
      label: text("pages.common.value"),
      value: result.value === null ? <NoValue result={result} /> : format.value(result.value, unit, "full"),
      numeric: true,
    },
    ...(result.lower === null || result.upper === null
      ? []
      : [
          {
            label: text(`measures.intervals.${result.interval}`),
            value: format.interval(result.lower, result.upper, unit, "full"),
            numeric: true,
          },
        ]),
    { label: text("pages.common.n"), value: format.count(result.n), numeric: true },
    { label: text("pages.common.base"), value: format.count(result.base), numeric: true },
    { label: text("pages.common.eligible"), value: format.count(result.eligible), numeric: true },
    ...(result.q === undefined
      ? []
      : [
          {
            label: text("pages.common.q"),
            value: result.q < 0.001 ? text("pages.common.qLeast") : format.value(result.q, "ratio", "full"),
            numeric: true,
          },
        ]),
    ...(result.against === undefined
      ? []
      : [{ label: text("charts.reference"), value: text(`measures.against.${result.against}`) }]),
    ...(compared === null || difference === null
      ? []
      : [
          {
            label: text("picking.against", {
              label: compared.label,
              value: format.value(difference.reference, unit, "full"),
            }),
            value: [
              format.signed(difference.value, difference.unit),
              ...(difference.lower === null || difference.upper === null
                ? []
                : [`(${format.interval(difference.lower, difference.upper, difference.unit)})`]),
            ].join(" "),
            numeric: true,
          },
        ]),
    {
      label: text("pages.common.status"),
      value: statusWords(result, { text }),
    },
  ];
  return <Facts facts={facts} />;
}

/** What stands behind a mark: its results in full, their definitions, the rows with file and line, and the queries. */
export function MarkDrawer({ mark, onClose }: { readonly mark: Mark; readonly onClose: () => void }) {
  const text = useText();
  const naming = useNaming();
  const partName = usePartName();
  const wholeName = useWholeName();
  const measures = [...new Set(mark.results.map((result) => result.measure))];
  const first = mark.results[0];
  return (
    <Drawer
      open
      onClose={onClose}
      title={
        [naming.group(mark.group), mark.part === "" ? "" : partName(mark.part)]
          .filter((words) => words !== "")
          .join(" · ") || wholeName
      }
    >
      <PickActions mark={mark} onDone={onClose} />
      {mark.results.map((result) => (
        <section
          key={`${result.measure} ${result.part} ${JSON.stringify(result.group)}`}
          className={styles.section}
        >
          <h3>
            {text(`measures.${result.measure}.label`)}
            {result.part === "" ? "" : ` · ${partName(result.part)}`}
            {naming.group(result.group) === naming.group(mark.group)
              ? ""
              : ` · ${naming.group(result.group)}`}
          </h3>
          <CurrencyContext value={result.currency}>
            <ResultFacts result={result} />
          </CurrencyContext>
        </section>
      ))}
      {first !== undefined && (
        <TabSet
          label={text("pages.common.rowsBehind")}
          tabs={[
            {
              id: "definition",
              label: text("pages.common.definition"),
              content: measures.map((measure) => (
                <Definition key={measure} measure={measure} onLeave={onClose} />
              )),
            },
            {
              id: "rows",
              label: text("pages.common.rowsBehind"),
              content: mark.results.map((result) => (
                <RowsBehind
                  key={`${result.measure} ${result.part}`}
                  result={result}
                  titled={mark.results.length > 1}
                  {...(mark.where === undefined ? {} : { where: mark.where })}
                />
              )),
            },
            {
              id: "sql",
              label: text("pages.common.sql"),
              content: measures.map((measure) => <PanelQuery key={measure} measure={measure} />),
            },
          ]}
        />
      )}
    </Drawer>
  );
}
