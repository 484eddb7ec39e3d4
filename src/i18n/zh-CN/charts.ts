import type { charts as en } from "../en/charts.ts";
import type { Words } from "../words.ts";

export const charts = {
  tableOf: "“{{figure}}”数据表",
  noted: "{{name}} {{value}}",
  qIs: "q 值 {{q}}",
  walk: "用方向键在图中移动，按回车键打开。",
  walkAcross: "按 Page Up、Page Down 键到前一幅、后一幅图的同一处。",
  part: "部分",
  measure: "指标",
  value: "数值",
  lower: "下限",
  upper: "上限",
  n: "n",
  base: "基数",
  eligible: "应计人数",
  status: "状态",
  q: "q 值",
  reference: "参照值",
  ok: "已显示",
  sortBy: "排序",
  orders: { given: "原有顺序", value: "由高到低", value_up: "由低到高" },
  sortByColumn: "按{{column}}排序",
  byLargest: "最大差距",
  bySurest: "证据最强在前",
  byNewestDown: "最新值由高到低",
  byNewestUp: "最新值由低到高",
  findGroup: "查找",
  findGroupInAll: "在各图中查找",
  findHint: "名称或代码",
  shownOf: "显示 {{shown}} / {{all}}",
  showAll: "全部显示",
  showFewer: "收起",
  bandLegend: "95% 置信区间",
  spreadLegend: "各维度的离散范围",
  markName: "{{group}}：{{words}}",
  resultWords: "{{measure}} {{value}}",
  resultWordsInterval: "{{measure}} {{value}}（{{interval}}）",
  resultAbsent: "{{measure}} {{why}}",
  withN: "{{words}}，n {{n}}",
  withQ: "{{words}}，q {{q}}",
  against: "{{label}} {{value}}",
  difference: "差值",
  differenceLower: "差值下限",
  differenceUpper: "差值上限",
  differenceFrom: "与{{label}}之差",
  differenceInCell: "小字：与{{label}}之差，q 值不超过 5% 者加粗",
  differenceQ: "差值 q 值",
  ownReference: "本专业{{label}}",
  comparedWords: "与{{label}}（{{value}}）相差 {{difference}}",
  withCompared: "{{words}}；{{difference}}",
  qMark: "q 值不超过 5%",
  above: "高于",
  below: "低于",
  lensMatrix: {
    description:
      "{{rows}} 行 {{columns}} 列的矩阵。每格在同一 0–100 标尺上最多有三个标记，分属三个视角，各带置信区间；细线为各维度的离散范围。",
  },
  intervalDots: {
    description: "共 {{rows}} 组，每组一行：圆点为数值，色带从下限到上限。",
  },
  profileDumbbell: {
    description: "{{rows}} 组的能力结构。每个维度一行：数值及其区间，以线与比较对象相连。",
  },
  stackedShares: {
    description: "共 {{rows}} 条，每条为该组全体，分为 {{parts}} 部分，合计 100%。",
    total: "合计",
  },
  attributeBars: {
    description: "共 {{rows}} 条，自 0 起，每条为一个比例，横线从下限到上限。",
  },
  collectionMap: {
    description: "{{rows}} 行 {{columns}} 列的网格，显示哪些数据已经采集。",
    table: "数据表",
    term: "学期",
    state: "状态",
    have: "已有",
    expected: "应有",
    cell: "{{group}}，{{table}}，{{term}}：{{state}}",
    cellCounts: "{{group}}，{{table}}，{{term}}：{{state}}，{{have}} / {{expected}}",
    cellHave: "{{group}}，{{table}}，{{term}}：{{state}}，{{have}}",
    states: {
      collected: "已采集",
      partial: "部分采集",
      missing: "缺失",
      overdue: "逾期未交",
      not_due: "未到期",
      not_applicable: "不适用",
    },
  },
  sparkline: {
    description: "依次 {{rows}} 个数值的折线，色带从下限到上限；断开处为缺失。",
  },
  imbalanceHeat: {
    description:
      "{{rows}} 组 × {{columns}} 个维度的网格。每格显示该维度高于或低于比较对象多少；圆点标出经多重比较校正后仍然突出的格子。",
  },
  divergingBars: {
    description:
      "{{rows}} 条横条，每条为全部作答者，由最低档到最高档依次分段：低于量表中点的部分在中线左侧，高于中点的在右侧，居中的一档左右各半。",
    answer: "选 {{answer}}",
    lowest: "{{answer}}（最低）",
    highest: "{{answer}}（最高）",
  },
  funnel: {
    description:
      "{{rows}} 个漏斗，各 {{steps}} 步，每步为达到上一步者中的一部分，均以全体为分母：横条为比例，线段为区间下限至上限，其后的斜线部分为未作答者。",
    before: "达到上一步",
    keptOf: "{{n}} 人中 {{share}}",
  },
  flow: {
    description:
      "由左侧 {{rows}} 个组流向右侧 {{columns}} 项：每对一条色带，宽度与人数成正比。数量较多时，最小的各项合并。",
    sides: "{{from}} → {{to}}，附人数",
    link: "{{from}} → {{to}}",
    units: "{{n}} 人，{{share}}",
    other_groups: "其余 {{n}} 组合计",
    other_ends: "其余 {{n}} 项合计",
  },
  indicatorGrid: {
    description:
      "{{rows}} 项指标，每行一项，{{columns}} 个时点并列：圆点为数值，色带为区间下限至上限，同一行共用一个标尺。",
  },
  importanceQuadrant: {
    description:
      "{{rows}} 项能力，各有编号：自左向右为表现，自下而上为重要程度。两条线把平面分为四个区，旁边的列表按区列出各项能力。",
    lines: "分界",
  },
  trajectories: {
    description:
      "{{rows}} 个小图，同一标尺，每组一个，各按顺序有 {{columns}} 个位置：以线相连的点，色带从下限到上限。竖虚线表示测评工具或指标在此变更，折线在此断开。",
    breakLegend: "测评工具或指标变更",
    breakColumn: "此前变更",
    breaks: { instrument: "此前更换了测评工具", indicators: "此前更换了指标" },
  },
  pairedSlopes: {
    description:
      "{{rows}} 组，每组在同一标尺上有 {{columns}} 条斜线。一条斜线连接同一批人的两个均值，各带区间；上方数字为两者之差，灰线为比较对象的同一对均值。",
    slopeLegend: "同一批人的两个均值；上方为两者之差",
    departsLegend: "与本校自身之差不同，q 值不超过 5%",
  },
  multipleName: "{{title}}：{{group}}",
  levelHeat: {
    description: "{{rows}} 组 × {{columns}} 个部分的网格。每格为均值，越高颜色越深；不同部分出自不同测评。",
  },
  quantileDots: {
    description:
      "{{rows}} 组的分布，同一标尺。每个点为一个等可能值，落在一处时向上叠放；其下为中位数及其区间，细线从下四分位数到上四分位数。",
    dots: "{{dots}} 个等可能值",
    dotLegend: "一个等可能值，至少代表两人",
    medianLegend: "中位数及其 95% 置信区间",
    middleLegend: "中间一半",
    dotColumn: "等可能值",
  },
  profileRadar: {
    description:
      "{{rows}} 个雷达图，同一标尺，各有 {{columns}} 条轴，每个维度一条：数值以线相连，上下限之间为色带，虚线为比较对象。中心为最低刻度，不是 0。",
  },
} satisfies Words<typeof en>;
