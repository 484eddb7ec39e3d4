import type { TextColumn } from "../../columns/columnTable.ts";
import { headerKey } from "../../model/headerKey.ts";
import { missingTexts } from "../../model/missing.ts";
import { tables } from "../../model/tables.ts";
import { canonicalText, plainText } from "../values/cellText.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";
import { privateReason, withoutRemark } from "./headerAliases.ts";
import type { Recognition } from "./recognition.ts";

/** What a word beside a score says: why there may be none, and of which attempt it is where there is one. */
export interface ScoreStatus {
  /** A missing code; null where the word says nothing about that. */
  readonly missing: string | null;
  readonly attempt: string | null;
}

const names = new Set(
  "备注 状态 标志 标记 说明 考试状态 考核状态 成绩状态 考试情况 考核情况 考试备注 成绩备注 成绩标志 成绩标记 特殊情况 考试性质 考勤 status remark remarks note notes comment comments flag examstatus exam scorestatus gradestatus attendance resultstatus specialcircumstances".split(
    " ",
  ),
);
/** A word of absence and, behind a mark, why: `缺考(病假)`, `缺考-请假`. */
const withReason = /^[^(,;:/-]+(\([^()]*\)|[,;:/-][^(,;:/-]+)$/;
const { attempt, score } = tables.assessments.columns;

/** What a text beside a score says; null for all that is no word of examinations (`正常` and empty texts say nothing, and are known). */
export function scoreStatus(text: string): ScoreStatus | null {
  const plain = plainText(text).toLowerCase();
  if (plain === "" || /^(正常|无|normal|ok|present|valid|有效)$/.test(plain))
    return { missing: null, attempt: null };
  if (/^[\d.,%]+$/.test(plain)) return null;
  const [word = "", reason] = plain.split(/\s*[(,;:/]\s*|\s*-\s*(?=\p{L})/u, 2);
  if (reason !== undefined && word !== "") return withReason.test(plain) ? scoreStatus(word) : null;
  const read = canonicalText(score, plain, null);
  const missing = read.noted === true && Object.hasOwn(missingTexts, read.text) ? read.text : null;
  const taken = canonicalText(attempt, plain, null).text;
  const which = /^\d$/.test(taken) && missing !== "z" ? taken : null;
  return missing === null && which === null ? null : { missing, attempt: which };
}

const absence =
  /缺考|旷考|缓考|免修|免考|作弊|舞弊|违纪|禁考|取消.*资格|\b(absent|cheat(ed|ing)|misconduct|plagiari[sz]|exempt|deferred)/i;

/** True for words that hold one of absence and are none that is known: `因病缺考`, `不缺考`. */
export function isUnreadAbsence(text: string): boolean {
  return absence.test(plainText(text)) && scoreStatus(text) === null;
}

function says({ dictionary }: TextColumn): {
  readonly absences: number;
  readonly unread: number;
  readonly unknown: number;
} {
  const all = dictionary.map(scoreStatus);
  return {
    absences: all.filter((one) => one !== null && one.missing !== null).length,
    unread: dictionary.filter(isUnreadAbsence).length,
    unknown: all.filter((one) => one === null).length,
  };
}

/**
 * The positions of the columns that say beside the scores why one is missing (缺考, 缓考, 作弊): by their names, where they hold such a word, or by
 * holding nothing else.
 */
export function statusColumns(
  columns: readonly TextColumn[],
  { kind, assigned, wide, own, unused }: Recognition,
  choices: ReadingChoices,
): readonly number[] {
  if (kind !== "assessments") return [];
  const attemptAt = assigned.find(({ column }) => column === "attempt")?.position;
  const taken = new Set([...assigned, ...wide, ...own].map(({ position }) => position));
  return columns.flatMap((column, position) => {
    const isFree = !taken.has(position) && !unused.has(position);
    if ((!isFree && position !== attemptAt) || privateReason(column.name) !== null) return [];
    if (choices.columns?.[column.name.trim()] === null) return [];
    const { absences, unread, unknown } = says(column);
    const isNamed = names.has(headerKey(column.name)) || names.has(headerKey(withoutRemark(column.name)));
    const isStatus = isNamed ? absences + unread > 0 : absences > 0 && unknown === 0;
    return isStatus ? [position] : [];
  });
}
