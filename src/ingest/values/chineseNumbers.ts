const digits: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  "○": "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** A number below 100 as counted (`十二`, `二十`, `三十一`), null when it is none. */
function counted(text: string): string | null {
  const parts = /^([二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (parts !== null) return String(Number(digits[parts[1] ?? "一"]) * 10 + Number(digits[parts[2] ?? "〇"]));
  return text.length === 1 ? (digits[text] ?? null) : null;
}

/** A date in Chinese numerals with digits: `二〇二三年九月一日` as `2023年9月1日`; other texts as they are. */
export function westernDate(text: string): string {
  const parts =
    /^([〇零○一二三四五六七八九]{4})(?:(年|级|届)|年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?)$/.exec(
      text.replace(/\s+/g, ""),
    );
  if (parts === null) return /^\d{4}\D.*\d号$/.test(text) ? text.replace(/号$/, "日") : text;
  const year = Array.from(parts[1] ?? "", (digit) => digits[digit] ?? "").join("");
  if (parts[2] !== undefined) return `${year}${parts[2]}`;
  const [month, day] = [counted(parts[3] ?? ""), parts[4] === undefined ? undefined : counted(parts[4])];
  if (month === null || day === null) return text;
  return `${year}年${month}月${day === undefined ? "" : `${day}日`}`;
}
