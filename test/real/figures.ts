import { csvRecords, gunzippedText } from "./rawText.ts";

/**
 * The figures that the app must show for the two real data sets, computed from the raw files by another road than the
 * app's: plain loops over the records, nothing of src/ and nothing of data-samples/real/*.ts.
 */

/** A mean over students: how many of them, of how many enrolled, and its standard error (NaN for one student). */
export interface MeanFigure {
  readonly n: number;
  readonly eligible: number;
  readonly mean: number;
  readonly standardError: number;
}

/** One assessment record of the raw files with what its assessment is. */
export interface RawScore {
  readonly module: string;
  readonly presentation: string;
  readonly type: string;
  readonly indicator: string;
  readonly student: string;
  /** null: the record has no score. */
  readonly score: number | null;
}

/** The types of assessment that a part of the level is the mean of. */
const typesOfPart: Readonly<Record<string, readonly string[]>> = {
  "": ["TMA", "CMA", "Exam"],
  "dim:cognitive": ["TMA", "CMA", "Exam"],
  "task:open": ["TMA"],
  "task:closed": ["CMA"],
  "purpose:process": ["TMA", "CMA"],
  "purpose:outcome": ["Exam"],
};

/** Groups are named `module presentation`, `module presentation indicator`, `module presentation type`. */
export interface OuladFigures {
  readonly records: number;
  readonly withoutScore: number;
  readonly enrolments: number;
  /**
   * `module presentation part`: mean over students of their mean of a part's indicators, where at least two thirds of
   * those anyone of the presentation has are there. Parts: `` (level), `dim:cognitive`, `task:…`, `purpose:…`.
   */
  readonly part: ReadonlyMap<string, MeanFigure>;
  /** The level over all presentations of a module, the two thirds being of the student's own presentation. */
  readonly levelOfModule: ReadonlyMap<string, MeanFigure>;
  readonly indicator: ReadonlyMap<string, MeanFigure>;
  /** Plain mean of all scores of a type, with the number of scores. */
  readonly scoresOfType: ReadonlyMap<string, { readonly n: number; readonly mean: number }>;
  /** Closed minus open per student with both, each half by the rule of two thirds. */
  readonly gapTask: ReadonlyMap<string, MeanFigure>;
}

export function rawScores(): readonly RawScore[] {
  const assessments = new Map(indicatorOfAssessment());
  return csvRecords(gunzippedText("raw/oulad/studentAssessment.csv.gz")).map((row) => {
    const assessment = assessments.get(row["id_assessment"] ?? "");
    if (!assessment) throw new Error(`unknown assessment ${row["id_assessment"]}`);
    const score = row["score"] === "" ? null : Number(row["score"]);
    return { ...assessment, student: row["id_student"] ?? "", score };
  });
}

function indicatorOfAssessment(): [string, Omit<RawScore, "student" | "score">][] {
  const all = csvRecords(gunzippedText("raw/oulad/assessments.csv.gz"));
  return all.map((row) => {
    const module = row["code_module"] ?? "";
    const presentation = row["code_presentation"] ?? "";
    const type = row["assessment_type"] ?? "";
    const before = all.filter(
      (other) =>
        other["code_module"] === module &&
        other["code_presentation"] === presentation &&
        other["assessment_type"] === type &&
        place(other) <= place(row),
    );
    return [
      row["id_assessment"] ?? "",
      { module, presentation, type, indicator: `${module}-${type}-${before.length}` },
    ];
  });
}

/** Due day, then id, as one number; without a due day last. */
function place(row: Readonly<Record<string, string>>): number {
  const day = row["date"] === "" ? 999 : Number(row["date"]);
  return day * 1e6 + Number(row["id_assessment"]);
}

export function ouladFigures(): OuladFigures {
  const scores = rawScores();
  const groups = grouped(scores, (record) => `${record.module} ${record.presentation}`);
  const part = new Map<string, MeanFigure>();
  const indicator = new Map<string, MeanFigure>();
  const gapTask = new Map<string, MeanFigure>();
  const levelsByModule = new Map<string, number[]>();
  const enrolledByModule = new Map<string, number>();
  for (const [group, records] of groups) {
    const module = group.slice(0, 3);
    const students = grouped(records, ({ student }) => student);
    const enrolled = students.size;
    const means = new Map(
      Object.entries(typesOfPart).map(([name, types]) => [
        name,
        studentMeans(records, ({ type }) => types.includes(type)),
      ]),
    );
    for (const [name, ofPart] of means)
      part.set(`${group} ${name}`, meanFigure([...ofPart.values()], enrolled));
    const levels = [...(means.get("")?.values() ?? [])];
    levelsByModule.set(module, [...(levelsByModule.get(module) ?? []), ...levels]);
    enrolledByModule.set(module, (enrolledByModule.get(module) ?? 0) + enrolled);
    for (const [code, ofIndicator] of grouped(records, (record) => record.indicator)) {
      indicator.set(`${group} ${code}`, meanFigure(valuesOf(ofIndicator), enrolled));
    }
    const open = means.get("task:open");
    const gaps = [...(means.get("task:closed") ?? [])].flatMap(([student, closed]) => {
      const other = open?.get(student);
      return other === undefined ? [] : [closed - other];
    });
    if (gaps.length > 0) gapTask.set(group, meanFigure(gaps, enrolled));
  }
  const types = grouped(scores, (record) => `${record.module} ${record.presentation} ${record.type}`);
  return {
    records: scores.length,
    withoutScore: scores.filter(({ score }) => score === null).length,
    enrolments: [...enrolledByModule.values()].reduce((sum, count) => sum + count, 0),
    part,
    levelOfModule: new Map(
      [...levelsByModule].map(([module, values]) => [
        module,
        meanFigure(values, enrolledByModule.get(module) ?? 0),
      ]),
    ),
    indicator,
    scoresOfType: new Map(
      [...types].map(([group, records]) => {
        const { n, mean } = meanFigure(valuesOf(records), 0);
        return [group, { n, mean }];
      }),
    ),
    gapTask,
  };
}

/** Mean of the chosen indicators of each student who has at least two thirds of those anyone in the group has. */
function studentMeans(
  records: readonly RawScore[],
  chosen: (record: RawScore) => boolean,
): ReadonlyMap<string, number> {
  const scored = records.filter((record) => record.score !== null && chosen(record));
  const expected = new Set(scored.map(({ indicator }) => indicator)).size;
  const means = new Map<string, number>();
  for (const [student, own] of grouped(scored, (record) => record.student)) {
    if (own.length * 3 >= expected * 2) means.set(student, meanFigure(valuesOf(own), 0).mean);
  }
  return means;
}

function valuesOf(records: readonly RawScore[]): readonly number[] {
  return records.flatMap(({ score }) => (score === null ? [] : [score]));
}

function meanFigure(values: readonly number[], eligible: number): MeanFigure {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, eligible, mean, standardError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : NaN };
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** One published figure of the survey, as the raw file has it. `degree` has its footnote marks. */
export interface SurveyFigure {
  readonly year: string;
  readonly university: string;
  readonly college: string;
  readonly degree: string;
  readonly column: string;
  /** As published: per cent for rates, Singapore dollars a month for pay. */
  readonly value: number;
}

export const surveyFile =
  "raw/sg-graduate-employment/graduate-employment-survey-ntu-nus-sit-smu-suss-sutd.csv.gz";

export function surveyFigures(): readonly SurveyFigure[] {
  return csvRecords(gunzippedText(surveyFile)).flatMap(({ year, university, school, degree, ...figures }) =>
    Object.entries(figures).map(([column, text]) => ({
      year: year ?? "",
      university: university ?? "",
      college: school ?? "",
      degree: degree ?? "",
      column,
      value: Number(text),
    })),
  );
}
