import { readFileSync } from "node:fs";
import { join } from "node:path";
import { surveyFigures } from "./figures.ts";
import { csvRecords, realFolder } from "./rawText.ts";

/** The measure and part under which the app has a column of the survey, and what one unit of the raw file is there. */
const publishedAs: Readonly<Record<string, readonly [measure: string, part: string, unit: number]>> = {
  employment_rate_overall: ["published.employment_rate_overall", "", 100],
  employment_rate_ft_perm: ["published.employment_rate_ft_perm", "", 100],
  basic_monthly_mean: ["published.basic_monthly_mean", "", 1],
  basic_monthly_median: ["published.basic_monthly_median", "", 1],
  gross_monthly_mean: ["published.gross_monthly_mean", "", 1],
  gross_monthly_median: ["published.gross_monthly", "median", 1],
  gross_mthly_25_percentile: ["published.gross_monthly", "lower", 1],
  gross_mthly_75_percentile: ["published.gross_monthly", "upper", 1],
};

/** The raw file's figures by `university|college|degree|year|measure|part`, as the app must have them. */
export function publishedFigures(): ReadonlyMap<string, number> {
  const bare = (name: string) => name.replaceAll(/[#^*]/gu, "").replaceAll(/\s+/gu, " ").trim();
  return new Map(
    surveyFigures().map(({ year, university, college, degree, column, value }) => {
      const [measure, part, unit] = publishedAs[column] ?? [];
      if (unit === undefined) throw new Error(`unknown column ${column}`);
      return [[university, bare(college), bare(degree), year, measure, part].join("|"), value / unit];
    }),
  );
}

/** The programs of the Singapore set: code → `university|college|degree`. */
export function surveyPrograms(): ReadonlyMap<string, string> {
  const rows = csvRecords(readFileSync(join(realFolder, "singapore/programs.csv"), "utf8"));
  return new Map(
    rows.map(({ program_code, name_en, field }) => {
      const [university, name = ""] = name_en?.split(" – ") ?? [];
      const college = ` (${field})`;
      const degree = name.endsWith(college) ? name.slice(0, -college.length) : name;
      return [program_code ?? "", [university, field, degree].join("|")];
    }),
  );
}
