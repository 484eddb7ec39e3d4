import type { GroupLabel, LabelOf } from "../../../src/charts/chart.ts";

type Names = Readonly<Record<string, readonly [en: string, zh: string]>>;

const programNames: Names = {
  P01: ["Elderly care", "智慧健康养老"],
  P02: ["Automotive service", "汽车运用与维修"],
  P03: ["Mechatronics", "机电一体化"],
  P04: ["E-commerce", "电子商务"],
  P05: ["Preschool education", "学前教育"],
  P06: ["Nursing", "护理"],
  P07: ["CNC machining", "数控技术"],
  P08: ["Hotel management", "酒店管理"],
  P09: ["Industrial robotics", "工业机器人"],
  P10: ["Logistics", "现代物流"],
  P11: ["Software", "软件技术"],
  P12: ["Refrigeration", "制冷技术"],
  LONG1: [
    "Intelligent connected vehicle assembly, testing and fault diagnosis technology (higher vocational, five-year)",
    "智能网联汽车装配、测试与故障诊断技术（五年一贯制高等职业教育，校企联合培养）",
  ],
  LONG2: [
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "无人机测绘与遥感信息处理技术应用",
  ],
};

const partNames: Names = {
  "dim:cognitive": ["Cognitive", "认知维度"],
  "dim:behavioural": ["Behavioural", "行为维度"],
  "dim:attitudinal": ["Attitudinal", "态度维度"],
  "dim:metacognitive": ["Metacognitive", "元认知维度"],
  "dim:career": ["Career development", "职业发展维度"],
  employed: ["Employed under contract", "签约就业"],
  flexible: ["Flexible employment", "灵活就业"],
  self_employed: ["Self-employed", "自主创业"],
  military: ["Military service", "参军入伍"],
  further_study: ["Further study", "升学"],
  seeking: ["Seeking work", "求职中"],
  not_seeking: ["Not seeking", "暂不就业"],
  unknown: ["Unknown", "去向不明"],
  foundational: ["Foundational skills", "基础能力"],
  adaptive: ["Adaptive skills", "适应能力"],
  collaborative: ["Collaboration and teamwork", "协作与团队能力"],
  technical: ["Technical skills", "专业技术能力"],
  employability: ["Employability", "就业能力"],
  attitude: ["Attitude to work", "工作态度"],
  "step:known": ["Destination known", "去向已知"],
  "step:placed": ["Placed", "去向落实"],
  "step:at_work": ["At work", "在业"],
  "step:related": ["In related work", "工作与所学相关"],
  "step:level_match": ["On the right level", "层次匹配"],
  "step:open_ended": ["Open-ended contract", "无固定期限合同"],
  "step:long": [
    "In work that is related to the training and on the level that the training was for",
    "工作与所学相关且与培养层次相匹配的毕业生",
  ],
  problem: [
    "Solving open-ended problems at the customer's site without guidance",
    "在客户现场独立解决开放性问题的能力",
  ],
};

/** Labels of the samples in a language; the other language stands small below a program's name. */
export function labelsIn(language: "en" | "zh-CN"): LabelOf {
  const [main, other] = language === "en" ? ([0, 1] as const) : ([1, 0] as const);
  return (grouping, code): GroupLabel => {
    const names =
      grouping === "part"
        ? (partNames[code] ?? partNames[code.slice(code.indexOf(":") + 1)])
        : programNames[code];
    if (names === undefined) return { text: code.replace(/^sector:/u, "") };
    return grouping === "part"
      ? { text: names[main] }
      : { text: names[main], detail: `${code} · ${names[other]}` };
  };
}
