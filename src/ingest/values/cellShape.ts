const numberLike = /^[-+]?[$¥￥€£]?\s?\d[\d.,]*\s?(%|分)?$/;
const dateLike = /^\d{1,4}[-/.年]\d{1,2}([-/.月]\d{1,4}日?)?([ T]\d{1,2}:\d{2}.*)?$|^\d{1,2}:\d{2}(:\d{2})?$/;

/** True for a text that reads as a number, a date or a time of day. */
export function typedText(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return numberLike.test(plain) || dateLike.test(plain);
}

const unit =
  /^(分|分数|得分|元|元\/月|万元|%|百分比|人|名|年|月|日|天|周|小时|学时|课时|次|个|岁|级|等级|百分制|[五十]分制|\d+分制|满分\d+|points?|scores?|cny|rmb|yuan|usd|eur|hours?|weeks?|days?|months?|years?|percent|persons?|count)$/i;
const nothing = /^([-—–/]|无|n\/?a)?$/i;

/** True for a row that says in what its columns are counted (分, 元, %), and holds nothing else. */
export function isUnitsRow(fields: readonly string[]): boolean {
  let units = 0;
  for (const field of fields) {
    const plain = field
      .normalize("NFKC")
      .trim()
      .replace(/^[([{【](.*)[)\]}】]$/, "$1")
      .replace(/^单位\s*:\s*/, "");
    if (unit.test(plain)) units += 1;
    else if (!nothing.test(plain)) return false;
  }
  return units > 0;
}

const label =
  /^[*※(]?\s*(制表|填表|填报|审核|复核|审批|负责人|经办|打印|导出|生成|制作|统计|报表|备注|说明|附注|注|数据来源|资料来源|来源|签字|签名|签章|盖章|日期|联系|notes?|remarks?|sources?|printed|prepared|generated|exported|created|approved|signed|signature|date)[^:]{0,12}:/i;
const closing =
  /^(共\s*\d+\s*(条|页|行|人|名)|第\s*\d+\s*页|page\s*\d+(\s*(of|\/)\s*\d+)?$|(打印|导出|制表|生成|统计)(时间|日期)|[-—–=*]{3,}$|\(?\s*(以下空白|完|end of (report|file|table))\s*\)?$)/i;

/** Nearly all records are told apart by this alone. */
const footerStart = /[:：]|^\s*[共第打导制生统以完(（pe\-—–=*]/i;

/** True for the first text of a row that may speak of the table (`isFooter`). */
export function mayBeFooter(first: string): boolean {
  if (!footerStart.test(first)) return false;
  const plain = first.normalize("NFKC").trim();
  return label.test(plain) || closing.test(plain);
}

/** True for a row that speaks of the table (制表人, 注:, 打印时间, Page 2 of 3) and is none of its records. */
export function isFooter(fields: readonly string[]): boolean {
  const start = fields.find((field) => field.trim() !== "") ?? "";
  if (!mayBeFooter(start)) return false;
  const cells = fields.map((field) => field.normalize("NFKC").trim()).filter((cell) => cell !== "");
  return cells.length <= fields.length / 2 || cells.length === 1 || cells.every((cell) => label.test(cell));
}
