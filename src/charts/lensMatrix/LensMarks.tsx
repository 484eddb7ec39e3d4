import { Absence } from "../../ui/Absence.tsx";
import { absenceGlyphs, kindOfNothing, type AbsenceKind } from "../../ui/absence.ts";
import type { Lens } from "../../ui/Tile.tsx";
import { isShown } from "../resultWords.ts";
import styles from "./LensMatrix.module.css";
import { percentAt, type LensEntry } from "./matrixData.ts";

export const trackHeight = 12;

/** The mark of a lens at a point: each lens has its own shape, so that colour is not needed to tell them. */
export function LensPoint({ lens, x, y }: { readonly lens: Lens; readonly x: string; readonly y: number }) {
  if (lens === "competence")
    return (
      <rect x={x} y={y - 4} width="3" height="8" transform="translate(-1.5 0)" className={styles.point} />
    );
  if (lens === "employers") {
    return (
      <svg x={x} y={y} overflow="visible" width="1" height="1">
        <path d="M0-4 4 0 0 4-4 0Z" className={styles.point} />
      </svg>
    );
  }
  return <circle cx={x} cy={y} r="3.25" className={styles.point} />;
}

/** What a value is to reach: a small arrow that hangs over its track. */
export function TargetMark({ x, y }: { readonly x: string; readonly y: number }) {
  return (
    <svg x={x} y={y} overflow="visible" width="1" height="1">
      <path d="M-2.5-6h5L0-2.5z" className={styles.target} />
    </svg>
  );
}

function absenceOf(entry: LensEntry): AbsenceKind | null {
  return isShown(entry.result) ? null : kindOfNothing(entry.result);
}

interface Run {
  readonly kind: AbsenceKind;
  readonly from: number;
  readonly length: number;
  readonly n: number | undefined;
  readonly isSign: boolean;
}

/** Neighbouring lenses that are absent for one reason share its words; next to another reason there is room for its sign alone. */
function absentRuns(entries: readonly LensEntry[]): Run[] {
  const runs: Omit<Run, "isSign">[] = [];
  entries.forEach((entry, index) => {
    const kind = absenceOf(entry);
    const last = runs.at(-1);
    if (kind === null) return;
    if (last !== undefined && last.kind === kind && last.from + last.length === index) {
      runs[runs.length - 1] = { ...last, length: last.length + 1, n: last.n ?? entry.result?.base };
    } else runs.push({ kind, from: index, length: 1, n: entry.result?.base });
  });
  return runs.map((run, index) => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    const touches =
      (before !== undefined && before.from + before.length === run.from) ||
      (after !== undefined && run.from + run.length === after.from);
    return { ...run, isSign: touches && run.length === 1 };
  });
}

/** The reasons that a cell says by their signs alone: what the legend must explain. */
export function signsIn(entries: readonly LensEntry[]): readonly AbsenceKind[] {
  return absentRuns(entries).flatMap(({ kind, isSign }) => (isSign ? [kind] : []));
}

/** The lenses of one cell as aligned tracks on the common scale, the absent ones in words or signs. */
export function LensMarks({ entries }: { readonly entries: readonly LensEntry[] }) {
  const height = entries.length * trackHeight;
  return (
    <div className={styles.tracks} aria-hidden="true" style={{ height }}>
      <svg width="100%" height={height} aria-hidden="true" className={styles.drawing}>
        {["0%", "50%", "100%"].map((x) => (
          <line key={x} x1={x} x2={x} y1="0" y2={height} className={styles.grid} />
        ))}
        {entries.map(({ lens, measure, result, spread, compared, target }, index) => {
          const y = index * trackHeight + trackHeight / 2;
          if (!isShown(result)) return null;
          const at = (value: number) => `${percentAt(value, measure).toFixed(2)}%`;
          const band =
            result.lower === null || result.upper === null ? null : ([result.lower, result.upper] as const);
          return (
            <g key={lens} data-lens={lens} className={styles.lens}>
              <line x1="0" x2="100%" y1={y} y2={y} className={styles.track} />
              {spread === null ? null : (
                <line x1={at(spread[0])} x2={at(spread[1])} y1={y} y2={y} className={styles.spread} />
              )}
              {band === null ? null : (
                <rect
                  x={at(band[0])}
                  y={y - 3}
                  width={`${(percentAt(band[1], measure) - percentAt(band[0], measure)).toFixed(2)}%`}
                  height="6"
                  className={styles.band}
                />
              )}
              <LensPoint lens={lens} x={at(result.value)} y={y} />
              {target === undefined ? null : <TargetMark x={at(target.value)} y={y} />}
              {compared === null ? null : (
                <line x1={at(compared)} x2={at(compared)} y1={y - 4} y2={y + 4} className={styles.compared} />
              )}
            </g>
          );
        })}
      </svg>
      {absentRuns(entries).map((run) => (
        <span
          key={run.from}
          className={styles.absent}
          style={{ top: run.from * trackHeight, height: run.length * trackHeight }}
        >
          {run.isSign ? (
            <span className={styles.sign}>{absenceGlyphs[run.kind]}</span>
          ) : (
            <Absence kind={run.kind} {...(run.n === undefined ? {} : { n: run.n })} />
          )}
        </span>
      ))}
    </div>
  );
}
