import type { MessageId } from "../../ingest/message.ts";
import { recognitionMessages } from "./recognitionMessages.ts";
import { stagedMessages } from "./stagedMessages.ts";

/** What is said of a file, a column, a record or a cell while it is read and checked, and what to do. */
export const messages = {
  ...recognitionMessages,
  ...stagedMessages,
  file_empty: "The file is empty (0 bytes). Export it again.",
  file_blank: "The file holds blank lines only. Export it again.",
  file_unpacked_empty: "Unpacked, the file is empty. Export it again.",
  file_bomb:
    "The file unpacks to more than {{times}} times its size, as no table does. It was not unpacked further.",
  file_unpacked_too_large:
    "Unpacked, the file has more than {{size}}. Export one term or one program at a time.",
  file_compressed_damaged:
    "The compressed file is cut off or damaged: {{size}} could be unpacked, the rest not. Nothing of it is used; copy or export it again.",
  file_too_large:
    "The file says it has {{size}}; at most {{most}} can be read. Export one term or one program at a time.",
  file_too_large_here:
    "{{size}} are to be read at once. With the {{memory}} of memory that the browser reports for this computer, at most {{most}} go through: the rows need several times the room of their file. Export one term or one program at a time, or use a computer with more memory.",
  file_too_many_rows:
    "The file makes {{rows}} rows; a browser's database holds at most {{most}}. Export one term or one program at a time.",
  file_grew: "The file grew while it was read. Close the program that writes it and try again.",
  file_ended: "The file ended after {{read}} of {{size}}. Copy it again and retry.",
  file_unreadable: "The file could not be read ({{message}}). Copy it again, or export it again.",
  file_binary:
    "The file holds binary data (zero bytes or control characters), not text. Export the table as CSV again.",
  file_too_many_columns:
    "The file has {{columns}} columns; at most {{most}} are read. If it is one long line, its line ends are missing: export it again.",
  file_markup:
    "The file is a web page or XML, not delimited text. Choose the CSV export, or open it in a spreadsheet and save it as “CSV UTF-8”.",
  file_old_office:
    "This is an old Excel or Word file (.xls, .doc), whatever its name says. Open it and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.",
  file_other_kind:
    "This is a file of the kind {{kind}}, not a CSV, whatever its name says. Choose the CSV export instead.",
  file_other_workbook:
    "This is a workbook of another kind (.xlsb or .ods). Open it and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.",
  file_document:
    "This is a document or a presentation, not a table. Save its table as a workbook (.xlsx) or CSV.",
  file_workbook_password:
    "The workbook is protected by a password, so nothing of it can be read. Open it, remove the password under “Protect workbook”, and save it again.",
  file_workbook_damaged:
    "The workbook is damaged: its parts do not fit together. Nothing of it is used. Open it in a spreadsheet, save it again, and retry.",
  file_workbook_empty:
    "No sheet that can be seen has a cell in it. Unhide the sheet that is meant, or export it again.",
  file_zip_password:
    "The file in the ZIP is protected by a password. Unpack it, and choose the file that was in it.",
  file_zip_method:
    "The file in the ZIP is compressed in a way that is not read (method {{method}}). Unpack it, and choose the file that was in it.",
  file_zip_entries: "The ZIP holds more than {{most}} files. Choose the tables among them.",
  file_nested:
    "Compressed files inside compressed files are not unpacked. Unpack the outer one, and choose what was in it.",
  sheet_hidden: "The sheet “{{sheet}}” is hidden and was not read. Unhide it in the workbook if it is meant.",
  sheet_empty: "The sheet “{{sheet}}” is empty and was skipped.",
  sheet_too_large: "The sheet has more than {{most}} cells. Export one term or one program at a time.",
  sheet_hidden_row: "This row is hidden in the workbook, perhaps by a filter; it was read all the same.",
  sheet_merged: "This cell is merged; its text was written into every cell that it covers.",
  sheet_error_value: "The workbook shows the error {{value}} here instead of a result.",
  sheet_formula_stale:
    "This is the result of a formula that the program behind the file may never have calculated. Open the workbook in a spreadsheet and save it, so that results are stored.",
  sheet_formula_uncalculated:
    "The row holds a formula whose result is not in the file. Open the workbook in a spreadsheet and save it, so that results are stored.",
  file_utf32: "The text is encoded as UTF-32, which is not read. Save it as UTF-8.",
  encoding_big5:
    "The text looks like Big5 (traditional Chinese). Look at the characters in the preview; choose another encoding if they are wrong.",
  encoding_gb18030:
    "The text is probably GB18030. Look at the characters in the preview; choose another encoding if they are wrong.",
  encoding_western:
    "The text is not Unicode and does not say what it is; it was taken for Western European. Look at the accented letters in the preview, or save the file as UTF-8.",
  encoding_few_bytes:
    "The file is plain ASCII but for {{count}} bytes, the first in line {{line}}; they were taken for Western European characters. Look at that line in the preview: a damaged character may hide there.",
  encoding_none_fits:
    "The encoding of the text is none that is known here, so its letters would be wrong. Save the file as UTF-8, or choose the encoding.",
  encoding_mark_without_lines:
    "The file begins with the mark of UTF-16, but holds no line in it. Save it as UTF-8, or choose the encoding.",
  encoding_invalid_bytes:
    "Bytes of this record do not fit the encoding of the file; characters would be lost. Correct this line, or choose the encoding.",
  control_characters: "The cell holds control characters or marks that nobody sees; they were kept.",
  dialect_one_column:
    "No delimiter was found, so the file was read as one column. If it has several, choose the delimiter.",
  dialect_doubtful:
    "The delimiter is uncertain: {{delimiter}} gives {{columns}} columns in {{percent}}% of the lines. Look at the preview, and choose another one if it is wrong.",
  header_width:
    "The header has {{names}} names, the records have {{fields}} fields, so no column can be named for certain. Correct the header.",
  header_quote:
    "Quotes in the header are unbalanced, so no column can be named for certain. Correct the header.",
  header_unnamed: "Column {{position}} has no name.",
  header_formula: "The column name looks like a formula; it is treated as text and never run.",
  header_no_rows: "The file has a header and no rows. Export it again with its rows.",
  header_missing:
    "The first row looks like a record: the file has no header. Put the column names in the first row.",
  header_too_long:
    "The line that should hold the column names has one of more than {{most}} characters: the file has no lines, or is no table.",
  header_second: "The first record has words where the others have numbers; it may be a second header row.",
  header_title: "This row above the header was taken for a title.",
  header_merged:
    "The header has two rows; each column's name is made of both. If it has one only, say so under “Header row”.",
  header_units: "This row says in what the columns are counted; it was skipped.",
  header_repeated: "The header is repeated here; the row was skipped.",
  header_double_same:
    "Columns {{first}} and {{second}} have the same name and the same values; only the first is used.",
  header_double_differs:
    "Columns {{first}} and {{second}} have the same name and differ, so neither can be trusted. Nothing is loaded: rename or delete one of them.",
  header_double_unused:
    "Columns {{first}} and {{second}} have the same name. Rename one of them if it is needed.",
  record_stray_quote:
    "A quote opens or closes in the middle of a cell, so the cells of this record are not certain. Correct the quotes in this line.",
  record_unterminated_quote: "A quote is opened and never closed. Correct the quotes in this line.",
  record_swallowed:
    "A quoted cell holds whole records of the file, so a quote is missing or too many. Correct the quotes in these lines.",
  record_short:
    "The record has {{fields}} of the {{width}} fields that the others have. A delimiter is missing, or the line was cut off.",
  record_long:
    "The record has {{fields}} fields, the others have {{width}}. A delimiter is too many, or a cell with a delimiter is not quoted.",
  record_truncated:
    "The file breaks off in its last record, which has {{fields}} of {{width}} fields. Export it again.",
  record_lines: "Lines {{from}} to {{to}}: {{reason}}",
  record_quote_in_text: "A quote stands inside a cell that is not quoted; it was kept as text.",
  record_unfinished:
    "The last line has no line end. If the file was cut off, the last cell may be incomplete.",
  record_line_end:
    "This line ends in another way than most lines of the file; check whether its last cell is complete.",
  rows_blank_before: "{{lines}} blank lines stand before this record; a second table may begin here.",
  rows_trailing_delimiter:
    "Every record ends with one delimiter more than the header; the empty field at its end was left out.",
  row_total: "This row sums up others; it was skipped.",
  row_footer: "This row speaks of the table and is none of its records; it was skipped.",
  row_end_mark:
    "The file ends in {{count}} characters that are no text (NUL, or an end mark of old programs). They hold nothing and were skipped.",
  row_score_despite: "“{{word}}” stands beside a score that is there.",
  row_student_differs: "Line {{line}} says something else of this student; that is kept.",
  row_remark_unread: "“{{word}}” stands beside this score and was not taken into account.",
  row_repeat: "The row repeats an earlier one exactly; it was skipped.",
  row_loaded_before: "All of it is loaded already, from {{file}}, line {{line}}.",
  row_contradicts_file:
    "Several rows have this key and differ in their values, so none of them was loaded. Keep the right one, or add what tells them apart.",
  row_contradicts_loaded:
    "The same key stands with other values in {{file}}, line {{line}}. To correct loaded rows, load the corrected file whole: it then takes the place of the old one. If these are other records, give them numbers of their own.",
  table_no_cohort:
    "The file gives the year of graduation (届) but not the year of entry (级), which every student needs. Add a column with the year of entry.",
  table_missing_column:
    "For {{table}} the column {{column}} is missing. Add it, or rename the column that holds it.",
  table_unknown:
    "The columns fit none of the app's tables. Rename them as in a template, or say which table it is.",
  table_no_term:
    "No column, title or file name says the term. Add a term column, or choose the term (for example 2023-2024-1).",
  column_unknown_indicator:
    "The column holds numbers, but its name is no indicator of the framework; it was not loaded.",
  column_doubled: "It also means {{column}}, which another column fills.",
  column_own_name: "It has the column's own name.",
  column_alias: "“{{header}}” is a known name of {{column}}.",
  column_repeats_indicator: "It repeats {{indicator}}, which another column fills.",
  column_indicator: "It names an indicator.",
  column_empty: "It is empty.",
  column_of_student: "It describes the student, and belongs into the table of students.",
  column_table_unknown: "The table is not recognised.",
  column_unknown: "It is no known name of a column of {{table}}.",
  term_chosen: "{{term}}, chosen",
  term_from_title: "{{term}}, from the title in line {{line}}",
  term_from_name: "{{term}}, from the name of the file",
  value_required: "{{column}} is needed in every row. Fill the cell.",
  value_swapped_date: "Day and month of this date may be swapped. Write it as YYYY-MM-DD.",
  value_graduation_in_cohort:
    "届 is the year of graduation; it never fills the cohort (级), the year of entry. Give the year of entry.",
  value_cohort_in_graduation:
    "级 is the year of entry; it never fills the year of graduation (届). Give the year of graduation.",
  value_not_in_list: "Only these values are known: {{values}}. Correct the value, or leave the cell empty.",
  value_no_date: "This is no date of the calendar. Write it as YYYY-MM-DD.",
  value_day_number:
    "This is the number by which a spreadsheet counts days, probably for {{date}}. Give the column a date format and export it again, or write YYYY-MM-DD.",
  value_no_integer: "A whole number is needed here.",
  value_no_number: "A number is needed here. Leave the cell empty where there is none.",
  value_out_of_range: "The value lies outside {{min}} to {{max}}.",
  value_off_scale:
    "The value {{value}} lies outside the scale {{min}} to {{max}}. Correct it, or the scale of the indicator, instrument or survey.",
  value_term_ambiguous: "This text can be read as more than one term. Write it as 2023-2024-2.",
  value_dates_order: "{{later}} lies before {{earlier}} ({{date}}).",
  code_unknown_indicator:
    "No indicator of the framework has this code or name, so its scale is unknown. Correct it, or load the indicators first.",
  code_unknown_program: "No program has this code or name. Correct it, or load the programs first.",
  date_in_utc:
    "“{{value}}” is a time in UTC and was taken for {{date}}. In China's time that moment is already {{here}}: if the dates look a day early, export them as local dates.",
  date_month_ten:
    "“{{value}}” was taken for January. A spreadsheet that takes dates for numbers writes October in the same way, and no other cell of this column is of an October.",
  code_fraction: "The codes are written as fractions ({{value}}) and were read without ({{code}}).",
  code_lost_zeros:
    "Student {{id}} is loaded, and this number differs only in zeros at its beginning, which spreadsheets remove. If both are the same, format the column as text and export the file that lacks them again; else this is counted as another student.",
  code_unknown_student:
    "No student of this number is loaded, so the row belongs to no program and cohort until one is.",
  code_unknown_employer: "No employer of this code is loaded.",
  recipe_file_not_json:
    "This is no file of recipes: it can't be read as JSON. Take one that was exported here.",
  recipe_file_other: "This is a file of something else, not of recipes. Take one that was exported here.",
  recipe_file_newer:
    "These recipes were exported by another version of this app, whose files this one doesn't know.",
  recipe_file_unknown: "{{place}} is nothing that a recipe says. Nothing was taken from the file.",
  recipe_file_value:
    "What stands at {{place}} is missing or can't stand there. Nothing was taken from the file.",
  private_name: "It holds a person's name, which is never stored.",
  private_identity: "It holds an identity number, which is never stored.",
  private_contact: "It holds a way to reach a person, which is never stored.",
  private_birth: "It holds a day of birth, which is never stored.",
} as const satisfies Record<MessageId, string>;
