/** Texts as found in files of graduates, lower case, and what is stored for them. */
export const activityWords = {
  "self-employed": "self_employed",
  "self employed": "self_employed",
  "further study": "further_study",
  studying: "further_study",
  unemployed: "seeking",
  "employed full-time": "employed",
  "employed full time": "employed",
  "employed part-time": "employed",
  "employed part time": "employed",
  "full-time employment": "employed",
  "part-time employment": "employed",
  "in employment": "employed",
  "working full-time": "employed",
  "working part-time": "employed",
  "self-employment": "self_employed",
  "in further study": "further_study",
  "full-time study": "further_study",
  "unemployed and looking for work": "seeking",
  "looking for work": "seeking",
  "not looking for work": "not_seeking",
  "military service": "military",
  "not seeking": "not_seeking",
  就业: "employed",
  已就业: "employed",
  受雇: "employed",
  签约就业: "employed",
  协议就业: "employed",
  合同就业: "employed",
  单位就业: "employed",
  协议和合同就业: "employed",
  签就业协议形式就业: "employed",
  签订就业协议: "employed",
  签劳动合同形式就业: "employed",
  签订劳动合同: "employed",
  其他录用形式就业: "employed",
  其它录用形式就业: "employed",
  "科研助理、管理助理": "employed",
  科研助理: "employed",
  国家基层项目: "employed",
  地方基层项目: "employed",
  基层项目: "employed",
  机关事业单位: "employed",
  事业单位: "employed",
  公务员: "employed",
  灵活就业: "employed",
  自由职业: "self_employed",
  自主创业: "self_employed",
  创业: "self_employed",
  升学: "further_study",
  升学深造: "further_study",
  境内升学: "further_study",
  境外升学: "further_study",
  境外留学: "further_study",
  专升本: "further_study",
  出国出境: "further_study",
  "出国、出境": "further_study",
  出国: "further_study",
  参军: "military",
  入伍: "military",
  参军入伍: "military",
  应征入伍: "military",
  应征义务兵: "military",
  义务兵: "military",
  服义务兵役: "military",
  待就业: "seeking",
  待业: "seeking",
  求职中: "seeking",
  未就业: "seeking",
  暂不就业: "not_seeking",
  其他暂不就业: "not_seeking",
  其它暂不就业: "not_seeking",
  拟应征入伍: "not_seeking",
  不就业拟升学: "not_seeking",
  拟升学: "not_seeking",
  未知: "unknown",
  失联: "unknown",
  不详: "unknown",
} as const;

export const formWords = {
  签约就业: "contract",
  协议就业: "contract",
  合同就业: "contract",
  协议和合同就业: "contract",
  签就业协议形式就业: "contract",
  签订就业协议: "contract",
  签劳动合同形式就业: "contract",
  签订劳动合同: "contract",
  劳动合同: "contract",
  灵活就业: "flexible",
  其他录用形式就业: "flexible",
  其它录用形式就业: "flexible",
  自由职业: "freelance",
  机关事业单位: "public",
  事业单位: "public",
  公务员: "public",
  "科研助理、管理助理": "public",
  科研助理: "public",
  国家基层项目: "public",
  地方基层项目: "public",
  基层项目: "public",
} as const;

const activities: Readonly<Record<string, string>> = activityWords;
const forms: Readonly<Record<string, string>> = formWords;

/**
 * The form of employment that a destination in one column says beside the activity: 灵活就业 flexible, 签劳动合同形式就业 contract; not collected
 * ("") where it only says that the graduate works, not applicable ("z") where they don't work for others. Null for texts of unknown meaning.
 */
export function formOfDestination(text: string): string | null {
  const key = text.toLowerCase();
  const form = forms[key];
  if (form !== undefined) return form;
  const activity = activities[key] ?? key;
  if (activity === "employed") return "";
  return Object.values(activities).includes(activity) ? "z" : null;
}

/** True for a destination that says more than the activity. */
export function saysForm(text: string): boolean {
  return Object.hasOwn(forms, text.toLowerCase());
}

export const contractWords = {
  permanent: "open_ended",
  "open-ended": "open_ended",
  "fixed-term": "fixed_term",
  temporary: "fixed_term",
  无固定期限: "open_ended",
  长期: "open_ended",
  固定期限: "fixed_term",
  劳务派遣: "agency",
  派遣: "agency",
  无: "none",
  无合同: "none",
  未签: "none",
} as const;

export const relatedWords = {
  很相关: "5",
  非常相关: "5",
  相关: "4",
  比较相关: "4",
  对口: "4",
  基本对口: "3",
  一般: "3",
  不太相关: "2",
  较不相关: "2",
  不相关: "1",
  不对口: "1",
} as const;
