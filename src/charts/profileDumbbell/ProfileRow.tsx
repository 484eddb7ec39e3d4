import { memo } from "react";
import type { Format, Unit } from "../../ui/format.ts";
import { dimensionColor, DimensionSymbol } from "../DimensionSymbol.tsx";
import { GridLines } from "../GridLines.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { markStyle } from "../markStyle.ts";
import { NoValue } from "../NoValue.tsx";
import { OwnReference } from "../OwnReference.tsx";
import { isShown } from "../resultWords.ts";
import type { Scale } from "../scale.ts";
import type { MarkWalk } from "../useMarkWalk.ts";
import type { ProfileAxis } from "./profileData.ts";
import styles from "./ProfileDumbbell.module.css";

export interface ProfileRowProps {
  readonly axis: ProfileAxis;
  readonly scale: Scale;
  readonly unit: Unit;
  readonly format: Format;
  readonly markProps: MarkWalk["markProps"];
  readonly row: number;
  readonly column: number;
}

/** One dimension of a profile: band and symbol, a thin line to the tick it is compared with. */
export const ProfileRow = memo(function ProfileRow(props: ProfileRowProps) {
  const { axis, scale, unit, format, markProps } = props;
  const { part, label, result, reference, required, compared, mark } = axis;
  const middle = 12;
  const hasBand = isShown(result) && result.lower !== null && result.upper !== null;
  return (
    <div className={styles.row} {...linkedTo(mark)} style={markStyle(dimensionColor(part))}>
      <span className={styles.part} title={label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.plot} aria-hidden="true">
        <svg width="100%" height="24" aria-hidden="true" className={styles.drawing}>
          <GridLines scale={scale} />
          {reference !== null && isShown(result) ? (
            <line
              x1={scale.x(reference)}
              x2={scale.x(result.value)}
              y1={middle}
              y2={middle}
              className={styles.gap}
            />
          ) : null}
          {hasBand && result.lower !== null && result.upper !== null ? (
            <rect
              x={scale.x(result.lower)}
              y={middle - 4}
              width={`${String(scale.at(result.upper) - scale.at(result.lower))}%`}
              height="8"
              className={styles.band}
            />
          ) : null}
          {reference === null || !isShown(result) ? null : (
            <line
              x1={scale.x(reference)}
              x2={scale.x(reference)}
              y1={middle - 6}
              y2={middle + 6}
              className={styles.reference}
            />
          )}
          {required === null ? null : <OwnReference kind="target" at={scale.x(required)} from="1" to="23" />}
          {compared === null ? null : (
            <circle cx={scale.x(compared)} cy={middle} r="5" className={styles.compared} />
          )}
          {isShown(result) ? <DimensionSymbol id={part} x={scale.x(result.value)} y={middle} /> : null}
        </svg>
        {isShown(result) ? null : (
          <span className={styles.absence}>
            <NoValue result={result} />
          </span>
        )}
      </div>
      <span className={styles.value} aria-hidden="true">
        {isShown(result) ? format.value(result.value, unit) : ""}
      </span>
      <MarkTarget mark={markProps(mark, props.row, props.column)} />
    </div>
  );
});
