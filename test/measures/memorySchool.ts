import { panelDeclaration, panelIds } from "../../src/panels/catalogue.ts";
import type {
  IndicatorInfo,
  Panel,
  PanelData,
  PanelId,
  RequirementInfo,
} from "../../src/panels/panelData.ts";

/** A school of one stage and one term, straight in memory: for simulations, where filling a database hundreds of times takes minutes. */
export interface MemorySchool {
  readonly students: readonly {
    readonly program: string;
    readonly cohort: string;
    readonly class?: string;
  }[];
  readonly indicators: readonly (Pick<IndicatorInfo, "code" | "dimension"> & Partial<IndicatorInfo>)[];
  /** The score of a student (by number) on an indicator (by number), 0 to 100; NaN for none. */
  readonly score: (student: number, indicator: number) => number;
  readonly requirements?: readonly Omit<RequirementInfo, "school">[];
}

function codesOf(texts: readonly string[]): {
  readonly labels: readonly string[];
  readonly codes: Int32Array;
} {
  const labels = [...new Set(texts)];
  return { labels, codes: Int32Array.from(texts, (text) => labels.indexOf(text)) };
}

function panelOf(
  id: PanelId,
  rowCount: number,
  filled: Readonly<Record<string, Int32Array | Float64Array>>,
): Panel {
  const columns = Object.entries(panelDeclaration(id).columns).map(
    ([name, { kind }]): [string, Int32Array | Float64Array] => [
      name,
      filled[name] ??
        (kind === "number" ? new Float64Array(rowCount).fill(Number.NaN) : new Int32Array(rowCount).fill(-1)),
    ],
  );
  return { id, rowCount, columns: Object.fromEntries<Int32Array | Float64Array>(columns) };
}

/** The panels and reference tables of such a school, as a workspace would hold them. */
export function memorySchool({ students, indicators, score, requirements = [] }: MemorySchool): PanelData {
  const programs = codesOf(students.map((one) => one.program));
  const cohorts = codesOf(students.map((one) => one.cohort));
  const classes = codesOf(students.map((one) => one.class ?? ""));
  const rows = students.flatMap((_, student) =>
    indicators.flatMap((__, indicator) => {
      const value = score(student, indicator);
      return Number.isNaN(value) ? [] : [{ student, indicator, value }];
    }),
  );
  const zeros = () => new Int32Array(rows.length);
  const filled: Partial<Record<PanelId, Panel>> = {
    students: panelOf("students", students.length, {
      school: new Int32Array(students.length),
      program: programs.codes,
      cohort: cohorts.codes,
      class: classes.codes,
    }),
    scores: panelOf("scores", rows.length, {
      student: Int32Array.from(rows, (row) => row.student),
      indicator: Int32Array.from(rows, (row) => row.indicator),
      term: zeros(),
      stage: zeros(),
      assessor_kind: zeros(),
      attempt: zeros().fill(1),
      score: Float64Array.from(rows, (row) => row.value),
      score_missing: zeros(),
    }),
  };
  return {
    revision: 1,
    panels: Object.fromEntries(panelIds.map((id) => [id, filled[id] ?? panelOf(id, 0, {})])) as Record<
      PanelId,
      Panel
    >,
    labels: {
      school: ["S1"],
      program: programs.labels,
      cohort: cohorts.labels,
      class: classes.labels,
      indicator: indicators.map((one) => one.code),
      term: ["T1"],
      "assessments.stage": ["foundational"],
      "assessments.assessor_kind": ["school"],
    },
    reference: {
      schools: [],
      programs: [],
      frameworkAssumed: false,
      indicators: indicators.map((one) => ({
        school: "S1",
        nameEn: null,
        nameZh: null,
        level: null,
        task: null,
        purpose: null,
        instrument: null,
        scaleMin: 0,
        scaleMax: 100,
        scaleStep: null,
        direction: "up",
        weight: 1,
        ...one,
      })),
      instruments: [],
      modules: [],
      employers: [],
      terms: [],
      requirements: requirements.map((one) => ({ school: "S1", ...one })),
      referenceValues: [],
      surveys: [],
    },
  };
}
