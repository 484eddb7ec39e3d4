import type { rowChecks as english } from "../en/rowChecks.ts";
import type { Words } from "../words.ts";

export const rowChecks = {
  "row.graduation_before_cohort": {
    label: "毕业早于入学",
    explanation: "毕业届早于入学年级，不可能成立，该记录未载入。",
    action: "请更正错误的年份：级为入学年份，届为毕业年份。",
  },
  "row.ahead": {
    label: "时间尚未到来",
    explanation: "成绩所属的学年或毕业生的毕业年份还没有开始。",
    action: "请更正学期或毕业年份。",
  },
  "row.scale_order": {
    label: "量表上下颠倒",
    explanation: "量表的最低分不小于最高分，该记录未载入。",
    action: "请更正量表的上下限。",
  },
  "row.satisfied_off_scale": {
    label: "阈值超出量表",
    explanation: "“满意”的起始分超出量表，该记录未载入。",
    action: "请更正阈值或量表。",
  },
  "row.cohort_not_entry": {
    label: "年级与入学年份不符",
    explanation: "入学日期或入学学期所在年份与年级不同。",
    action: "请更正年级：年级是入学年份（级），不是毕业年份（届）。",
  },
  "row.status_contradicts_exit": {
    label: "已离校仍在读",
    explanation: "学生的离校日期已过，学籍状态却为在读。",
    action: "请更正状态或日期。",
  },
  "row.pay_without_work": {
    label: "无工作却有收入",
    explanation: "求职中、不求职或去向不明者填有收入。",
    action: "请更正去向或收入。",
  },
  "row.pay_far_off": {
    label: "收入明显偏离",
    explanation: "收入达到同一文件、同一币种中位收入的十倍以上，或不足十分之一。",
    action: "请检查单位（千元、年薪）是否不同，或是否多写、少写一位。",
  },
  "row.answers_without_response": {
    label: "未答复却有答案",
    explanation: "答复状态为拒答或未联系上，却填有答案。",
    action: "请更正答复状态，或清空答案。",
  },
  "row.jobs_left": {
    label: "离职次数多于雇主数",
    explanation: "离职次数比雇主数还多。",
    action: "请核对两个数。",
  },
  "row.survey_counts": {
    label: "人数互相矛盾",
    explanation: "答复数多于联系数、联系数多于总体，或提供联系方式者多于被询问者。",
    action: "请核对调查的各项人数。",
  },
  "cross.cohort_after_term": {
    label: "年级晚于学期",
    explanation: "记录的学期早于学生所在年级的入学时间。",
    action: "请核对学期和年级；休学后编入较晚年级的学生属正常。",
  },
  "cross.before_entry": {
    label: "早于入学",
    explanation: "成绩或证书的日期早于学生的入学日期。",
    action: "请核对该日期和入学日期。",
  },
  "cross.after_exit": {
    label: "晚于离校",
    explanation: "成绩或实习晚于学生的离校日期。",
    action: "请核对学号、学期和离校日期。",
  },
  "cross.not_as_student": {
    label: "与学生表不一致",
    explanation: "专业、年级或毕业届与学生表不同。",
    action: "请确认哪一处正确；转专业属正常。",
  },
  "cross.not_graduated": {
    label: "尚未毕业",
    explanation: "毕业生调查中有学籍状态并非毕业的学生。",
    action: "请载入最新的学生表，或核对学号。",
  },
  "cross.survey_before_graduation": {
    label: "就业早于毕业",
    explanation: "毕业生的调查日期早于毕业时间。",
    action: "请核对调查日期和毕业届。",
  },
  "cross.survey_months": {
    label: "日期与月数不符",
    explanation: "调查日期与所填毕业后月数相差半年以上。",
    action: "请核对毕业后月数；也许是另一次调查的文件。",
  },
  "cross.outside_term": {
    label: "日期超出学期",
    explanation: "成绩日期早于学期开始两周以上，或晚于学期结束三个月以上。",
    action: "请核对学期和日期。",
  },
  "cross.placement_unknown": {
    label: "实习未载入",
    explanation: "成绩所属的实习尚未载入，无法归到企业。",
    action: "请载入实习表，或更正编号。",
  },
  "cross.placement_differs": {
    label: "与实习表不一致",
    explanation: "成绩的学号或学期与其实习不同。",
    action: "请核对实习编号。",
  },
  "cross.instrument_unknown": {
    label: "工具版本未载入",
    explanation: "成绩所用测评工具的版本尚未载入，按指标自身的量表判断。",
    action: "请载入含该版本的测评工具，或更正版本。",
  },
  "cross.instrument_not_yet": {
    label: "早于工具生效",
    explanation: "评价所用的工具版本当时尚未生效。",
    action: "请核对版本或其生效日期。",
  },
  "cross.requirement_off_scale": {
    label: "要求超出量表",
    explanation: "专业要求的分数不在指标的量表内，该记录未载入。",
    action: "请更正要求分数或指标的量表。",
  },
  "cross.wave_unknown": {
    label: "调查信息未载入",
    explanation: "评价所属批次没有对应的调查信息；没有量表，各项指标不计入这些评价。",
    action: "请载入含该批次的用人单位调查表，或更正批次。",
  },
  "cross.rating_before_graduation": {
    label: "评价早于毕业",
    explanation: "用人单位评价的毕业届晚于调查年份。",
    action: "请核对毕业届和调查批次。",
  },
} as const satisfies Words<typeof english>;
