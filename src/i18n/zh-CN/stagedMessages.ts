import type { stagedMessages as english } from "../en/stagedMessages.ts";
import type { Words } from "../words.ts";

export const stagedMessages = {
  row_graduation_before_cohort: "毕业届早于入学年级（{{cohort}}），请更正其中之一。",
  row_scale_order: "量表为 {{min}} 至 {{max}}，最低分必须小于最高分。",
  row_satisfied_off_scale: "满意阈值超出量表范围 {{min}} 至 {{max}}。",
  row_cohort_not_entry: "{{column}} 为 {{year}}，与年级的年份不符。这里填的是否为毕业年份（届）？",
  row_status_contradicts_exit: "该生已于 {{date}} 离校，学籍状态却为在读。",
  row_pay_without_work: "填有收入，去向却为“{{activity}}”。",
  row_pay_far_off:
    "收入达到本文件中位收入（{{middle}}）的十倍以上或不足其十分之一：单位不同，还是多写了一位？",
  row_answers_without_response: "答复状态为未答复，却填有答案。",
  row_jobs_left: "离职次数多于雇主数（{{employers}}）。",
  row_survey_counts: "该数大于 {{whole}}（{{count}}），而它只是其中一部分。",
  cross_cohort_after_term: "该生所在年级（{{cohort}}）在此学期之后才入学。",
  cross_before_entry: "日期早于该生的入学日期 {{date}}。",
  cross_after_exit: "该生已于 {{date}} 离校，早于此处的时间。",
  cross_not_as_student: "学生表中该生的 {{column}} 不同：{{other}}。",
  cross_not_graduated: "学生表中此人尚未毕业：{{status}}。",
  cross_survey_before_graduation: "调查日期早于毕业（{{year}} 年）。",
  cross_survey_months: "调查日期 {{date}} 与毕业后月数不符。",
  cross_outside_term: "日期明显超出本学期（{{from}} 至 {{to}}）。",
  cross_placement_unknown: "尚未载入该编号的实习。",
  cross_placement_differs: "实习表中的 {{column}} 不同：{{other}}。",
  cross_instrument_unknown: "测评工具 {{instrument}} 没有该版本，改用指标的量表。",
  cross_instrument_not_yet: "该版本的测评工具自 {{date}} 起才有效，晚于评价时间。",
  cross_requirement_off_scale: "要求分数超出指标 {{indicator}} 的量表 {{min}} 至 {{max}}，请更正分数或量表。",
  cross_wave_unknown: "尚未载入该批次的调查信息，其量表和满意阈值未知，各项指标不计入这些评价。",
  cross_rating_before_graduation: "调查于 {{year}} 年进行，早于此毕业届。",
} as const satisfies Words<typeof english>;
