import { memo } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Unit } from "../../ui/format.ts";
import type { ChartContext } from "../chart.ts";
import { comparedBeside } from "../beside.ts";
import { ComparedTick } from "../ComparedTick.tsx";
import { GroupName } from "../GroupName.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { NoValue } from "../NoValue.tsx";
import { downOf, Plane } from "../plane/Plane.tsx";
import { isShown } from "../resultWords.ts";
import type { Scale } from "../scale.ts";
import type { MarkWalk } from "../useMarkWalk.ts";
import styles from "./PairedSlopes.module.css";
import { departs, wholeValue, type Slope, type SlopedGroup } from "./pairedSlopesData.ts";

const height = 112;

function percent(at: number): string {
  return `${at.toFixed(3)}%`;
}

/** Where the two ends of a slope stand, per cent across. */
function placesOf(index: number, count: number): readonly [number, number] {
  const width = 100 / count;
  return [width * (index + 0.28), width * (index + 0.72)];
}

function End({
  result,
  at,
  scale,
  whole,
  context,
}: {
  readonly result: MeasureResult;
  readonly at: number;
  readonly scale: Scale;
  readonly whole: number | null;
  readonly context: ChartContext;
}) {
  if (!isShown(result)) return null;
  const x = percent(at);
  const compared = comparedBeside(result, whole, context);
  return (
    <>
      {result.lower === null || result.upper === null ? null : (
        <line
          x1={x}
          x2={x}
          y1={downOf(scale, result.upper, height)}
          y2={downOf(scale, result.lower, height)}
          className={styles.interval}
        />
      )}
      {compared === null ? null : <ComparedTick x={x} y={downOf(scale, compared, height)} />}
      <circle cx={x} cy={downOf(scale, result.value, height)} r="3.5" className={styles.end} />
    </>
  );
}

function SlopeLine({
  ends,
  places,
  scale,
  className,
}: {
  readonly ends: readonly (MeasureResult | undefined)[];
  readonly places: readonly [number, number];
  readonly scale: Scale;
  readonly className: string | undefined;
}) {
  const [first, second] = ends;
  if (!isShown(first) || !isShown(second)) return null;
  return (
    <line
      x1={percent(places[0])}
      y1={downOf(scale, first.value, height)}
      x2={percent(places[1])}
      y2={downOf(scale, second.value, height)}
      className={className}
    />
  );
}

function wholeEnds({ contrast }: Slope): readonly (MeasureResult | undefined)[] {
  return contrast.ends.map((part) => contrast.whole?.find((one) => one.part === part));
}

export interface SlopePanelProps {
  readonly grouping: Grouping;
  readonly unit: Unit;
  readonly sloped: SlopedGroup;
  readonly row: number;
  readonly scale: Scale;
  readonly context: ChartContext;
  readonly markProps: MarkWalk["markProps"];
  /** The id of the slope that is pointed at. */
  readonly pointed: string | null;
}

/** One group: for each contrast its two means with their intervals, joined, over the whole's in grey; the difference above, names below. */
export const SlopePanel = memo(function SlopePanel(props: SlopePanelProps) {
  const { grouping, unit, sloped, row, scale, context, markProps, pointed } = props;
  const { format, labelOf } = context;
  const { group, slopes } = sloped;
  const columns = `repeat(${String(slopes.length)}, minmax(0, 1fr))`;
  return (
    <div className={styles.panel} {...linkedTo({ group: { [grouping]: group } })}>
      <header className={styles.head}>
        <GroupName label={labelOf(grouping, group)} of={[grouping, group]} />
      </header>
      <div className={styles.figures} style={{ gridTemplateColumns: columns }} aria-hidden="true">
        {slopes.map(({ gap, departure, mark, contrast }) => (
          <span key={mark.id} className={styles.figure} data-stands={departs(departure) ? "" : undefined}>
            {isShown(gap) ? format.signed(gap.value, contrast.measure.unit) : ""}
          </span>
        ))}
      </div>
      <Plane
        up={scale}
        upUnit={unit}
        along={[]}
        height={height}
        context={context}
        drawing={slopes.map((slope, index) => {
          const places = placesOf(index, slopes.length);
          const { first, second, target, mark } = slope;
          return (
            <g key={mark.id} data-pointed={pointed === mark.id ? "" : undefined}>
              <SlopeLine ends={wholeEnds(slope)} places={places} scale={scale} className={styles.whole} />
              <SlopeLine ends={[first, second]} places={places} scale={scale} className={styles.slope} />
              {target === undefined || !isShown(first) ? null : (
                <line
                  x1={percent(places[0])}
                  y1={downOf(scale, first.value, height)}
                  x2={percent(places[1])}
                  y2={downOf(scale, first.value - target.value, height)}
                  className={styles.target}
                />
              )}
              {first === undefined ? null : (
                <End
                  result={first}
                  at={places[0]}
                  scale={scale}
                  whole={wholeValue(slope.contrast, first.part)}
                  context={context}
                />
              )}
              {second === undefined ? null : (
                <End
                  result={second}
                  at={places[1]}
                  scale={scale}
                  whole={wholeValue(slope.contrast, second.part)}
                  context={context}
                />
              )}
            </g>
          );
        })}
      >
        {slopes.map(({ gap, mark }, index) => {
          const place = { left: percent((100 * index) / slopes.length), width: percent(100 / slopes.length) };
          return (
            <div key={mark.id} className={styles.place} style={place}>
              {isShown(gap) ? null : (
                <span className={styles.absence} aria-hidden="true">
                  <NoValue result={gap} />
                </span>
              )}
              <MarkTarget mark={markProps(mark, row, index)} />
            </div>
          );
        })}
      </Plane>
      <div className={styles.names} style={{ gridTemplateColumns: columns }} aria-hidden="true">
        {slopes.map(({ contrast, mark }) => (
          <span key={mark.id} className={styles.pair}>
            {contrast.ends.map((part) => (
              <span key={part} className={styles.endName} title={labelOf("part", part).text}>
                {labelOf("part", part).text}
              </span>
            ))}
          </span>
        ))}
      </div>
    </div>
  );
});
