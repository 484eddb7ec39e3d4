import type { TextColumn } from "../../columns/columnTable.ts";
import { tableDeclaration, type TableId } from "../../model/tables.ts";

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
const hanName = new RegExp(`^[${surnames}][\\p{Script=Han}·]{1,3}$`, "u");
const latinName = /^\p{Lu}[\p{L}'’.-]*(?:,\s*|\s+)(?:\p{L}[\p{L}'’.-]*\s*){1,3}$/u;

const textsLookedAt = 200;
/** From this share of its texts on, a column of numbers of people holds their names [project's own rule]. */
const namesFrom = 0.8;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** True for an identity number by its check digit (GB 11643). */
function isIdentity(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(text[at]), 0);
  return "10X98765432"[sum % 11] === text[17]?.toUpperCase();
}

/** Columns that number people, whose headers say 学生 or 评价人 and may mean their names. */
const domains: ReadonlySet<string> = new Set(["student", "assessor", "mentor", "person"]);

/**
 * The message that says what personal thing a column holds whose header names a column of numbers of people: names, or identity numbers. Null for all
 * others.
 */
export function privateContent(
  table: TableId,
  name: string,
  column: TextColumn | undefined,
): "private_name" | "private_identity" | null {
  const type = tableDeclaration(table).columns[name]?.type;
  if (column === undefined || type?.kind !== "code" || !domains.has(type.domain)) return null;
  const some = column.dictionary
    .slice(0, textsLookedAt)
    .map((text) => text.normalize("NFKC").trim())
    .filter((text) => text !== "");
  const holds = (is: (text: string) => boolean): boolean =>
    some.length > 0 && some.filter(is).length >= some.length * namesFrom;
  if (holds(isIdentity)) return "private_identity";
  return holds((text) => hanName.test(text) || latinName.test(text)) ? "private_name" : null;
}
