import { positionsWhere, takeRows } from "../columns/buildColumns.ts";
import { checkScales } from "./checks/checkScales.ts";
import { CodeResolver } from "./values/codeResolver.ts";
import { columnMatches } from "./recognition/columnMatches.ts";
import { correctCells } from "./values/correctCells.ts";
import { dateQuestions } from "./questions/dateQuestions.ts";
import { derivedFacts } from "./values/derivedFacts.ts";
import { differenceQuestions } from "./questions/differenceQuestions.ts";
import { decidedBy, type FileChoices } from "./questions/fileChoices.ts";
import {
  columnQuestions,
  readingQuestions,
  scaleQuestions,
  tableQuestion,
  yearsQuestion,
} from "./questions/fileQuestions.ts";
import { noteDuplicates, noteSecondHeader, noteUnused, reportUnknown } from "./reading/headerReports.ts";
import { judgeOwn } from "./checks/judgeOwn.ts";
import { judgeKeys, judgeStatus, judgeValues, noteFractions, skipRows } from "./checks/judgeRows.ts";
import { noteDates } from "./checks/noteDates.ts";
import { mapColumns, type Mapped, type MappedColumn } from "./recognition/mapColumns.ts";
import { message } from "./message.ts";
import { observedScales, onDeclaredScales } from "./values/observedScales.ts";
import { joinStatus, type JoinedStatus } from "./values/joinStatus.ts";
import { inOrder, isOpen, type Question } from "./questions/questions.ts";
import type { ReadFile } from "./reading/readFile.ts";
import { rowState } from "./reading/readTable.ts";
import { fingerprintOf } from "./recipes/recipe.ts";
import type { Recognition } from "./recognition/recognition.ts";
import { recognise } from "./recognition/recognise.ts";
import { RowVerdicts } from "./checks/rowVerdicts.ts";
import { madeSurveys } from "./recognition/madeSurveys.ts";
import { onSurveyScales } from "./values/onSurveyScales.ts";
import { ratingScales } from "./values/ratingScales.ts";
import type { ColumnMatch, Counts, KnownCodes, RecipeUse, ScreenedFile, StagedTable } from "./screening.ts";
import { sourceRecipe } from "./recipes/sourceRecipe.ts";
import { stageRows } from "./recognition/stageRows.ts";
import { numberRaters } from "./values/unnamedRaters.ts";
import { studentCounts } from "./values/studentCounts.ts";
import { unpivotSample } from "./recognition/unpivotSample.ts";
import { valueQuestions } from "./questions/valueQuestions.ts";

/** A file that was read, with the hash of its bytes. */
export type HashedFile = ReadFile & { readonly file: ScreenedFile["file"] };

/** A file while it is screened. */
interface Screened {
  readonly key: string;
  readonly read: HashedFile;
  readonly recognition: Recognition | null;
  readonly choices: FileChoices;
  readonly replayed: RecipeUse | null;
  readonly questions: readonly Question[];
  readonly derived: readonly ColumnMatch[];
  /** Columns that the file says once for all its rows. */
  readonly constants: readonly MappedColumn[];
  readonly doubts: JoinedStatus["doubts"];
}

/** What is recognised in a file before its rows are judged; a reference table is judged first, so that others know its codes. */
export function recogniseFile(
  read: ReadFile,
  known: KnownCodes,
  choices: FileChoices,
): ReturnType<typeof recognise> {
  if (read.header.damage !== null || choices.all.kind === "ignore")
    return { recognition: null, closest: null, rival: null };
  return recognise(read.table, {
    fileName: read.file.name,
    titles: read.header.titles.map(({ text }) => text),
    known,
    choices: choices.all,
  });
}

function described(
  { key, read, recognition, choices, replayed, questions, derived, constants }: Screened,
  counts: Counts,
): Omit<ScreenedFile, "raw" | "rejected" | "staged" | "students" | "unpivot"> {
  const { delimiter, quote, newline } = read.dialect;
  const chosen = choices.all.kind;
  return {
    status: "screened",
    key,
    file: read.file,
    encoding: read.encoding,
    dialect: { delimiter, quote, newline, headerRow: read.header.record, headerRows: read.header.rows },
    preview: read.preview,
    kind: recognition?.kind ?? (chosen === undefined || chosen === "ignore" ? null : chosen),
    shape: recognition?.shape ?? null,
    recipe: sourceRecipe(read, recognition, constants),
    fingerprint: fingerprintOf(read.table.columns.map(({ name }) => name)),
    replayed,
    questions: inOrder(questions),
    counts,
    matches: [...columnMatches(read.table.columns, recognition), ...derived],
    checks: read.findings.results(),
    problemLines: read.findings.problemLines(),
  };
}

/** A file of which nothing is loaded: its records are counted as they were read, and none is staged. */
function notLoaded(screened: Screened): ScreenedFile {
  const { read, recognition } = screened;
  noteSecondHeader(read);
  if (recognition === null) {
    for (const { line, text } of read.header.titles) {
      const reason = message("header_title");
      read.findings.add("structure.title_rows", { line, column: null, value: text, reason });
    }
  }
  const rows = read.states.filter((state) => state === rowState.record).length;
  const counts = {
    read: read.read,
    rejected: read.rejected.length,
    skipped: read.read - read.rejected.length - rows,
    loaded: rows,
  };
  return {
    ...described(screened, counts),
    raw: read.table,
    rejected: read.rejected,
    staged: [],
    students: null,
    unpivot: null,
  };
}

/** What a person may say of rows that contradict each other: that raters gave them whom the file does not name. */
function ratersQuestion({ read, recognition, choices }: Screened): Question[] {
  const state = decidedBy(choices, (one) => one.unnamedRaters, "assumed");
  const conflicts = read.findings.results().find(({ id }) => id === "key.duplicate")?.count ?? 0;
  if (recognition?.kind !== "assessments" || recognition.shape !== "long") return [];
  if (conflicts === 0 && state === "assumed") return [];
  return [
    {
      id: "raters",
      state,
      evidence: message("ask_raters", { count: conflicts }),
      options: [{ value: "reject" }, { value: "number" }],
      answer: choices.all.unnamedRaters === true ? "number" : "reject",
    },
  ];
}

function loaded(
  screened: Screened,
  recognition: Recognition,
  mapping: Mapped,
  known: KnownCodes,
  original: ReadFile["table"],
  surveys: (staged: readonly StagedTable[]) => readonly StagedTable[],
): ScreenedFile {
  const { read, choices } = screened;
  const { findings, table } = read;
  const { kind } = recognition;
  const verdicts = new RowVerdicts(table, findings);
  skipRows(read, verdicts, findings);
  judgeValues(kind, mapping.columns, verdicts);
  judgeValues(kind, mapping.wide, verdicts);
  judgeValues("students", mapping.own, verdicts);
  checkScales(recognition, mapping, known, verdicts);
  noteFractions([...mapping.columns, ...mapping.own], read, findings);
  noteDates(kind, mapping.columns, read, findings);
  noteDates("students", mapping.own, read, findings);
  judgeStatus(screened.doubts, verdicts);
  const mapped =
    kind === "assessments" && recognition.shape === "long" && choices.all.unnamedRaters === true
      ? numberRaters(mapping, positionsWhere(verdicts.kept()))
      : mapping;
  judgeKeys(kind, mapped.columns, mapped.wide, read, verdicts, findings);
  judgeOwn(mapped, table.lines, verdicts);
  noteUnused(read, recognition);

  const kept = positionsWhere(verdicts.kept());
  const rows = stageRows(recognition, mapped, table.lines, kept);
  const staged = [...surveys(rows), ...rows];
  const rejected = [...read.rejected, ...verdicts.rejected].sort((a, b) => a.line - b.line);
  const counts = {
    read: read.read,
    rejected: rejected.length,
    skipped: read.leftOut + verdicts.skipped,
    loaded: kept.length,
  };
  const questions = [...screened.questions, ...ratersQuestion(screened)];
  const raw =
    verdicts.rejected.length === 0 ? original : takeRows(original, positionsWhere(verdicts.notRejected()));
  const unpivot = unpivotSample(table, kept, recognition, staged);
  return {
    ...described({ ...screened, questions }, counts),
    raw,
    rejected,
    staged,
    students: studentCounts(staged, known),
    unpivot,
  };
}

/** Says of each open question that nothing is loaded before it is answered; where a check of its own says it already, that is enough. */
function noteOpen(read: ReadFile, questions: readonly Question[]): void {
  for (const { id, column, evidence } of questions.filter(isOpen)) {
    if (id === "encoding" || id === "header" || id === "table") continue;
    read.findings.add(id === "term" ? "table.no_term" : "question.open", {
      line: read.header.line,
      column: id === "term" ? "term_code" : (column ?? null),
      value: id === "term" ? "" : (column ?? ""),
      reason: evidence,
    });
  }
}

/**
 * Recognises, maps and checks a file that was read. Nothing is written; the rows that stand are staged in memory.
 * Nothing is staged where the table is unknown, a question is open, or a check of the whole file failed.
 */
export function screenTable(
  asRead: HashedFile,
  known: KnownCodes,
  choices: FileChoices,
  key: string,
  replayed: RecipeUse | null = null,
): ScreenedFile {
  const read = { ...asRead, table: correctCells(asRead.table, choices.all.cells) };
  const found = recogniseFile(read, known, choices);
  const { recognition } = found;
  const blocked = noteDuplicates(read, recognition);
  const base: Screened = {
    key,
    read,
    recognition,
    choices,
    replayed,
    derived: [],
    constants: [],
    doubts: [],
    questions: [
      ...readingQuestions(read, recognition !== null, choices),
      ...tableQuestion(found, read.header.damage !== null, choices),
    ],
  };
  if (recognition === null) {
    const { closest } = found;
    if (choices.all.kind !== "ignore") reportUnknown(read, closest, choices.all);
    // Once the table is said, what its columns are can be said too.
    const columns =
      closest === null || choices.all.kind === undefined
        ? []
        : columnQuestions(read, closest, known, choices);
    const questions = [...base.questions, ...columns];
    const isSettled = choices.all.kind === "ignore" || read.header.damage !== null;
    return notLoaded({
      ...base,
      questions: differenceQuestions(questions, isSettled ? null : replayed, read, closest, known, choices),
    });
  }
  const codes = recognition.own.length > 0 ? { ...known, students: null } : known;
  const mappedOnly = mapColumns(read.table, recognition, codes, choices.all);
  const derived = derivedFacts(read, recognition, mappedOnly, known, choices);
  const asMapped = { ...mappedOnly, columns: [...mappedOnly.columns, ...derived.columns] };
  const records = read.states.map((state) => (state === rowState.record ? 1 : 0));
  const joined = joinStatus(read.table, recognition, asMapped, records, choices);
  const mapped = joined.mapped;
  const questions = [
    ...base.questions,
    ...joined.questions,
    ...columnQuestions(read, recognition, known, choices),
    ...derived.questions,
    ...yearsQuestion(read, recognition, choices),
    ...dateQuestions(recognition, mapped, records, choices),
    ...valueQuestions(recognition, mapped, records, known, new CodeResolver(codes), choices),
    ...scaleQuestions(observedScales(recognition, mapped, known, records), choices),
  ];
  const ratings = ratingScales(recognition, mapped, known, records, choices);
  questions.push(...ratings.questions);
  const asked = differenceQuestions(questions, replayed, read, recognition, known, choices);
  const screened: Screened = {
    ...base,
    questions: asked,
    derived: derived.matches,
    constants: derived.columns,
    doubts: joined.doubts,
  };
  const open = asked.some(isOpen);
  noteOpen(read, asked);
  if (open || blocked || read.illegible) return notLoaded(screened);
  return loaded(
    screened,
    recognition,
    onSurveyScales(
      recognition,
      onDeclaredScales(recognition, mapped, known, choices.all),
      ratings.known,
      choices,
    ),
    ratings.known,
    asRead.table,
    (staged) => madeSurveys(staged, known, ratings.undeclared),
  );
}
