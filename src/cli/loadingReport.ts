import { checkCatalogue } from "../ingest/checks/checks.ts";
import type { CheckResult, RejectedRecord, Screening } from "../ingest/screening.ts";
import { measureDeclaration, measureIds } from "../measures/catalogue.ts";
import { unusedRows, type UnusedReason } from "../measures/unusedRows.ts";
import type { LoadedFolder } from "./loadFolder.ts";
import type { SettledTable } from "./settleKeys.ts";
import { reasonWords } from "./messageWords.ts";

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Whether a check's warning is about rows, cells or columns of a file, so that something of it may count differently than it stands. */
function isAboutContent({ id, level }: CheckResult): boolean {
  return level === "warn" && checkCatalogue[id].counts !== "file";
}

function wordsOf({ id, examples: [first] }: CheckResult): string {
  return first === undefined ? id : reasonWords(first);
}

/** What became of one file: why it was not read, rows rejected by reason with a line each, and what was warned of. */
function fileLines(screening: Screening): readonly string[] {
  const { name } = screening.file;
  if (screening.status === "failed") return [`${name}: not read: ${wordsOf(screening.check)}`];
  const { counts, kind } = screening;
  if (kind === null) return [`${name}: not recognised as any table, ${plural(counts.read, "row")} not used`];
  const byCheck = new Map<string, { readonly first: RejectedRecord; rows: number }>();
  for (const record of screening.rejected) {
    const known = byCheck.get(record.check);
    if (known === undefined) byCheck.set(record.check, { first: record, rows: 1 });
    else known.rows += 1;
  }
  const listed = screening.rejected.length;
  return [
    ...[...byCheck.values()].map(
      ({ first, rows }) =>
        `${name}: ${plural(rows, "row")} rejected, as line ${first.line}: ${reasonWords(first)}`,
    ),
    ...(counts.rejected > listed
      ? [`${name}: ${plural(counts.rejected - listed, "further row")} rejected`]
      : []),
    ...screening.checks.filter(isAboutContent).map(({ id, count, examples }) => {
      const [first] = examples;
      const noun = checkCatalogue[id].counts;
      return `${name}: ${plural(count, noun === "record" ? "row" : noun)}, as line ${first?.line ?? "?"}: ${first === undefined ? id : reasonWords(first)}`;
    }),
  ];
}

function settledLines({ table, repeated, replaced, contradicted }: SettledTable): readonly string[] {
  return [
    ...(repeated > 0 ? [`${table}: ${plural(repeated, "row")} repeated in another file, counted once`] : []),
    ...(replaced > 0 ? [`${table}: ${plural(replaced, "row")} replaced by a later file's`] : []),
    ...(contradicted > 0
      ? [`${table}: ${plural(contradicted, "row")} left out, because rows of one key contradict each other`]
      : []),
  ];
}

const reasons: Readonly<Record<UnusedReason, string>> = {
  no_indicator: "no framework declares the indicator",
  outside_scale: "the score lies outside the scale of its instrument version or indicator",
  no_survey: "no row of employer_surveys gives the wave a scale",
  outside_survey_scale: "the rating lies outside its wave's scale",
  more_answers_than_contacts: "more employers answered than were contacted",
  unknown_measure: "no published figure of the catalogue has this measure id",
};

/** What did not enter, and why: nothing is lost without a word. A line a file, table and reason, and a total. */
export function loadingSummary({ screenings, settled, orphans, data }: LoadedFolder): readonly string[] {
  const published = measureIds.filter((id) => measureDeclaration(id).unitOf === "summary");
  let [read, loaded, rejected, skipped] = [0, 0, 0, 0];
  for (const screening of screenings) {
    if (screening.status === "failed") continue;
    read += screening.counts.read;
    loaded += screening.counts.loaded;
    rejected += screening.counts.rejected;
    skipped += screening.counts.skipped;
  }
  return [
    ...screenings.flatMap(fileLines),
    ...settled.flatMap(settledLines),
    ...(orphans.rows > 0
      ? [
          `assessments: ${plural(orphans.rows, "row")} of ${plural(orphans.students, "student")} left out of every measure: no row of students has the school and number`,
        ]
      : []),
    ...unusedRows(data, published).map(
      ({ table, rows, reason }) =>
        `${table}: ${plural(rows, "row")} left out of every measure: ${reasons[reason]}`,
    ),
    `${plural(screenings.length, "file")}: read ${read} = loaded ${loaded} + rejected ${rejected} + skipped ${skipped}`,
  ];
}
