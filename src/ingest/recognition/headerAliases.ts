import type { ColumnDeclaration } from "../../model/declaration.ts";
import { headerKey } from "../../model/headerKey.ts";
import { columnsOf, tableIds, type TableId } from "../../model/tables.ts";

/** How a header text names a column: by the column's own name, or by an alias. */
export interface AliasMatch {
  readonly column: string;
  readonly by: "name" | "alias";
}

function aliasesOf(name: string, declaration: ColumnDeclaration): readonly string[] {
  return [name, ...declaration.aliases.en, ...declaration.aliases.zh];
}

/** Header key → the columns it may name, own names first, for each table. */
const byTable: ReadonlyMap<TableId, ReadonlyMap<string, readonly AliasMatch[]>> = new Map(
  tableIds.map((table) => {
    const matches = new Map<string, AliasMatch[]>();
    for (const by of ["name", "alias"] as const) {
      for (const [column, declaration] of columnsOf(table)) {
        const texts = by === "name" ? [column] : aliasesOf(column, declaration);
        for (const text of texts) {
          const key = headerKey(text);
          const known = matches.get(key) ?? [];
          if (key === "" || known.some((match) => match.column === column)) continue;
          matches.set(key, [...known, { column, by }]);
        }
      }
    }
    return [table, matches];
  }),
);

/** Every known name of a table's columns, as compared and as written. */
export function namesOf(
  table: TableId,
): readonly { readonly column: string; readonly key: string; readonly name: string }[] {
  return columnsOf(table).flatMap(([column, declaration]) =>
    aliasesOf(column, declaration).map((name) => ({ column, key: headerKey(name), name })),
  );
}

/** A header text without a unit or remark in brackets at its end: `成绩（百分制）` is `成绩`. */
export function withoutRemark(text: string): string {
  return text.replace(/\s*[（([【][^）)\]】]*[）)\]】]\s*$/, "");
}

/** The columns of a table that a header text may name, the likeliest first. */
export function columnsNamed(table: TableId, text: string): readonly AliasMatch[] {
  const matches = byTable.get(table);
  return matches?.get(headerKey(text)) ?? matches?.get(headerKey(withoutRemark(text))) ?? [];
}

/** True for a header that names a course, by code or by name. */
export function isCourseHeader(text: string): boolean {
  const names = [...columnsNamed("modules", text), ...columnsNamed("assessments", text)];
  return (
    names.some(({ column }) => column === "module_code") ||
    /^(?:课程名称?|课程中文名称?|科目名?称?|考试科目|coursename|coursetitle|subject|modulename)$/u.test(
      headerKey(text),
    )
  );
}

/** True when some table has a column of that name, or the text names a person. */
export function knownHeaderText(text: string): boolean {
  return privateReason(text) !== null || tableIds.some((table) => columnsNamed(table, text).length > 0);
}

/** By the message that says so. */
const privateHeaders = {
  private_name:
    "姓名 学生姓名 名字 毕业生姓名 曾用名 studentname fullname firstname lastname surname givenname familyname learnername lastfirst firstlast lastnamefirstname sortablename displayname username preferredname 家长姓名 监护人",
  private_identity:
    "身份证 身份证号 身份证号码 证件号 证件号码 idcard idcardno nationalid identitynumber ssn passportno",
  private_contact:
    "手机 手机号 手机号码 电话 联系电话 联系方式 邮箱 电子邮箱 qq 微信 微信号 家庭住址 住址 家庭地址 通讯地址 phone phonenumber mobile email emailaddress homeaddress",
  private_birth: "出生日期 出生年月 生日 dateofbirth birthdate birthday dob",
};
type PrivateReason = keyof typeof privateHeaders;
const privateKeys: ReadonlyMap<string, PrivateReason> = new Map(
  (Object.keys(privateHeaders) as PrivateReason[]).flatMap((what) =>
    privateHeaders[what].split(" ").map((key) => [key, what] as const),
  ),
);

/** The message that says what personal thing a column of that name holds, which is never stored; null for all other columns. */
export function privateReason(text: string): PrivateReason | null {
  return privateKeys.get(headerKey(text)) ?? privateKeys.get(headerKey(withoutRemark(text))) ?? null;
}
