import { Fragment, useMemo, useState, type ReactNode } from "react";
import type { CrosshairRule } from "../../measures/importanceGap.ts";
import { Choice } from "../../ui/Choice.tsx";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ChartBox } from "../ChartBox.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { NoValue } from "../NoValue.tsx";
import { resultTable } from "../resultTable.ts";
import { hasInterval, isShown } from "../resultWords.ts";
import { withAllResults } from "../smallMultiples/together.ts";
import { useMarkWalk, type MarkWalk } from "../useMarkWalk.ts";
import styles from "./ImportanceQuadrant.module.css";
import { abilitiesOf, axisExtent, type Ability, type ImportanceQuadrantData } from "./quadrantData.ts";
import { QuadrantPlane } from "./QuadrantPlane.tsx";

interface AbilityRowProps {
  readonly ability: Ability;
  readonly index: number;
  readonly data: ImportanceQuadrantData;
  readonly context: ChartContext;
  readonly walk: MarkWalk;
}

function AbilityRow({ ability, index, data, context, walk }: AbilityRowProps) {
  const { gap, importance, performance, mark, number, label } = ability;
  const { format } = context;
  const why = [gap, performance, importance].find((one) => one !== undefined && !isShown(one));
  return (
    <div
      className={styles.row}
      data-pointed={walk.pointed?.id === mark.id ? "" : undefined}
      {...linkedTo(mark)}
    >
      <span className={styles.rowNumber} aria-hidden="true">
        {number}
      </span>
      <span aria-hidden="true">{label}</span>
      {isShown(gap) ? (
        <>
          <span className={styles.gap} aria-hidden="true">
            {format.signed(gap.value, data.gap.unit)}
          </span>
          <span className={styles.limitsText} aria-hidden="true">
            {gap.lower === null || gap.upper === null
              ? ""
              : format.interval(gap.lower, gap.upper, data.gap.unit)}
          </span>
        </>
      ) : (
        <span className={styles.absent} aria-hidden="true">
          <NoValue result={why} />
        </span>
      )}
      <MarkTarget mark={walk.markProps(mark, index, 0)} />
    </div>
  );
}

function legend({ results }: ImportanceQuadrantData, context: ChartContext): ReactNode {
  return (
    <>
      {results.some(hasInterval) ? (
        <LegendKey label={context.text("charts.bandLegend")}>
          <path d="M0 6H20M10 0V12" stroke="var(--lens-employers)" />
        </LegendKey>
      ) : null}
      <BesideKeys results={results} context={context} compared="ring" own={[]} />
    </>
  );
}

function ImportanceQuadrant({ data, context, title, onSelect }: ChartProps<ImportanceQuadrantData>) {
  const { text, format } = context;
  const [chosen, setChosen] = useState<CrosshairRule | null>(null);
  const isOneOfMany = context.shared !== undefined;
  const quadrants = data.rules.find(({ rule }) => rule === chosen) ?? data.rules[0];
  const abilities = useMemo(
    () => abilitiesOf(data, quadrants?.rule, context),
    [data, quadrants?.rule, context],
  );
  const walk = useMarkWalk(
    abilities.map(({ mark }) => mark),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.importanceQuadrant.description", { rows: format.count(abilities.length) })}
      context={context}
      walk={walk}
      legend={legend(data, context)}
      {...(quadrants === undefined
        ? {}
        : {
            controls: (
              <Choice
                label={text("charts.importanceQuadrant.lines")}
                options={data.rules.map(({ rule }) => ({
                  id: rule,
                  label: text(`measures.crosshairs.${rule}`),
                }))}
                value={quadrants.rule}
                onChange={setChosen}
              />
            ),
          })}
    >
      <div className={styles.sides}>
        {quadrants === undefined ? null : (
          <QuadrantPlane
            abilities={abilities}
            quadrants={quadrants}
            data={data}
            context={context}
            walk={walk}
          />
        )}
        <div className={styles.list}>
          <div className={styles.heads} aria-hidden="true">
            <span>
              {data.results.some((one) => one.part.startsWith("gap:") && hasInterval(one))
                ? `${data.gap.label}, ${text("charts.bandLegend")}`
                : data.gap.label}
            </span>
          </div>
          {abilities.map((ability, index) => (
            <Fragment key={ability.code}>
              {isOneOfMany ||
              ability.field === null ||
              ability.field === abilities[index - 1]?.field ? null : (
                <div className={styles.fieldHead} aria-hidden="true">
                  <span>{text(`measures.quadrants.${ability.field}`)}</span>
                </div>
              )}
              <AbilityRow ability={ability} index={index} data={data} context={context} walk={walk} />
            </Fragment>
          ))}
        </div>
      </div>
    </ChartBox>
  );
}

function tableOf(data: ImportanceQuadrantData, context: ChartContext): ChartTable {
  const { text } = context;
  const base = resultTable(
    [{ measure: data.gap, results: data.results }],
    { groupings: [], withPart: true },
    context,
  );
  const fieldOf = data.rules.map(({ rule, abilities }) => ({
    id: rule,
    header: text(`measures.crosshairs.${rule}`),
    of: new Map(abilities.map(({ attribute, quadrant }) => [attribute, quadrant])),
  }));
  return {
    columns: [...base.columns, ...fieldOf.map(({ id, header }) => ({ id, header }))],
    rows: base.rows.map((row, index) => {
      const part = data.results[index]?.part ?? "";
      const fields = fieldOf.map(({ id, of }) => {
        const field = of.get(part.slice(part.indexOf(":") + 1));
        return [id, field === undefined ? "" : text(`measures.quadrants.${field}`)] as const;
      });
      return { ...row, ...Object.fromEntries(fields) };
    }),
  };
}

export const importanceQuadrant: ChartDeclaration<ImportanceQuadrantData> = {
  draw: ImportanceQuadrant,
  table: tableOf,
  results: ({ results }) => results,
  isEmpty: (data) => data.results.length === 0,
  multiple: {
    extent: () => [],
    further: (data, context) => ({
      importance: axisExtent("importance", data, data.rules[0], context),
      performance: axisExtent("performance", data, data.rules[0], context),
    }),
    legend,
    together: withAllResults,
    least: 360,
  },
};
