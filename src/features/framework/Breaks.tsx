import type { TextKey } from "../../i18n/text.ts";
import { useText } from "../../i18n/useText.ts";
import { frameworkBreaks, type FrameworkBreak } from "../../model/frameworkBreaks.ts";
import type { ReferenceTables } from "../../model/referenceTables.ts";
import styles from "./framework.module.css";
import { dimensionLabel } from "./tableColumns.ts";

/** The trends that break between two versions, by dimension, with the reasons. */
export function Breaks({
  before,
  after,
}: {
  readonly before: ReferenceTables;
  readonly after: ReferenceTables;
}) {
  const text = useText();
  const breaks = frameworkBreaks(before, after);
  const dimensions = [...new Set(breaks.map(({ dimension }) => dimension))];
  const named = (code: string) => (code === "" ? "" : dimensionLabel(text, code));
  const words = ({ reason, code, from, to }: FrameworkBreak) =>
    text(`framework.breakReasons.${reason}` as TextKey, {
      code,
      from: reason === "indicator_dimension" ? named(from) : from,
      to: reason === "indicator_dimension" ? named(to) : to,
    });
  return (
    <section className={styles.breaks} aria-labelledby="breaks">
      <h3 id="breaks">{text("framework.breaks")}</h3>
      {breaks.length === 0 ? (
        <p>{text("framework.breaksNone")}</p>
      ) : (
        <>
          <p className={styles.quiet}>{text("framework.breaksIntro")}</p>
          <dl>
            {dimensions.map((dimension) => (
              <div key={dimension}>
                {dimension !== "" && <dt>{text("framework.breaksOf", { dimension: named(dimension) })}</dt>}
                {breaks
                  .filter((one) => one.dimension === dimension)
                  .map((one) => (
                    <dd key={`${one.reason} ${one.code}`}>{words(one)}</dd>
                  ))}
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
