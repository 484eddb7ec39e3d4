import { useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./framework.module.css";
import { newestWave, presetIds, presetTables } from "./presets.ts";
import type { Framework } from "./useFramework.ts";

/** Frameworks to start from. Choosing one loads it into the draft. */
export function Presets({ framework }: { readonly framework: Framework }) {
  const text = useText();
  const { session, start, tables } = framework;
  const [today] = useState(() => new Date());
  const wave = newestWave(tables, today);
  return (
    <section className={styles.section} aria-labelledby="presets">
      <h2 id="presets">{text("framework.start")}</h2>
      <p className={styles.quiet}>{text("framework.startNote")}</p>
      <ul className={styles.presets}>
        {presetIds.map((preset) => {
          const name = text(`framework.presets.${preset}.label`);
          return (
            <li key={preset}>
              <Button
                onPress={() =>
                  session.load(
                    start,
                    presetTables(preset, tables, wave),
                    text("framework.presetNote", { name }),
                  )
                }
              >
                {name}
              </Button>
              <p className={styles.quiet}>{text(`framework.presets.${preset}.note`, { wave: wave.wave })}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
