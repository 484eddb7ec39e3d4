import type { ColumnTable, TextColumn } from "../../columns/columnTable.ts";
import { missingTexts } from "../../model/missing.ts";
import { message } from "../message.ts";
import { decidedBy, type FileChoices } from "../questions/fileChoices.ts";
import type { AskedText, Question } from "../questions/questions.ts";
import { chosenText, derivedColumn, type Mapped, type MappedColumn } from "../recognition/mapColumns.ts";
import type { Recognition } from "../recognition/recognition.ts";
import { scoreStatus, type ScoreStatus } from "../recognition/statusColumn.ts";
import { codeCounts } from "./codeCounts.ts";

/** Scores joined with what stands beside them. */
export interface JoinedStatus {
  readonly mapped: Mapped;
  readonly questions: readonly Question[];
  /** Rows that hold a score and a word that says there is none; `column` is where the word stands. */
  readonly contradicted: { readonly column: TextColumn; readonly rows: readonly number[] } | null;
}

const shown = ["", "x", "z", "c"].map((value) => ({ value }));

/** What each text of the column says, as a person said it where a person did. */
function meaningsOf({ name, dictionary }: TextColumn, choices: FileChoices): (ScoreStatus | null)[] {
  return dictionary.map((text) => {
    const found = scoreStatus(text);
    const said = text.trim() === "" ? undefined : chosenText(choices.all, name, "", text);
    return said !== undefined && Object.hasOwn(missingTexts, said)
      ? { missing: said, attempt: found?.attempt ?? null }
      : found;
  });
}

function isScore({ name }: MappedColumn): boolean {
  return name === "score";
}

/** A column of scores whose empty cells and zeros are what the status of their row says. `touched`: rows in which that was so. */
function filled(
  column: MappedColumn,
  status: TextColumn,
  meanings: readonly (ScoreStatus | null)[],
  touched: Uint8Array,
): MappedColumn {
  const { canonical } = column;
  const dictionary = [...canonical.dictionary];
  const isOpen = dictionary.map((text) => text === "" || (/\d/.test(text) && Number(text) === 0));
  const isMissing = dictionary.map((text) => Object.hasOwn(missingTexts, text));
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text) ?? dictionary.indexOf(text);
    const place = known < 0 ? dictionary.push(text) - 1 : known;
    places.set(text, place);
    return place;
  };
  const codes = canonical.codes.slice();
  for (let row = 0; row < codes.length; row += 1) {
    const missing = meanings[status.codes[row] ?? 0]?.missing ?? null;
    const code = codes[row] ?? 0;
    if (missing === null) continue;
    if (isMissing[code] === true) touched[row] = 1;
    if (isOpen[code] !== true) continue;
    codes[row] = placeOf(missing);
    touched[row] = 1;
  }
  return { ...column, canonical: { ...canonical, dictionary, codes } };
}

/** The attempt that the status of each row says beside a score; null where none says one, or the file says it elsewhere. */
function attemptsOf(
  { wide }: Recognition,
  { columns, wide: scores }: Mapped,
  status: TextColumn,
  meanings: readonly (ScoreStatus | null)[],
): MappedColumn | null {
  const isSaid =
    columns.some(({ name, attempts }) => name === "attempt" || attempts.size > 0) ||
    scores.some(({ attempts }) => attempts.size > 0) ||
    wide.some(({ labels }) => labels["attempt"] !== undefined);
  if (isSaid || !meanings.some((one) => one !== null && one.attempt !== null && one.attempt !== "1"))
    return null;
  const texts = meanings.map((one) => one?.attempt ?? "1");
  const dictionary = [...new Set(texts)];
  const places = texts.map((text) => dictionary.indexOf(text));
  const codes = status.codes.map((code) => places[code] ?? 0);
  return derivedColumn({ name: "attempt", dictionary, codes });
}

function questionOf(
  status: TextColumn,
  meanings: readonly (ScoreStatus | null)[],
  counts: Uint8Array,
  choices: FileChoices,
): Question[] {
  const rows = codeCounts(status, counts);
  const texts = status.dictionary.flatMap((text, code): AskedText[] => {
    const [missing, count] = [meanings[code]?.missing ?? null, rows[code] ?? 0];
    return missing === null || count === 0 ? [] : [{ text, count, taken: missing, proposal: missing }];
  });
  if (texts.length === 0) return [];
  const header = status.name.trim();
  return [
    {
      id: "values",
      state: decidedBy(choices, ({ values }) => values?.[header], "assumed"),
      column: status.name,
      evidence: message("ask_values_status"),
      options: shown,
      answer: null,
      texts: texts.toSorted((a, b) => b.count - a.count),
    },
  ];
}

/**
 * Joins the column that says why a score is missing with the scores: an empty cell or a zero beside 缺考 is what the word says, a number beside 补考 is of
 * that attempt, and any other number beside such a word is a contradiction. `counts`: 1 for each row that is a record.
 */
export function joinStatus(
  table: ColumnTable,
  recognition: Recognition,
  mapped: Mapped,
  counts: Uint8Array,
  choices: FileChoices,
): JoinedStatus {
  const status = recognition.status === null ? undefined : table.columns[recognition.status];
  if (status === undefined) return { mapped, questions: [], contradicted: null };
  const meanings = meaningsOf(status, choices);
  const touched = new Uint8Array(status.codes.length);
  const joined = (column: MappedColumn): MappedColumn =>
    isScore(column) ? filled(column, status, meanings, touched) : column;
  const columns = mapped.columns.map(joined);
  const wide = mapped.wide.map(joined);
  const attempts = attemptsOf(recognition, mapped, status, meanings);
  const rows: number[] = [];
  for (let row = 0; row < touched.length; row += 1) {
    const meaning = meanings[status.codes[row] ?? 0];
    const isAbsence = meaning !== undefined && meaning !== null && meaning.missing !== null;
    // A resit or a deferred examination has a score in the end.
    const isLater = isAbsence && (meaning.missing === "" || Number(meaning.attempt ?? 1) > 1);
    if (isAbsence && !isLater && touched[row] === 0) rows.push(row);
  }
  return {
    mapped: { ...mapped, columns: attempts === null ? columns : [...columns, attempts], wide },
    questions: questionOf(status, meanings, counts, choices),
    contradicted: rows.length === 0 ? null : { column: status, rows },
  };
}
