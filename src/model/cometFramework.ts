import type { Framework } from "./defaultFramework.ts";
import type { Row } from "./rowTypes.ts";

const version = "COMET";

type Spec = readonly [code: string, dimension: string, nameEn: string, nameZh: string];

const criteria: readonly Spec[] = [
  ["K1", "functional", "Clarity and presentation", "直观性与展示"],
  ["K2", "functional", "Functionality", "功能性"],
  ["K3", "processual", "Use value and sustainability", "使用价值导向与可持续性"],
  ["K4", "processual", "Cost-effectiveness and efficiency", "经济性与效率"],
  ["K5", "processual", "Business and work-process orientation", "企业生产流程和工作过程导向"],
  ["K6", "shaping", "Social acceptability", "社会接受度"],
  ["K7", "shaping", "Environmental compatibility", "环保性"],
  ["K8", "shaping", "Creativity", "创造性"],
];

function criterion([indicator_code, dimension, name_en, name_zh]: Spec): Row<"indicators"> {
  return {
    indicator_code,
    name_en,
    name_zh,
    dimension,
    task: "open",
    purpose: "outcome",
    instrument_code: "COMET",
    scale_min: 0,
    scale_max: 30,
    direction: "up",
    weight: 1,
    framework_version: version,
  };
}

/**
 * COMET's eight criteria in its three levels of competence (functional K1-K2, processual K3-K5, shaping K6-K8), each on
 * 0-30: ten times the mean of its items rated 0-3. One open test task, so no contrast of level, task or purpose.
 */
export const cometFramework: Framework = {
  indicators: criteria.map(criterion),
  instruments: [
    {
      instrument_code: "COMET",
      version: "1",
      kind: "test",
      scale_min: 0,
      scale_max: 30,
      key_method: "five items a criterion rated 0-3 by two raters, mean times ten",
      note: "Open test task, eight criteria",
    },
  ],
};
