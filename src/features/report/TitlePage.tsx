import { useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { absenceGlyphs, absenceKinds } from "../../ui/absence.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { codesIn, countStudents } from "../page/codes.ts";
import { useDataDate } from "../page/useDataDate.ts";
import { PrintedEarly } from "../page/PrintedEarly.tsx";
import { useFilter } from "../page/useFilter.ts";
import { useNaming } from "../page/useNaming.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import styles from "./report.module.css";
import { useScopeWords } from "./useScopeWords.ts";

/** The names of the schools that the report is about, as its title and its foot say them; the workspace's where it has none. */
export function useSchools(): readonly string[] {
  const naming = useNaming();
  const { data, manifest } = useSnapshot();
  const where = useFilter();
  const names = (where.school ?? codesIn(data, "school")).map((code) => naming.code("school", code));
  return names.length > 0 || manifest.name === "" ? names : [manifest.name];
}

/** The first page: of whom the report is, for whom, from which data, and how its figures are read; `pending` of them are to come. */
export function TitlePage({ reader, pending }: { readonly reader: string; readonly pending: number }) {
  const text = useText();
  const format = useFormat();
  const { data, manifest } = useSnapshot();
  const where = useFilter();
  const schools = useSchools();
  const scope = useScopeWords();
  const date = useDataDate();
  const [today] = useState(() => new Date().toISOString());
  const students = countStudents(data, where);
  const { settings } = manifest;
  const facts: readonly (readonly [string, string])[] = [
    ...(reader.trim() === "" ? [] : [[text("report.facts.reader"), reader.trim()] as const]),
    [text("report.facts.scope"), scope.join("\n")],
    ...(students.total === 0
      ? []
      : [
          [
            text("report.facts.students"),
            text("report.studentsOf", { n: format.count(students.n), total: format.count(students.total) }),
          ] as const,
        ]),
    ...(date === null ? [] : [[text("report.facts.date"), date] as const]),
    [
      text("report.facts.revision"),
      text("report.revisionIs", {
        revision: format.count(manifest.revision),
        files: format.count(manifest.batches.length),
      }),
    ],
    [
      text("report.facts.settings"),
      text("pages.common.settingsLine", {
        rule: text(`pages.common.attemptRules.${settings.attemptRule}`),
        kinds: format.list(settings.assessorKinds.map((kind) => text(`pages.common.assessorKinds.${kind}`))),
        base: settings.minBase,
      }),
    ],
    [text("report.facts.printed"), format.date(today)],
  ];
  return (
    <div className={styles.titlePage}>
      <PrintedEarly waiting={pending} />
      <header>
        {schools.length === 0 ? null : <p className={styles.school}>{format.list(schools)}</p>}
        <p className={styles.kind}>{text("report.kind")}</p>
        {manifest.origin === "demo" && <p className={styles.demo}>{text("report.demo")}</p>}
      </header>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.howToRead}>
        <p>{text("report.howToRead", { base: settings.minBase })}</p>
        <ul>
          {absenceKinds.map((kind) => (
            <li key={kind}>
              <span aria-hidden="true">{absenceGlyphs[kind]}</span> {text(`ui.absence.${kind}.label`)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
