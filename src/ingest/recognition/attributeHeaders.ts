import { headerKey } from "../../model/headerKey.ts";
import type { TableId } from "../../model/tables.ts";
import { attribute } from "../../model/tables/surveyColumns.ts";
import { columnsNamed } from "./headerAliases.ts";
import { headerCuts, type IndicatorIndex } from "./indicatorHeaders.ts";

/** What the name of a rating column stands for: which attribute, and which of the table's values of it. */
export interface AttributeHeader {
  readonly attribute: string;
  readonly value: string;
  /** It is one of the survey's own attributes, not an indicator of the framework. */
  readonly core: boolean;
}

/** The values that a rating has, the usual one first. */
const valuesOf: Partial<Record<TableId, readonly string[]>> = {
  employer_ratings: ["satisfaction", "importance"],
  graduate_ratings: ["mastered", "required"],
};

const attributes: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(attribute.crosswalk),
    ...new Set(Object.values(attribute.crosswalk)),
    "hire again",
  ].flatMap((entry) =>
    typeof entry === "string"
      ? [[headerKey(entry), entry === "hire again" ? "hire_again" : entry] as const]
      : [[headerKey(entry[0]), entry[1]] as const],
  ),
);

/** The codes of the survey's own attributes. */
export const attributeCodes: readonly string[] = [...new Set(attributes.values())];

/** The attribute, with `@` and a value behind it where it is not the usual one, that a person named for a column; null where it is none. */
export function chosenAttribute(
  table: TableId,
  answer: string,
  indicators: IndicatorIndex,
): AttributeHeader | null {
  const [name = "", value] = answer.split("@");
  const [usual, ...others] = valuesOf[table] ?? [];
  const core = attributeCodes.includes(name);
  if (usual === undefined || !(core || indicators.has(name))) return null;
  return { attribute: name, core, value: value !== undefined && others.includes(value) ? value : usual };
}

/** A header without the number of its question and the words around what is asked: `3、您对毕业生专业技能的满意程度`. */
function asked(header: string): string {
  return header
    .normalize("NFKC")
    .trim()
    .replace(/^(?:[QＱ题第]*\s*\d+\s*题?)\s*[.、:：)）_-]\s*/iu, "")
    .replace(
      /^(?:您|贵单位|贵公司|请您?)*\s*(?:对|评价)?\s*(?:我校|本校|该|学校)*\s*(?:毕业生|学生|员工)*\s*的?(?=.{2,})/u,
      "",
    )
    .replace(/(?:如何|怎么样|怎样|是|为)?[?？]$/u, "");
}

const ends: readonly (readonly [pattern: RegExp, value: string])[] = [
  [/的?(?:重要性|重要程度|重要度)$/u, "importance"],
  [/的?(?:满意度|满意程度|评价|评分|得分)$/u, "satisfaction"],
  [/的?(?:工作要求水平|工作要求|岗位要求|需要程度|要求水平|要求)$/u, "required"],
  [/的?(?:毕业时掌握水平|掌握水平|掌握程度|掌握情况|掌握)$/u, "mastered"],
];

/** What the question before the items of a block asks for. */
const asks: readonly (readonly [pattern: RegExp, value: string])[] = [
  [/重要|importan/iu, "importance"],
  [/满意|评价|评分|satisf|\brat(?:e|ing)\b|perform/iu, "satisfaction"],
  [/要求|需要|requir|need/iu, "required"],
  [/掌握|达到|master|acquir|attain/iu, "mastered"],
];

/** Headers of a block of items as survey programs write them, the question and the item: `… [Teamwork]`, `… - Teamwork`, `…：—团队合作`, `3(团队合作)`. */
const blocks: readonly RegExp[] = [
  /^(?<stem>.*?)\s*\[(?<item>[^\]]+)\]$/u,
  /^(?<stem>.*?)\s*(?:[:：]\s*[—–-]*|\s[—–-]+\s|[—–]+)\s*(?<item>[^:：—–]+)$/u,
  /^(?<stem>[QＱ题第]?\s*\d+)\s*[(（](?<item>[^()（）]+)[)）]$/iu,
];

/** The item of a block with the value that its question asks for; null where the question asks for two. */
function itemOf(
  header: string,
  values: readonly string[],
): { readonly item: string; readonly value: string | null } | null {
  const plain = header.normalize("NFKC").trim();
  for (const pattern of blocks) {
    const { stem, item } = pattern.exec(plain)?.groups ?? {};
    if (stem === undefined || item === undefined) continue;
    const meant = asks.filter(([words, value]) => values.includes(value) && words.test(stem));
    return meant.length > 1 ? null : { item: item.trim(), value: meant[0]?.[1] ?? null };
  }
  return null;
}

const overall = /^overall\b.*\b(?:satisf|rat)|^(?:总体|整体)(?:上|而言|来说)?.*满意/iu;

function named(text: string, indicators: IndicatorIndex): { attribute: string; core: boolean } | null {
  const core = attributes.get(headerKey(text));
  if (core !== undefined) return { attribute: core, core: true };
  if (overall.test(text)) return { attribute: "overall", core: true };
  const indicator = indicators.find(text);
  return indicator === null ? null : { attribute: indicator, core: false };
}

/** The attribute and the value that a header of a block of ratings names; null where it names none. */
export function parseAttribute(
  table: TableId,
  header: string,
  indicators: IndicatorIndex,
): AttributeHeader | null {
  const values = valuesOf[table];
  const usual = values?.[0];
  if (values === undefined || usual === undefined) return null;
  const text = asked(header);
  const whole = named(text, indicators);
  const remark = /[（(]([^（()）]*)[）)]$/u.exec(text)?.[1];
  const valueNamed = (name: string): string | null =>
    columnsNamed(table, name).find(({ column }) => values.includes(column))?.column ?? null;
  if (whole !== null) return { ...whole, value: (remark === undefined ? null : valueNamed(remark)) ?? usual };
  for (const [name, rest] of headerCuts(text)) {
    const found = named(name, indicators);
    const value = valueNamed(rest);
    if (found !== null && value !== null) return { ...found, value };
  }
  for (const [pattern, value] of ends) {
    if (!values.includes(value) || !pattern.test(text)) continue;
    const found = named(text.replace(pattern, ""), indicators);
    if (found !== null) return { ...found, value };
  }
  const block = itemOf(header, values);
  if (block === null) return null;
  for (const [item, value] of [
    [block.item, block.value] as const,
    ...ends.flatMap(([pattern, end]) =>
      values.includes(end) && pattern.test(block.item)
        ? [[block.item.replace(pattern, ""), end] as const]
        : [],
    ),
  ]) {
    const found = named(item, indicators);
    if (found !== null) return { ...found, value: value ?? usual };
  }
  return null;
}
