import { byText, csvFile, type BuiltFile } from "./csvFile.ts";
import { RawFileError, readRawFile, type RawRecord } from "./rawFile.ts";

const fileName = "sg-graduate-employment/graduate-employment-survey-ntu-nus-sit-smu-suss-sutd.csv";
const monthsAfter = 6;

const schoolCodes: Readonly<Record<string, string>> = {
  "Nanyang Technological University": "NTU",
  "National University of Singapore": "NUS",
  "Singapore Institute of Technology": "SIT",
  "Singapore Management University": "SMU",
  "Singapore University of Social Sciences": "SUSS",
  "Singapore University of Technology and Design": "SUTD",
};

const ofFullTime = "of graduates in full-time permanent employment";
/** What each figure of the survey becomes. Rates are stored as shares, pay in Singapore dollars a month. */
const figures = {
  employment_rate_overall: {
    measure: "published.employment_rate_overall",
    part: "",
    unit: "share",
    base: "working full-time permanent, part-time, temporary or freelance, of graduates in the labour force",
  },
  employment_rate_ft_perm: {
    measure: "published.employment_rate_ft_perm",
    part: "",
    unit: "share",
    base: "in full-time permanent employment, of graduates in the labour force",
  },
  basic_monthly_mean: { measure: "published.basic_monthly_mean", part: "", unit: "pay", base: ofFullTime },
  basic_monthly_median: { measure: "published.basic_monthly_median", part: "", unit: "pay", base: ofFullTime },
  gross_monthly_mean: { measure: "published.gross_monthly_mean", part: "", unit: "pay", base: ofFullTime },
  gross_mthly_25_percentile: { measure: "published.gross_monthly", part: "lower", unit: "pay", base: ofFullTime },
  gross_monthly_median: { measure: "published.gross_monthly", part: "median", unit: "pay", base: ofFullTime },
  gross_mthly_75_percentile: { measure: "published.gross_monthly", part: "upper", unit: "pay", base: ofFullTime },
} as const;
type FigureColumn = keyof typeof figures;
const figureColumns = Object.keys(figures) as FigureColumn[];

const columns = ["year", "university", "school", "degree", ...figureColumns] as const;
type RawSurveyRow = RawRecord<(typeof columns)[number]>;

/** A degree of one college of one university; footnote marks (# ^ *) are taken off the names and kept apart. */
interface Degree {
  readonly school: string;
  readonly university: string;
  readonly college: string;
  readonly degree: string;
}

/** The Singapore graduate employment survey: universities as schools, degrees as programs, published figures only. */
export function buildSingapore(rawFolder: string): readonly BuiltFile[] {
  const rows = readRawFile(rawFolder, fileName, columns).map((raw) => ({ raw, ...identify(raw) }));
  const degrees = new Map(rows.map(({ key, degree }) => [key, degree]));
  const codes = programCodes(degrees);
  const universities = [...new Map(rows.map(({ degree }) => [degree.school, degree.university]))];
  const summary = rows
    .flatMap(({ raw, key, degree, marks }) =>
      figureColumns.map((column) => summaryRow(raw, column, degree.school, codes.get(key) ?? "", marks)),
    )
    .sort((a, b) => byText(a.program_code, b.program_code) || byText(a.graduation_year, b.graduation_year));
  return [
    csvFile(
      "singapore/schools.csv",
      universities
        .map(([code, name]) => ({ school_code: code, name_en: name, region_code: "SG", region_name: "Singapore" }))
        .sort((a, b) => byText(a.school_code, b.school_code)),
    ),
    csvFile("singapore/programs.csv", programRows(degrees, codes)),
    csvFile("singapore/employment_summary.csv.gz", summary),
  ];
}

function identify(raw: RawSurveyRow): { readonly key: string; readonly degree: Degree; readonly marks: string } {
  const school = schoolCodes[raw.university];
  if (school === undefined) throw new RawFileError(fileName, `unknown university ${raw.university}`);
  const college = withoutMarks(raw.school);
  const degree = withoutMarks(raw.degree);
  return {
    key: [school, college.name, degree.name].join("\n"),
    degree: { school, university: raw.university, college: college.name, degree: degree.name },
    marks: [...degree.marks, ...college.marks].join(" "),
  };
}

/** A name with single spaces, and the footnote marks that stood at its end. */
function withoutMarks(text: string): { readonly name: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const words = text.trim().split(/\s+/u);
  while (/^[#^*]+$/u.test(words.at(-1) ?? "")) marks.unshift(words.pop() ?? "");
  return { name: words.join(" "), marks };
}

/** `NTU-001` and on: the place of the degree among those of its university, by college and degree. */
function programCodes(degrees: ReadonlyMap<string, Degree>): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const sorted = [...degrees].sort(([a], [b]) => byText(a, b));
  return new Map(
    sorted.map(([key, { school }]) => {
      const number = (counts.get(school) ?? 0) + 1;
      counts.set(school, number);
      return [key, `${school}-${String(number).padStart(3, "0")}`];
    }),
  );
}

function programRows(degrees: ReadonlyMap<string, Degree>, codes: ReadonlyMap<string, string>) {
  const uses = new Map<string, number>();
  const shortName = ({ university, degree }: Degree) => `${university} – ${degree}`;
  for (const degree of degrees.values()) uses.set(shortName(degree), (uses.get(shortName(degree)) ?? 0) + 1);
  return [...degrees]
    .map(([key, degree]) => {
      const name = shortName(degree);
      return {
        school_code: degree.school,
        program_code: codes.get(key) ?? "",
        name_en: uses.get(name) === 1 ? name : `${name} (${degree.college})`,
        field: degree.college,
      };
    })
    .sort((a, b) => byText(a.program_code, b.program_code));
}

function summaryRow(raw: RawSurveyRow, column: FigureColumn, school: string, program: string, marks: string) {
  const { measure, part, unit, base } = figures[column];
  return {
    school_code: school,
    program_code: program,
    graduation_year: raw.year,
    months_after: monthsAfter,
    measure,
    part,
    value: unit === "share" ? shareOfPercent(raw[column]) : published(raw[column]),
    denominator_rule: marks === "" ? base : `${base}; marked ${marks} in the source`,
  };
}

/** The text of a published number; `na` (too few graduates or responses to publish) is not available. */
function published(text: string): string {
  if (text === "na") return "x";
  if (!/^\d+(?:\.\d+)?$/u.test(text)) throw new RawFileError(fileName, `${text} is not a number`);
  return text;
}

/** A percentage as a share, read with its decimal point moved so that nothing is rounded: `97.4` is `0.974`. */
function shareOfPercent(text: string): string {
  const percent = published(text);
  return percent === "x" ? percent : String(Number(`${percent}e-2`));
}
