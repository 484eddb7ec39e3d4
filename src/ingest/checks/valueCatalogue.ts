import { failing, warning, type CheckDeclaration } from "./checkDeclaration.ts";

/** Checks of columns, made once for each distinct value and then told of the records that hold it. */
export const valueCatalogue = {
  "row.total": warning("values", "record"),
  "value.required": failing("values", "record"),
  "value.not_in_list": failing("values", "cell"),
  "value.two_years": failing("values", "cell"),
  "type.number": failing("values", "cell"),
  "type.integer": failing("values", "cell"),
  "type.date": failing("values", "cell"),
  "range.declared": failing("values", "cell"),
  "range.scale": failing("values", "cell"),
  "range.survey_scale": failing("values", "cell"),
  "row.score_despite_absence": warning("values", "record", "acknowledge"),
  "row.remark_unread": warning("values", "record", "acknowledge"),
  "row.student_differs": warning("values", "record", "acknowledge"),
  "code.unknown_indicator": failing("values", "cell"),
  "code.unknown_program": failing("values", "cell"),
  "code.lost_zeros": warning("values", "cell", "acknowledge"),
  "date.in_utc": warning("values", "column", "acknowledge"),
  "date.month_ten": warning("values", "column", "acknowledge"),
  "code.fraction": warning("values", "column"),
  "code.unknown_student": warning("values", "cell", "acknowledge"),
  "code.unknown_employer": warning("values", "cell", "acknowledge"),
  "key.repeat": warning("values", "record"),
  "key.duplicate": failing("values", "record"),
} as const satisfies Record<string, CheckDeclaration>;
