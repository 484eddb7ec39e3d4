import type { lastChecks as english } from "../en/lastChecks.ts";
import type { Words } from "../words.ts";

export const lastChecks = {
  "file.loaded_before": {
    label: "同一文件重复",
    explanation: "该文件与已载入的文件或同批的另一文件逐字节相同。",
    action: "如非有意再次载入，请去掉它。",
  },
  "file.strangers": {
    label: "多数不是本校学生",
    explanation: "文件中不到一半的人是已载入的学生。",
    action: "请核对文件是否正确、学号写法是否一致；如为新生，请先载入学生表。",
  },
  "file.leaves_out": {
    label: "缺少旧文件中的人",
    explanation: "该文件将替换旧行，而旧行中有十分之一以上的人不在文件中。",
    action: "请核对文件是否完整。确已不在的人属正常。",
  },
  "file.same_values": {
    label: "与另一次的值相同",
    explanation: "几乎所有的值都与另一学期或另一次调查相同，可能是旧文件改了时间。",
    action: "请重新导出正确的学期。",
  },
  "file.other_term": {
    label: "文件名与内容学期不同",
    explanation: "文件名中的学期在各行中没有出现。",
    action: "请核对文件及其学期列。",
  },
  "last.program_gone": {
    label: "专业消失",
    explanation: "上次有的专业这次没有人，而其他专业大多都有。",
    action: "请核对文件是否完整；已停办的专业属正常。",
  },
  "last.program_new": {
    label: "新出现的专业",
    explanation: "某专业这次有人，而前几次没有。",
    action: "请核对专业代码；新开设的专业属正常。",
  },
  "last.count_shift": {
    label: "人数变化很大",
    explanation: "某专业的人数变化达一半以上，超出随机波动。",
    action: "请核对文件是否完整、是否有人重复。",
  },
  "last.scale_reversed": {
    label: "量表方向相反",
    explanation: "均值落在上次均值关于量表中点的对称位置附近。",
    action: "请核对这次 1 表示最好还是最差。",
  },
  "last.mean_shift": {
    label: "均值变化很大",
    explanation: "某专业的均值与上次相差超出其区间，且超过 0.8 个标准差。",
    action: "请核对量表、工具和列；真实的变化属正常。",
  },
  "last.missing_rise": {
    label: "缺值增多",
    explanation: "缺值比例上升超过十个百分点，超出随机波动。",
    action: "请核对该列是否完整导出。",
  },
  "last.response_fall": {
    label: "答复率下降",
    explanation: "答复率下降超过五个百分点，超出随机波动。",
    action: "请核对人数；各项指标所依据的答复将更少。",
  },
} as const satisfies Words<typeof english>;
