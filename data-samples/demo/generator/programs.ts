import type { Row } from "../../../src/model/rowTypes.ts";

/** One program of the demo school: what its files say, and how its students, employers and graduates are generated. */
export interface Program {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly field: string;
  /** Mean number of entrants a year. */
  readonly intake: number;
  /** Points on 0-100 above the school's mean, in every dimension. */
  readonly level: number;
  /** Gross monthly pay of full-time graduates six months after graduating in 2022, in yuan. */
  readonly pay: number;
  /** Probability that a job is related to the program. */
  readonly related: number;
  readonly sector: string;
  /** Work tasks of the modules M<program>1 to M<program>5, one a line of the curriculum. */
  readonly tasks: readonly [string, string][];
}

type Spec = readonly [
  nameEn: string, nameZh: string, field: string, intake: number, level: number, pay: number, related: number, sector: string,
  tasks: readonly string[],
];

const specs: readonly Spec[] = [
  ["Elderly care", "智慧健康养老", "Public services", 44, 1, 4100, 0.78, "Care", ["Basic care|基础照护", "Care at home|居家照护", "Rehabilitation support|康复协助", "Care planning|照护方案设计", "Care placement|养老岗位实习"]],
  ["Automotive service", "汽车运用与维修", "Transport", 48, 0, 4400, 0.66, "Automotive", ["Vehicle basics|汽车基础", "Scheduled service|定期维护", "Engine repair|发动机检修", "Fault diagnosis|故障诊断", "Workshop placement|维修岗位实习"]],
  ["Mechatronics", "机电技术应用", "Manufacturing", 42, 2, 4800, 0.7, "Manufacturing", ["Bench work|钳工基础", "Electrical installation|电气安装", "Control systems|控制系统调试", "Plant improvement|设备改造", "Plant placement|机电岗位实习"]],
  ["E-commerce", "电子商务", "Commerce", 40, -1, 4300, 0.58, "Retail", ["Shop basics|网店基础", "Product pages|商品详情制作", "Shop operation|网店运营", "Campaign design|营销策划", "Shop placement|电商岗位实习"]],
  ["Preschool education", "幼儿保育", "Education", 36, 1.5, 3700, 0.8, "Education", ["Child health|幼儿卫生保健", "Daily routines|一日生活保育", "Play activities|游戏活动组织", "Activity design|活动方案设计", "Kindergarten placement|保育岗位实习"]],
  ["Nursing", "护理", "Health", 46, 3, 4600, 0.86, "Health", ["Basic nursing|基础护理", "Medical nursing|内科护理", "Surgical nursing|外科护理", "Nursing cases|护理案例", "Hospital placement|临床护理实习"]],
  ["CNC machining", "数控技术应用", "Manufacturing", 34, -2, 5000, 0.68, "Manufacturing", ["Machining basics|机加工基础", "Turning|数控车削", "Milling|数控铣削", "Process planning|工艺设计", "Plant placement|数控岗位实习"]],
  ["Hotel management", "高星级饭店运营与管理", "Tourism", 30, -3, 3900, 0.5, "Hospitality", ["Service basics|服务基础", "Front office|前厅服务", "Food and beverage|餐饮服务", "Event planning|活动策划", "Hotel placement|饭店岗位实习"]],
  ["Industrial robotics", "工业机器人技术应用", "Manufacturing", 32, 7, 5300, 0.74, "Manufacturing", ["Robot basics|机器人基础", "Robot operation|机器人操作", "Robot programming|机器人编程", "Cell integration|工作站集成", "Plant placement|机器人岗位实习"]],
  ["Logistics", "物流服务与管理", "Commerce", 28, -1.5, 4200, 0.6, "Logistics", ["Warehouse basics|仓储基础", "Order picking|订单拣选", "Transport planning|运输调度", "Route design|配送方案设计", "Warehouse placement|物流岗位实习"]],
  ["Software and IT services", "软件与信息服务", "Information", 40, 1, 5100, 0.62, "Information", ["Programming basics|程序设计基础", "Web pages|网页制作", "Applications|应用开发", "Team project|团队项目", "Company placement|软件岗位实习"]],
  ["Refrigeration", "制冷和空调设备运行与维护", "Manufacturing", 9, -1, 4500, 0.72, "Manufacturing", ["Refrigeration basics|制冷基础", "Installation|设备安装", "Maintenance|设备维护", "System design|系统设计", "Service placement|制冷岗位实习"]],
];

/** `"Turning|数控车削"` as its English and its Chinese part. */
function bilingual(text: string): [string, string] {
  const [english = "", chinese = ""] = text.split("|");
  return [english, chinese];
}

/** The demo school's programs P01 to P12. */
export const programs: readonly Program[] = specs.map(([nameEn, nameZh, field, intake, level, pay, related, sector, tasks], i) => ({
  code: `P${String(i + 1).padStart(2, "0")}`,
  nameEn,
  nameZh,
  field,
  intake,
  level,
  pay,
  related,
  sector,
  tasks: tasks.map(bilingual),
}));

export const programRows: readonly Row<"programs">[] = programs.map(({ code, nameEn, nameZh, field }) => ({
  program_code: code,
  name_en: nameEn,
  name_zh: nameZh,
  field,
  duration_years: 3,
  valid_from: "2019-09-01",
}));

const moduleStages = ["foundational", "comprehensive", "comprehensive", "innovative", "internship"] as const;

/** The module of a program that is taught in a term of study (1 to 6). */
export function moduleOf(program: string, termOfStudy: number): string {
  return `M${program.slice(1)}${[1, 1, 2, 3, 4, 5][termOfStudy - 1] ?? 1}`;
}

export const moduleRows: readonly Row<"modules">[] = programs.flatMap(({ code, tasks }) =>
  tasks.map(([english, chinese], i) => ({
    module_code: `M${code.slice(1)}${i + 1}`,
    program_code: code,
    name_en: english,
    name_zh: chinese,
    stage: moduleStages[i] ?? "foundational",
    work_task: english,
  })),
);
