import type {
  employmentParts as englishParts,
  employmentWords as english,
} from "../../en/catalogue/employment.ts";
import type { Words } from "../../words.ts";
import { jobWords } from "./jobs.ts";

export const employmentWords = {
  "employment.destination_rate": {
    label: "毕业去向落实率",
    short: "去向落实",
    definition:
      "毕业生中单位就业、自主创业、灵活就业、应征入伍或升学的比例，口径同教育部。各分项列出全部去向，合计为全部毕业生；另有分项按就业形式细分受雇者。",
    formula: "（单位就业 + 灵活就业 + 自主创业 + 应征入伍 + 升学）÷ 全部毕业生。",
    denominator: "毕业后该月数时的全部毕业生，去向不明者计入分母。",
    caveat:
      "分母为教育部口径，与麦可思以“需就业者”为分母的就业率不可比。数据带有调查权重时，比例按权重计算，区间用 Kish 有效样本量，权重为 0 的行不进分母。",
  },
  "employment.employed": {
    label: "就业率",
    short: "就业",
    definition: "毕业生中在职、自主创业或灵活就业的比例（EQAVET 5b）。",
    formula: "（单位就业 + 灵活就业 + 自主创业）÷ 全部毕业生。",
    denominator: "毕业后该月数时的全部毕业生，去向不明者计入分母。",
    caveat: "升学者计入分母：升学多的专业，此比例较低。",
  },
  "employment.employed_of_seeking": {
    label: "需就业者就业率",
    short: "需就业者就业",
    definition: "麦可思口径的就业率：单位就业、灵活就业和自主创业者占在职者与求职者之和的比例。",
    formula: "（单位就业 + 灵活就业 + 自主创业）÷（上述各项 + 求职中）。",
    denominator: "在职或求职中的毕业生。升学、应征入伍、暂不就业和去向不明者不计入分母。",
    caveat:
      "分母为麦可思口径，与教育部的毕业去向落实率不可比，绝不画在同一序列中。未联系上的毕业生不计入分母；若其中无业者较多，此比例偏高。",
  },
  "employment.steps": {
    label: "从毕业到稳定就业的各步",
    short: "各步比例",
    definition:
      "在全体毕业生中，已知依次达到每一步（且此前各步均已达到）的比例：去向已知、去向落实、在业、工作与所学相关、层次匹配、签订无固定期限合同。每一步旁列：达到上一步且作答者中达到这一步的比例，以及达到上一步但未作答者占全体毕业生的比例。",
    formula:
      "达到这一步及此前各步的毕业生 ÷ 全体毕业生。留存 = 其人数 ÷ 达到上一步且作答者。未作答 = 达到上一步但未作答者 ÷ 全体毕业生。",
    denominator: "毕业后该月数时的全体毕业生，去向不明者计入分母；留存比例的分母为达到上一步且作答者。",
    caveat:
      "各步共用一个分母，因此没有人在不同比率之间“消失”；各比率按自身分母另有指标。未作答者按未知达到处理：真实比例介于该步与该步加未作答者之间。自主创业者没有劳动合同，在最后一步退出。",
  },
  "employment.further_study": {
    label: "升学率",
    short: "升学",
    definition: "升学深造的毕业生比例。",
    formula: "升学人数 ÷ 全部毕业生。",
    denominator: "毕业后该月数时的全部毕业生，去向不明者计入分母。",
    caveat: "本身无所谓好坏：升学多少，以全部毕业生为分母的就业率就相应低多少。",
  },
  "employment.response_rate": {
    label: "毕业生答复率",
    short: "答复率",
    definition: "被调查的毕业生中作答的比例；旁列联系上、拒答和未联系上的比例。",
    formula: "已答复 ÷（已答复 + 拒答 + 未联系上）。",
    denominator: "写明答复状态的毕业生；未写明者不算被调查。",
    caveat:
      "这是对已知名单的计数，因此没有区间。答复率高并不使答复者具有代表性：请看他们与全体被调查者的差异。",
  },
  "employment.responder_bias": {
    label: "答复者与全体之差",
    short: "答复者 − 全体",
    definition:
      "答复者与全体被调查毕业生相差多少：按专业、性别、学校自设分组和入学成绩上半部分，答复者中的比例减去全体中的比例。0 表示没有差异。",
    formula:
      "p(答复者) − p(全体) =（1 − 答复率）×（p(答复者) − p(未答复者)）。区间：两组之差的 Newcombe 区间乘以 1 − 答复率。",
    denominator:
      "该项特征已知的被调查毕业生；“上半部分”指入学成绩高于被调查者中位数。各分项的分母为全体，n 为答复者人数。",
    caveat:
      "已知特征没有差异，不能证明所调查的内容也没有差异。占全体全部或为零的类别没有差异可言；全部答复时差异即为 0。",
  },
  "employment.quality_index": {
    label: "就业质量指数",
    short: "质量指数",
    definition:
      "默认不显示。专业对口、层次匹配、无固定期限合同、非低收入、工作满意、符合期待、未曾离职七项，各按固定的上下界标准化后等权平均。区间带表明换一组权重或合成方法，指数会移动多远；名次只与其区间带一起给出。",
    formula:
      "100 ×（比例 − 最差界）÷（最好界 − 最差界）的平均值，界为 0 和 1，低收入与离职反向。区间带：1,000 组均匀 Dirichlet 权重与算术、几何（下限 0.01）、最小三种合成方法的 5%—95%；名次还包括固定界、排序和 z 三种标准化。",
    denominator:
      "各分项用各自的分母；n 与分母取其中最小者。缺少某一分项的组没有指数；工作区中没有的分项不计入任何组的指数。",
    caveat:
      "隐含价值判断，短板可由长处弥补，看似比实际精确：各分项说明得更多。区间带不是置信区间，名次只在所示各组之间成立。",
  },
  ...jobWords,
} as const satisfies Words<typeof english>;

export const employmentParts = {
  employed: "单位就业",
  flexible: "灵活就业",
  self_employed: "自主创业",
  military: "应征入伍",
  further_study: "升学",
  seeking: "求职中",
  not_seeking: "暂不就业",
  unknown: "去向不明",
  form_contract: "签订合同就业",
  form_public: "机关事业单位就业",
  form_flexible: "灵活就业（形式）",
  form_freelance: "自由职业",
  form_unstated: "已就业，形式未填",
  of_employed: "占作答的在职者",
  of_graduates: "占全部毕业生",
  match: "层次匹配",
  under: "低于工作要求",
  over: "高于工作要求",
  kept: "上一步作答者中",
  unsaid: "未作答",
  stated: "行业已知",
  q1: "下四分位数",
  median: "中位数",
  q3: "上四分位数",
  employed_q1: "全体受雇者（不论工时）下四分位数",
  employed_median: "全体受雇者（不论工时）中位数",
  employed_q3: "全体受雇者（不论工时）上四分位数",
  contacted: "联系上",
  refused: "拒答",
  not_reached: "未联系上",
  intake_upper: "入学成绩上半部分",
  geometric: "几何平均",
  minimum: "最弱分项",
  rank: "名次中位数及其区间带",
  component_related: "分项：专业对口",
  component_level_match: "分项：层次匹配",
  component_open_ended: "分项：无固定期限合同",
  component_not_low_pay: "分项：非低收入",
  component_satisfied: "分项：工作满意",
  component_met_expectation: "分项：符合期待",
  component_stayed: "分项：未曾离职",
  lower: "下四分位数",
  upper: "上四分位数",
} as const satisfies Words<typeof englishParts>;
