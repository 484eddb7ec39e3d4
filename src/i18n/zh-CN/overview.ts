import type { overview as en } from "../en/overview.ts";
import type { Words } from "../words.ts";

export const overview = {
  title: "总览",
  titleBelow_one: "{{programs}}的{{dimension}}维度低于{{against}}",
  titleBelow_other: "{{total}} 个专业中有 {{count}} 个的{{dimension}}维度低于{{against}}",
  titleNone: "没有专业偏离要求或本校自身格局超出偶然范围",
  imbalance: "结构失衡：各维度均值的极差",
  satisfied: "用人单位满意度：各单位满意比例的均值",
  placed: "毕业 {{months}} 个月去向落实率（占全部毕业生）",
  against: "{{later}}比{{previous}}",
  matrixTitle: "专业与年级：一格看三个视角",
  matrixKnown: "{{title}}，{{cells}} 格中 {{whole}} 格三者俱全",
  matrixSubtitle:
    "职业能力水平及其 95% 区间，细线为各维度均值的跨度；用人单位满意度；毕业去向落实率。刻度 0-100。",
  stands: {
    title: "值得关注之处",
    subtitle:
      "偏离专业要求、偏离本校自身格局或各视角相互矛盾的专业，证据最强者在前。结构方面的发现和视角之间的发现，预计各有不超过二十分之一出于偶然。",
    balance: "{{programs}}：{{dimension}}维度{{side}}{{against}}",
    leaning: "{{programs}}：与全校相比更偏向{{more}}，而非{{less}}",
    contradiction: "{{programs}}：{{high}}高，{{low}}低",
    halves: {
      foundational: "基础性能力",
      higher_order: "高阶性能力",
      closed: "封闭任务",
      open: "开放任务",
      process: "过程",
      outcome: "结果",
    },
    lenses: { competence: "职业能力", employers: "用人单位满意度", employment: "去向落实率" },
    more: "{{first}}等（另有 {{others}} 个，共 {{of}} 个专业）",
    comma: "、",
    surest: "{{group}}：",
    errors: "两方面均不少于 {{value}} 个标准误",
    evidence: "{{group}} {{size}} · n {{n}} · q {{q}}",
    none: "{{compared}} 项比较中没有超出偶然范围的偏离。",
    untold: "现有数据无法判断：专业、学生或视角太少。",
    compared: "共 {{compared}} 项比较，q 值在各指标内作 Benjamini-Hochberg 校正，再乘以同一视角的指标个数",
  },
  publishedOnly: "现有数据只有已公布的就业数字，请在“就业质量”页查看。",
  collectionTitle: "数据采集情况",
  collectionWhole: "{{title}}：应采集的 {{due}} 项均已采集",
  collectionOpen: "{{title}}：应采集 {{due}} 项，其中{{open}}",
  collectionCount: "{{state}} {{n}} 项",
  collectionSubtitle:
    "按专业、学期（由新到旧）和数据表：已采集、缺失、尚未到期。毕业去向和用人单位评价列在应采集的学期。",
} as const satisfies Words<typeof en>;
