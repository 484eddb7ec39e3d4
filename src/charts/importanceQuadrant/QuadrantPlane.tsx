import type { Quadrants } from "../../measures/importanceGap.ts";
import type { Quadrant } from "../../stats/quadrant.ts";
import type { ChartContext } from "../chart.ts";
import { comparedValue } from "../beside.ts";
import { linkedTo } from "../linkedMarks.ts";
import { downOf, Plane } from "../plane/Plane.tsx";
import { isShown } from "../resultWords.ts";
import { scaleOver } from "../scale.ts";
import type { MarkWalk } from "../useMarkWalk.ts";
import styles from "./ImportanceQuadrant.module.css";
import { axisExtent, type Ability, type ImportanceQuadrantData } from "./quadrantData.ts";

/** Px, and of planes side by side. */
const [wholeHeight, sharedHeight] = [360, 280];

const corners: readonly {
  readonly field: Quadrant;
  readonly x: string;
  readonly isLow: boolean;
  readonly anchor: "start" | "end";
}[] = [
  { field: "concentrate_here", x: "6", isLow: false, anchor: "start" },
  { field: "keep_up", x: "99%", isLow: false, anchor: "end" },
  { field: "low_priority", x: "6", isLow: true, anchor: "start" },
  { field: "possible_overkill", x: "99%", isLow: true, anchor: "end" },
];

export interface QuadrantPlaneProps {
  readonly abilities: readonly Ability[];
  readonly quadrants: Quadrants;
  readonly data: ImportanceQuadrantData;
  readonly context: ChartContext;
  readonly walk: MarkWalk;
}

/** The abilities as numbered points with the limits of both numbers, performance along, importance up, cut in four fields. */
export function QuadrantPlane({ abilities, quadrants, data, context, walk }: QuadrantPlaneProps) {
  const { crosshair } = quadrants;
  const height = context.shared === undefined ? wholeHeight : sharedHeight;
  const { importance, performance } = data;
  const up = scaleOver(
    context.sharedOn?.["importance"] ?? axisExtent("importance", data, quadrants, context),
    importance.unit,
  );
  const along = scaleOver(
    context.sharedOn?.["performance"] ?? axisExtent("performance", data, quadrants, context),
    performance.unit,
  );
  const points = abilities.flatMap((ability) => {
    const { importance: matters, performance: done, number } = ability;
    return number !== null && isShown(matters) && isShown(done)
      ? [{ ability, number, matters, done, y: downOf(up, matters.value, height), x: along.x(done.value) }]
      : [];
  });
  const crossDown = downOf(up, crosshair.importance, height);
  return (
    <div>
      <p className={styles.upName} aria-hidden="true">
        ↑ {importance.label}
      </p>
      <Plane
        up={up}
        upUnit={importance.unit}
        along={along.ticks.map((tick) => ({
          at: along.at(tick),
          label: context.format.tick(tick, performance.unit),
          hasLine: true,
        }))}
        height={height}
        context={context}
        drawing={
          <>
            <rect
              x="0"
              y="0"
              width={along.x(crosshair.performance)}
              height={crossDown}
              className={styles.field}
            />
            <line x1="0" x2="100%" y1={crossDown} y2={crossDown} className={styles.cross} />
            <line
              x1={along.x(crosshair.performance)}
              x2={along.x(crosshair.performance)}
              y1="0"
              y2={height}
              className={styles.cross}
            />
            {corners.map(({ field, x, isLow, anchor }) => (
              <text
                key={field}
                x={x}
                y={isLow ? height - 8 : 16}
                textAnchor={anchor}
                className={styles.fieldName}
              >
                {context.text(`measures.quadrants.${field}`)}
              </text>
            ))}
            {points.map(({ ability, matters, done, x, y }) => (
              <g key={ability.code} {...linkedTo(ability.mark)}>
                {matters.lower === null || matters.upper === null ? null : (
                  <line
                    x1={x}
                    x2={x}
                    y1={downOf(up, matters.lower, height)}
                    y2={downOf(up, matters.upper, height)}
                    className={styles.limits}
                  />
                )}
                {done.lower === null || done.upper === null ? null : (
                  <line
                    x1={along.x(done.lower)}
                    x2={along.x(done.upper)}
                    y1={y}
                    y2={y}
                    className={styles.limits}
                  />
                )}
              </g>
            ))}
            {points.map(({ ability, matters, done, x, y }) => {
              const [other, before] = [comparedValue(matters, context), comparedValue(done, context)];
              if (other === null || before === null) return null;
              const [at, down] = [along.x(before), downOf(up, other, height)];
              return (
                <g key={ability.code} {...linkedTo(ability.mark)}>
                  <line x1={at} x2={x} y1={down} y2={y} className={styles.away} />
                  <circle cx={at} cy={down} r="4" className={styles.compared} />
                </g>
              );
            })}
            {points.map(({ ability, number, x, y }) => (
              <svg
                key={ability.code}
                {...linkedTo(ability.mark)}
                x={x}
                y={y}
                width="1"
                height="1"
                overflow="visible"
              >
                <circle
                  r="9.5"
                  className={styles.point}
                  data-pointed={walk.pointed?.id === ability.mark.id ? "" : undefined}
                />
                <text y="4" className={styles.number}>
                  {number}
                </text>
              </svg>
            ))}
          </>
        }
      >
        {points.map(({ ability, x, y }) => (
          // The mark is the row of the list; its point answers the pointer as the row does.
          <button
            key={ability.code}
            type="button"
            className={styles.target}
            style={{ left: x, top: y }}
            tabIndex={-1}
            aria-hidden="true"
            data-point={ability.mark.id}
          />
        ))}
      </Plane>
      <p className={styles.alongName} aria-hidden="true">
        {performance.label} →
      </p>
    </div>
  );
}
