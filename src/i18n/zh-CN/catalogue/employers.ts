import type {
  employersParts as englishParts,
  employersWords as english,
} from "../../en/catalogue/employers.ts";
import type { Words } from "../../words.ts";

export const employersWords = {
  "employer.satisfied": {
    label: "用人单位满意度",
    short: "满意",
    definition:
      "各用人单位总体评价中“满意”比例的平均值，“满意”按该次调查自身的量表界定；接收毕业生多的单位也只计一次。旁列按评价份数计算的比例。",
    formula:
      "单位的比例 = 满意份数 ÷ 有效份数，再对单位求平均。区间：按单位聚类稳健，自由度为单位数 − 1 的 t；每个单位只有一份评价或意见完全一致时用 Wilson 区间，样本量取单位权重的 Kish 有效样本量。",
    denominator: "对总体问题作出回答的用人单位；“不适用”不计入分母。未写明单位的评价各按一个单位计。",
    caveat:
      "用人单位由毕业生推荐，评价可能偏高，须与回收率一并阅读。合并计算该组最近三年的各次调查，或筛选中指定的调查；结果列出所合并的批次。",
  },
  "employer.domain": {
    label: "用人单位分项评价",
    short: "分项评价",
    definition:
      "对每项能力，先求各用人单位评分的平均值（0—100 分），再对单位求平均；另列各单位满意比例的平均值。",
    formula: "按调查量表换算 100 ×（评分 − 最低分）÷（最高分 − 最低分）→ 单位平均 → 各单位平均。",
    denominator: "对该项能力作出回答的用人单位；“岗位不要求”不计入分母。",
    caveat: "评价每项能力的单位较少：请比较区间，不要比较名次。各次调查的合并方式与用人单位满意度相同。",
  },
  "employer.response_rate": {
    label: "用人单位回收率",
    short: "回收率",
    definition: "联系到的用人单位中作出答复的比例。",
    formula: "答复数 ÷ 联系数，以调查记录为准。",
    denominator: "已联系的用人单位。",
    caveat:
      "这是对已知名单的计数，因此没有区间；答复数多于联系数的调查不计入。各次调查的合并方式与用人单位满意度相同。回收率高并不使推荐样本具有代表性。",
  },
} as const satisfies Words<typeof english>;

export const employersParts = {
  share_of_ratings: "按评价份数",
} as const satisfies Words<typeof englishParts>;
