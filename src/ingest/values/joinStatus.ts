import type { ColumnTable, TextColumn } from "../../columns/columnTable.ts";
import { missingTexts } from "../../model/missing.ts";
import { message } from "../message.ts";
import { decidedBy, type FileChoices } from "../questions/fileChoices.ts";
import type { AskedText, Question } from "../questions/questions.ts";
import { chosenText, derivedColumn, type Mapped, type MappedColumn } from "../recognition/mapColumns.ts";
import type { Recognition } from "../recognition/recognition.ts";
import { isUnreadAbsence, scoreStatus, type ScoreStatus } from "../recognition/statusColumn.ts";
import { codeCounts } from "./codeCounts.ts";

/** Scores joined with what stands beside them. */
export interface JoinedStatus {
  readonly mapped: Mapped;
  readonly questions: readonly Question[];
  readonly doubts: readonly StatusDoubts[];
}

/** Rows that hold a score and a word that says there is none, and rows whose words were not joined with the score; `column` is where the words stand. */
interface StatusDoubts {
  readonly column: TextColumn;
  readonly despite: readonly number[];
  readonly unread: readonly number[];
}

/** A column beside the scores, what each of its texts says, and 1 for each row in which a score is missing by it or as it says. */
interface SaidBeside {
  readonly column: TextColumn;
  readonly meanings: readonly (ScoreStatus | null)[];
  readonly touched: Uint8Array;
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

/** The attempts that rows say: those beside the scores, and what they say where the file says another. */
interface JoinedAttempts {
  readonly columns: readonly MappedColumn[];
  /** 1 for each row whose attempt is another than the word beside the score says. */
  readonly against: Uint8Array | null;
}

/** Columns with the attempts that words beside the scores say, where the file does not say them itself. */
function withAttempts(
  { wide }: Recognition,
  { columns, wide: scores }: Mapped,
  said: readonly SaidBeside[],
): JoinedAttempts {
  const isWide =
    scores.some(({ attempts }) => attempts.size > 0) ||
    wide.some(({ labels }) => labels["attempt"] !== undefined);
  const later = said.filter(({ meanings }) => meanings.some((one) => Number(one?.attempt ?? 1) > 1));
  const [first] = later;
  if (isWide || first === undefined) return { columns, against: null };
  const found = columns.find(({ name }) => name === "attempt");
  const rows = first.column.codes.length;
  const own = found ?? derivedColumn({ name: "attempt", dictionary: ["1"], codes: new Uint32Array(rows) });
  const dictionary = [...own.canonical.dictionary];
  const codes = own.canonical.codes.slice();
  const against = new Uint8Array(rows);
  const isDerived = own.source === own.canonical;
  for (let row = 0; row < rows; row += 1) {
    const word = later
      .map(({ column, meanings }) => meanings[column.codes[row] ?? 0]?.attempt ?? "1")
      .find((attempt) => attempt !== "1");
    const stands = dictionary[codes[row] ?? 0] ?? "";
    if (word === undefined || stands === word) continue;
    const isOpen = isDerived
      ? stands === "1"
      : (own.source.dictionary[own.source.codes[row] ?? 0] ?? "").trim() === "";
    if (!isOpen) {
      against[row] = 1;
      continue;
    }
    const place = dictionary.indexOf(word);
    codes[row] = place < 0 ? dictionary.push(word) - 1 : place;
  }
  const joined = { ...own, canonical: { ...own.canonical, dictionary, codes } };
  return {
    columns:
      found === undefined ? [...columns, joined] : columns.map((one) => (one === found ? joined : one)),
    against,
  };
}

/** 1 for each row that holds a score of zero. */
function zeroRows(columns: readonly MappedColumn[], rows: number): Uint8Array {
  const zeros = new Uint8Array(rows);
  for (const { canonical } of columns.filter(isScore)) {
    const isZero = canonical.dictionary.map((text) => /\d/.test(text) && Number(text) === 0);
    if (isZero.includes(true))
      canonical.codes.forEach((code, row) => {
        if (isZero[code] === true) zeros[row] = 1;
      });
  }
  return zeros;
}

/** Rows in which a column's words stand against the score, or were not joined with it. */
function doubtsOf(
  { column, meanings, touched }: SaidBeside,
  zeros: Uint8Array,
  against: Uint8Array | null,
): StatusDoubts {
  const unknown = column.dictionary.map(isUnreadAbsence);
  const [despite, unread]: [number[], number[]] = [[], []];
  for (let row = 0; row < touched.length; row += 1) {
    const code = column.codes[row] ?? 0;
    const meaning = meanings[code] ?? null;
    const isAbsence = meaning !== null && meaning.missing !== null;
    // A resit or a deferred examination has a score in the end.
    const isLater = Number(meaning?.attempt ?? 1) > 1;
    if (isAbsence && meaning.missing !== "" && !isLater && touched[row] === 0) despite.push(row);
    if ((isLater && against?.[row] === 1) || (meaning === null && unknown[code] === true && zeros[row] === 1))
      unread.push(row);
  }
  return { column, despite, unread };
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
 * Joins the columns that say why a score is missing with the scores: an empty cell or a zero beside 缺考 is what the word says, a number beside 补考 is of
 * that attempt, and any other number beside such a word is a contradiction. Words that only hold such a word (因病缺考) are told beside a zero. `counts`: 1 for each row that is a record.
 */
export function joinStatus(
  table: ColumnTable,
  recognition: Recognition,
  mapped: Mapped,
  counts: Uint8Array,
  choices: FileChoices,
): JoinedStatus {
  let { columns, wide } = mapped;
  const said = recognition.status.flatMap((position): SaidBeside[] => {
    const column = table.columns[position];
    if (column === undefined) return [];
    const meanings = meaningsOf(column, choices);
    const touched = new Uint8Array(column.codes.length);
    const joined = (one: MappedColumn): MappedColumn =>
      isScore(one) ? filled(one, column, meanings, touched) : one;
    columns = columns.map(joined);
    wide = wide.map(joined);
    return [{ column, meanings, touched }];
  });
  if (said.length === 0) return { mapped, questions: [], doubts: [] };
  const attempts = withAttempts(recognition, { ...mapped, columns, wide }, said);
  const zeros = zeroRows([...columns, ...wide], table.lines.length);
  return {
    mapped: { ...mapped, columns: attempts.columns, wide },
    questions: said.flatMap(({ column, meanings }) => questionOf(column, meanings, counts, choices)),
    doubts: said
      .map((one) => doubtsOf(one, zeros, attempts.against))
      .filter(({ despite, unread }) => despite.length + unread.length > 0),
  };
}
