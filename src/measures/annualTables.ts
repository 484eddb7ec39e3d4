import type { AnnualRow } from "../panels/annualRow.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import { isMeasureId, measureDeclaration, type MeasureId } from "./catalogue.ts";
import type { Filter, Grouping, MeasureRequest } from "./result.ts";

type DefaultRow = AnnualRow & { readonly measure: MeasureId };

const scoreCard = {
  table: "score_card",
  months: "6",
  programs: "",
  source: "高等职业教育质量年度报告，计分卡",
} as const;
const eqavet = { table: "eqavet", months: "12", programs: "" } as const;
const indicator5 = {
  ...eqavet,
  measure: "employment.destination_rate",
  source: "EQAVET indicator 5: placement rate in VET programmes, 12-36 months after",
} as const;
const indicator6 = {
  ...eqavet,
  source: "EQAVET indicator 6: utilisation of acquired skills at the workplace",
} as const;

/**
 * What the annual tables hold unless a school says otherwise: the score card of the Chinese annual quality report, six months after
 * graduation, and EQAVET's indicators 5 and 6, a year after it.
 */
export const defaultAnnualRows: readonly DefaultRow[] = [
  {
    ...scoreCard,
    code: "1",
    nameEn: "Placement of graduates",
    nameZh: "毕业去向落实率",
    measure: "employment.destination_rate",
    part: "",
  },
  {
    ...scoreCard,
    code: "2",
    nameEn: "Employed by contract",
    nameZh: "协议和合同就业比例",
    measure: "employment.destination_rate",
    part: "form_contract",
  },
  {
    ...scoreCard,
    code: "3",
    nameEn: "Self-employed",
    nameZh: "自主创业比例",
    measure: "employment.destination_rate",
    part: "self_employed",
  },
  {
    ...scoreCard,
    code: "4",
    nameEn: "In further study",
    nameZh: "升学比例",
    measure: "employment.further_study",
    part: "",
  },
  {
    ...scoreCard,
    code: "5",
    nameEn: "Work related to the training",
    nameZh: "专业相关度",
    measure: "employment.related",
    part: "of_employed",
  },
  {
    ...scoreCard,
    code: "6",
    nameEn: "Monthly pay, median",
    nameZh: "月收入（中位数）",
    measure: "employment.pay",
    part: "median",
  },
  {
    ...scoreCard,
    code: "7",
    nameEn: "Satisfied with the work",
    nameZh: "就业现状满意度",
    measure: "employment.satisfied",
    part: "",
  },
  {
    ...scoreCard,
    code: "8",
    nameEn: "Left a job",
    nameZh: "离职率",
    measure: "employment.turnover",
    part: "",
  },
  {
    ...scoreCard,
    code: "9",
    nameEn: "Satisfied with the school",
    nameZh: "母校满意度",
    measure: "graduate.fulfilment",
    part: "school_satisfaction",
  },
  {
    ...scoreCard,
    code: "10",
    nameEn: "Employers satisfied with graduates",
    nameZh: "用人单位满意度",
    measure: "employer.satisfied",
    part: "",
    months: "",
  },
  {
    ...indicator5,
    code: "5a",
    nameEn: "Placement, all destinations",
    nameZh: "安置率（全部去向）",
    part: "",
  },
  ...(
    [
      ["employed", "employed", "受雇就业"],
      ["flexible", "employed flexibly", "灵活就业"],
      ["self_employed", "self-employed", "自主创业"],
      ["further_study", "further study", "升学"],
      ["military", "military service", "参军入伍"],
      ["unknown", "destination unknown", "去向不明"],
    ] as const
  ).map(([part, nameEn, nameZh]) => ({
    ...indicator5,
    code: "5a",
    nameEn: `Placement: ${nameEn}`,
    nameZh: `安置率：${nameZh}`,
    part,
  })),
  {
    ...eqavet,
    code: "5b",
    nameEn: "Employed one year after the end",
    nameZh: "毕业一年后在业率",
    measure: "employment.employed",
    part: "",
    source: indicator5.source,
  },
  {
    ...indicator6,
    code: "6a",
    nameEn: "In a relevant occupation, of all graduates",
    nameZh: "从事相关职业，占全部毕业生",
    measure: "employment.related",
    part: "of_graduates",
  },
  {
    ...indicator6,
    code: "6a",
    nameEn: "In a relevant occupation, of those at work",
    nameZh: "从事相关职业，占在业者",
    measure: "employment.related",
    part: "of_employed",
  },
  {
    ...indicator6,
    code: "6b1",
    nameEn: "Graduates who find their training relevant to the job",
    nameZh: "认为所学与现岗位相关的毕业生",
    measure: "employment.related",
    part: "of_employed",
    source: `${indicator6.source}; graduates' own answer, from which 6a is taken too`,
  },
  {
    ...indicator6,
    code: "6b2",
    nameEn: "Employers satisfied with technical competence",
    nameZh: "用人单位对专业技能满意",
    measure: "employer.domain",
    part: "satisfied:technical",
    months: "",
  },
  {
    ...indicator6,
    code: "6b3",
    nameEn: "Employers satisfied with graduates",
    nameZh: "用人单位对毕业生满意",
    measure: "employer.satisfied",
    part: "",
    months: "",
  },
];

/** What is wrong with a row: the column, and in which way. */
export interface AnnualFault {
  readonly column: "nameEn" | "measure" | "part" | "months" | "programs";
  readonly kind:
    | "no_name"
    | "no_measure"
    | "not_by_year"
    | "no_part"
    | "months_needed"
    | "months_idle"
    | "no_months"
    | "no_program";
}

/** The codes of a row's programs. */
function programsOf({ programs }: AnnualRow): readonly string[] {
  return programs.split(/[\s,;，；、]+/u).filter((code) => code !== "");
}

/**
 * What keeps a row from being measured, cell by cell; none where it can be.
 * @param programs the codes of all programs; a code that is none of them is a fault.
 */
export function annualFaults(row: AnnualRow, programs: ReadonlySet<string>): readonly AnnualFault[] {
  const unnamed: readonly AnnualFault[] =
    row.nameEn.trim() === "" && row.nameZh.trim() === "" ? [{ column: "nameEn", kind: "no_name" }] : [];
  const unknown: readonly AnnualFault[] = programsOf(row).every((code) => programs.has(code))
    ? []
    : [{ column: "programs", kind: "no_program" }];
  const { measure, part, months } = row;
  if (!isMeasureId(measure)) return [...unnamed, { column: "measure", kind: "no_measure" }, ...unknown];
  const { by, headline, parts } = measureDeclaration(measure);
  const prefix = part.slice(0, part.indexOf(":") + 1);
  const isPart =
    part === headline || Object.hasOwn(parts, part) || (prefix !== "" && Object.hasOwn(parts, prefix));
  const timed = by.includes("months_after");
  const faults: readonly (AnnualFault | false)[] = [
    !by.includes("graduation_year") && { column: "measure", kind: "not_by_year" },
    !isPart && { column: "part", kind: "no_part" },
    timed && months === "" && { column: "months", kind: "months_needed" },
    !timed && months !== "" && { column: "months", kind: "months_idle" },
    timed && months !== "" && !/^\d{1,3}$/u.test(months) && { column: "months", kind: "no_months" },
  ];
  return [...unnamed, ...faults.filter((fault) => fault !== false), ...unknown];
}

/**
 * The request whose results hold a row's cells: by year of graduation, of the whole or by program, under the filter and the row's own
 * conditions. Null for a row whose measure is none, or of whose programs the filter lets none through.
 */
export function annualRequest(
  row: AnnualRow,
  by: "whole" | "program",
  where: Filter,
  settings: MeasureSettings,
): MeasureRequest | null {
  if (!isMeasureId(row.measure)) return null;
  const only = programsOf(row);
  const chosen = where.program;
  const program =
    only.length === 0 ? chosen : chosen === undefined ? only : only.filter((code) => chosen.includes(code));
  if (program?.length === 0) return null;
  const { months_after: _months, ...others } = where;
  const groups: readonly Grouping[] = by === "whole" ? ["graduation_year"] : ["program", "graduation_year"];
  return {
    measure: row.measure,
    by: groups,
    where: {
      ...others,
      ...(program === undefined ? {} : { program }),
      ...(row.months === "" ? {} : { months_after: [row.months] }),
    },
    settings,
  };
}
