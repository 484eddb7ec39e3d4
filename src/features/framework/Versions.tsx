import { useState } from "react";
import { useLanguage, useText } from "../../i18n/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "./framework.module.css";
import { openReview } from "./Review.tsx";
import type { Framework } from "./useFramework.ts";
import { schoolTables, tablesToGoBack, type TableCounts, type VersionGroup } from "./versionGroups.ts";

const shownAtFirst = 8;

/** Date and time of a version: several may be made on one day. */
function useMoment(): (iso: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });
  return (iso) => format.format(new Date(iso));
}

/** Every version, newest first: when, by what, why, what changed; each can be loaded into the draft. */
export function Versions({
  framework,
  groups,
}: {
  readonly framework: Framework;
  readonly groups: readonly VersionGroup[];
}) {
  const text = useText();
  const format = useFormat();
  const moment = useMoment();
  const [whole, setWhole] = useState(false);
  const { session, start, school, all } = framework;
  const now = schoolTables(all, school);
  const counted = ({ table, added, changed, removed }: TableCounts) => {
    const what = [
      ...(added === 0 ? [] : [text("framework.countAdded", { n: format.count(added) })]),
      ...(changed === 0 ? [] : [text("framework.countChanged", { n: format.count(changed) })]),
      ...(removed === 0 ? [] : [text("framework.countRemoved", { n: format.count(removed) })]),
    ];
    return text("framework.tableChange", {
      table: text(`tables.names.${table}`),
      what: format.list(what),
    });
  };
  return (
    <section className={styles.section} aria-labelledby="versions">
      <h2 id="versions">{text("framework.versions")}</h2>
      <p className={styles.quiet}>{text("framework.versionsIntro")}</p>
      {groups.length === 0 && <p>{text("framework.versionsNone")}</p>}
      <ol className={styles.versions}>
        {groups.slice(0, whole ? undefined : shownAtFirst).map((group, index) => {
          const when = moment(group.when);
          const back = tablesToGoBack(now, group.tables);
          return (
            <li key={group.when}>
              <p>
                <time dateTime={group.when}>{when}</time>
                {" · "}
                {group.note === null ? group.files.join(", ") : text("framework.byEdit")}
                {group.note !== null && group.note !== "" && (
                  <>
                    {": "}
                    <strong>{group.note}</strong>
                  </>
                )}
              </p>
              <p className={styles.quiet}>{group.counts.map(counted).join(" · ")}</p>
              {index === 0 ? (
                <span className={styles.current}>{text("framework.current")}</span>
              ) : Object.keys(back).length === 0 ? (
                <span className={styles.quiet}>{text("framework.goBackSame")}</span>
              ) : (
                <Button
                  look="link"
                  aria-label={text("framework.goBackLabel", { when })}
                  onPress={() => {
                    session.load(start, back, text("framework.goBackNote", { when }));
                    openReview(session);
                  }}
                >
                  {text("framework.goBack")}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {!whole && groups.length > shownAtFirst && (
        <p>
          <Button look="link" onPress={() => setWhole(true)}>
            {text("framework.versionsMore", { n: groups.length })}
          </Button>
        </p>
      )}
    </section>
  );
}
