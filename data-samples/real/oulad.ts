import { byText, csvFile, type BuiltFile } from "./csvFile.ts";
import { RawFileError, readRawFile, type RawRecord } from "./rawFile.ts";

const assessmentColumns = ["code_module", "code_presentation", "id_assessment", "assessment_type", "date"] as const;
const resultColumns = ["id_assessment", "id_student", "score"] as const;
type RawAssessment = RawRecord<(typeof assessmentColumns)[number]>;

const schoolCode = "OU";

const assessmentTypes = {
  TMA: { name: "Tutor-marked assignment", kind: "other", task: "open", purpose: "process", order: 1 },
  CMA: { name: "Computer-marked assignment", kind: "test", task: "closed", purpose: "process", order: 2 },
  Exam: { name: "Final examination", kind: "test", task: "", purpose: "outcome", order: 3 },
} as const;
type AssessmentType = keyof typeof assessmentTypes;

/** B presentations start in February, J presentations in October. */
const startMonths: Readonly<Record<string, { readonly month: string; readonly number: number }>> = {
  B: { month: "February", number: 1 },
  J: { month: "October", number: 2 },
};

/** An assessment of one presentation, with its place among those of its module, presentation and type. */
interface PlacedAssessment {
  readonly module: string;
  readonly presentation: string;
  readonly type: AssessmentType;
  readonly order: number;
  readonly indicator: string;
}

/** The Open University Learning Analytics set as one school whose programs are modules and whose cohorts are presentations. */
export function buildOulad(rawFolder: string): readonly BuiltFile[] {
  const assessments = placeAssessments(readRawFile(rawFolder, "oulad/assessments.csv", assessmentColumns));
  const results = readRawFile(rawFolder, "oulad/studentAssessment.csv", resultColumns)
    .map(({ id_assessment, id_student, score }) => {
      const assessment = assessments.get(id_assessment);
      if (!assessment) throw new RawFileError("oulad/studentAssessment.csv", `unknown assessment ${id_assessment}`);
      return { ...assessment, person: id_student, enrolment: enrolmentOf(assessment, id_student), score };
    })
    .sort((a, b) => byEnrolment(a, b) || byIndicator(a, b));
  const placed = [...assessments.values()];
  const modules = unique(placed.map(({ module }) => module));
  const presentations = unique(placed.map(({ presentation }) => presentation));
  return [
    csvFile("oulad/schools.csv", [{ school_code: schoolCode, name_en: "The Open University" }]),
    csvFile("oulad/programs.csv", modules.map(programRow)),
    csvFile("oulad/modules.csv", modules.map(moduleRow)),
    csvFile("oulad/terms.csv", presentations.map(termRow)),
    csvFile("oulad/instruments.csv", instrumentRows()),
    csvFile("oulad/indicators.csv", indicatorRows(placed)),
    csvFile(
      "oulad/students.csv.gz",
      results
        .filter((result, at) => result.enrolment !== results[at - 1]?.enrolment)
        .map(({ enrolment, person, module, presentation }) => ({
          school_code: schoolCode,
          student_id: enrolment,
          person_id: person,
          program_code: module,
          cohort: presentation,
          entry_term: presentation,
        })),
    ),
    csvFile(
      "oulad/assessments.csv.gz",
      results.map(({ enrolment, indicator, presentation, module, score }) => ({
        school_code: schoolCode,
        student_id: enrolment,
        indicator_code: indicator,
        term_code: presentation,
        module_code: module,
        score: score === "" ? "x" : score,
      })),
    ),
  ];
}

/**
 * Numbers the assessments of each module, presentation and type by their due day (none: last) and then by id, so that
 * the same number in another presentation is the same indicator.
 */
function placeAssessments(raw: readonly RawAssessment[]): ReadonlyMap<string, PlacedAssessment> {
  const dueDay = (row: RawAssessment) => (row.date === "" ? Infinity : Number(row.date));
  const byDueDay = (a: RawAssessment, b: RawAssessment) =>
    dueDay(a) === dueDay(b) ? Number(a.id_assessment) - Number(b.id_assessment) : dueDay(a) - dueDay(b);
  const counts = new Map<string, number>();
  const placed = new Map<string, PlacedAssessment>();
  for (const row of [...raw].sort(byDueDay)) {
    const { code_module: module, code_presentation: presentation, assessment_type: type } = row;
    if (!isAssessmentType(type)) throw new RawFileError("oulad/assessments.csv", `unknown type ${type}`);
    const group = `${module} ${presentation} ${type}`;
    const order = (counts.get(group) ?? 0) + 1;
    counts.set(group, order);
    placed.set(row.id_assessment, { module, presentation, type, order, indicator: `${module}-${type}-${order}` });
  }
  return placed;
}

function isAssessmentType(type: string): type is AssessmentType {
  return Object.hasOwn(assessmentTypes, type);
}

function enrolmentOf({ module, presentation }: PlacedAssessment, person: string): string {
  return `${module}-${presentation}-${person}`;
}

function byIndicator(a: PlacedAssessment, b: PlacedAssessment): number {
  return (
    byText(a.module, b.module) || assessmentTypes[a.type].order - assessmentTypes[b.type].order || a.order - b.order
  );
}

function byEnrolment(
  a: PlacedAssessment & { readonly person: string },
  b: PlacedAssessment & { readonly person: string },
): number {
  return (
    byText(a.module, b.module) || byText(a.presentation, b.presentation) || Number(a.person) - Number(b.person)
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(byText);
}

function programRow(module: string) {
  return { school_code: schoolCode, program_code: module, name_en: `Module ${module}` };
}

function moduleRow(module: string) {
  return { school_code: schoolCode, module_code: module, program_code: module, name_en: `Module ${module}` };
}

function termRow(presentation: string, index: number) {
  const year = presentation.slice(0, 4);
  const start = startMonths[presentation.slice(4)];
  if (!start) throw new RawFileError("oulad/assessments.csv", `unknown presentation ${presentation}`);
  return {
    school_code: schoolCode,
    term_code: presentation,
    school_year: year,
    term_no: start.number,
    ordinal: index + 1,
    note: `Presentation that started in ${start.month} ${year}. As a cohort it groups those who took a module together; it is not a year of entry.`,
  };
}

function instrumentRows() {
  return Object.entries(assessmentTypes).map(([code, { name, kind }]) => ({
    school_code: schoolCode,
    instrument_code: code,
    version: "1",
    kind,
    scale_min: 0,
    scale_max: 100,
    note: name,
  }));
}

function indicatorRows(placed: readonly PlacedAssessment[]) {
  const first = new Map([...placed].sort(byIndicator).map((assessment) => [assessment.indicator, assessment]));
  return [...first.values()].map(({ indicator, module, type, order }) => ({
    school_code: schoolCode,
    indicator_code: indicator,
    name_en: `${module} ${assessmentTypes[type].name.toLowerCase()} ${order}`,
    dimension: "cognitive",
    task: assessmentTypes[type].task,
    purpose: assessmentTypes[type].purpose,
    instrument_code: type,
    scale_min: 0,
    scale_max: 100,
    scale_step: 1,
    direction: "up",
    weight: 1,
  }));
}
