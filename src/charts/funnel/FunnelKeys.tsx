import { useId } from "react";
import { BesideKeys } from "../BesideKeys.tsx";
import type { ChartProps } from "../chart.ts";
import { LegendKey } from "../LegendKey.tsx";
import { markStyle } from "../markStyle.ts";
import { ownReferences } from "../references.ts";
import { againstWords, hasInterval, isShown } from "../resultWords.ts";
import styles from "./Funnel.module.css";
import type { FunnelData } from "./funnelData.ts";

/** Stands for those who did not answer. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <svg width="0" height="0" className={styles.hatching} aria-hidden="true">
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className={styles.hatchGround} />
          <line x1="0" x2="0" y1="0" y2="5" className={styles.hatchLine} />
        </pattern>
      </defs>
    </svg>
  );
}

interface FunnelKeysProps extends Pick<ChartProps<FunnelData>, "data" | "context"> {
  readonly hatching: string;
}

/** What is drawn: limits, hatching and outline only where some step has them. */
export function FunnelKeys({ data, context, hatching }: FunnelKeysProps) {
  const { text, labelOf } = context;
  const of = (parts: readonly (string | undefined)[]) =>
    data.results.filter((result) => parts.includes(result.part) && isShown(result));
  const shares = of(data.steps.map(({ part }) => part));
  const unsaid = of(data.steps.map((step) => step.unsaid));
  const own = data.steps.flatMap(({ part, measure }) =>
    measure === undefined
      ? []
      : of([part]).flatMap(({ group }) => ownReferences({ measure, part: "", group }, context)),
  );
  return (
    <>
      <LegendKey label={data.measure.label}>
        <rect
          x="0"
          y="1"
          width="20"
          height="10"
          className={styles.bar}
          style={markStyle(`var(--lens-${data.lens})`)}
        />
      </LegendKey>
      {shares.some(hasInterval) ? (
        <LegendKey label={text("charts.bandLegend")}>
          <path d="M0.5 2V10M19.5 2V10M0 6H20" stroke="currentColor" fill="none" />
        </LegendKey>
      ) : null}
      {unsaid.some(({ value }) => value !== 0) ? (
        <LegendKey label={data.unsaid.label}>
          <rect x="0.5" y="1.5" width="19" height="9" className={styles.unsaid} fill={`url(#${hatching})`} />
        </LegendKey>
      ) : null}
      {shares.length === 0 ? null : (
        <LegendKey label={text("charts.funnel.before")}>
          <rect x="0.5" y="1.5" width="19" height="9" className={styles.before} />
        </LegendKey>
      )}
      {data.steps.flatMap(({ part, references = [] }) =>
        references.map((reference) => (
          <LegendKey
            key={`${part} ${reference.label}`}
            label={`${labelOf("part", part).text}: ${againstWords(reference, data.measure.unit, context)}`}
          >
            <line x1="10" x2="10" y1="0" y2="12" className={styles.upright} />
          </LegendKey>
        )),
      )}
      <BesideKeys results={data.results} context={context} own={own} />
    </>
  );
}

/** The legend above several funnels, with a hatching of its own. */
export function KeysOfMany(props: Pick<ChartProps<FunnelData>, "data" | "context">) {
  const hatching = useId();
  return (
    <>
      <Hatching id={hatching} />
      <FunnelKeys {...props} hatching={hatching} />
    </>
  );
}
