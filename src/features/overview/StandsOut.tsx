import { Link } from "@tanstack/react-router";
import { useText } from "../../i18n/useText.ts";
import type { StandOut } from "../../measures/standingOut.ts";
import { useView } from "../../state/useView.ts";
import { writeView } from "../../state/view.ts";
import { Failed, Pending, Stale } from "../../ui/Condition.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { useDataDate } from "../page/useDataDate.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import styles from "./standsOut.module.css";
import { useStandingOut } from "./useStandingOut.ts";
import { useStandOutWords } from "./useStandOutWords.ts";

/** Where a finding is shown: its page, with the programs that it is said of. */
function useAddress(): (found: StandOut) => { readonly to: string; readonly search: Record<string, string> } {
  const { view } = useView();
  return ({ measure, part, results }) => {
    const program = results.map(({ group }) => group.program ?? "");
    const there = { ...view, filter: { ...view.filter, program }, by: "program" as const, gap: null };
    return measure === "competence.balance"
      ? { to: "/competence", search: writeView({ ...there, measure: null, part: "" }) }
      : {
          to: measure === "lens.contradiction" ? "/" : "/competence",
          search: writeView({ ...there, measure, part }),
        };
  };
}

/** At most seven findings in words, the strongest evidence first, each a link to the page that shows it. */
export function StandsOut() {
  const text = useText();
  const format = useFormat();
  const words = useStandOutWords();
  const addressOf = useAddress();
  const date = useDataDate();
  const { manifest } = useSnapshot();
  const { found, compared, isAnswered, isStale, failed } = useStandingOut();
  return (
    <section aria-labelledby="stands-out">
      <h2 id="stands-out">{text("pages.overview.stands.title")}</h2>
      <p className={styles.subtitle}>{text("pages.overview.stands.subtitle")}</p>
      {failed !== null ? (
        <Failed what={failed} />
      ) : !isAnswered ? (
        <Pending height={180} />
      ) : (
        <Stale stale={isStale}>
          {found.length === 0 ? (
            <p className={styles.none}>
              {text(compared === 0 ? "pages.overview.stands.untold" : "pages.overview.stands.none", {
                compared: format.count(compared),
              })}
            </p>
          ) : (
            <ol className={styles.list}>
              {found.map((one) => {
                const { sentence, evidence } = words(one);
                const { to, search } = addressOf(one);
                return (
                  <li
                    key={`${one.measure} ${one.part} ${one.side} ${one.against ?? ""}`}
                    className={styles.row}
                    data-lens={one.measure === "lens.contradiction" ? "across" : "competence"}
                  >
                    <Link to={to} search={search} className={styles.sentence}>
                      {sentence}
                    </Link>
                    <span className={styles.evidence}>{evidence}</span>
                  </li>
                );
              })}
            </ol>
          )}
          {compared === 0 ? null : (
            <p className={styles.foot}>
              {[
                text("pages.overview.stands.compared", { compared: format.count(compared) }),
                text("pages.common.minBase", { base: manifest.settings.minBase }),
                ...(date === null ? [] : [date]),
              ].join(" · ")}
            </p>
          )}
        </Stale>
      )}
    </section>
  );
}
