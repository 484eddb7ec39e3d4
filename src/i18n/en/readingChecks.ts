/** What each check of a file and its structure means, and what a person can do about it. */
export const readingChecks = {
  "file.empty": {
    label: "Empty file",
    explanation: "The file holds nothing, or blank lines only.",
    action: "Export it again.",
  },
  "file.too_large": {
    label: "Too large",
    explanation: "The file is larger than a browser can hold with its columns.",
    action: "Export one term or one program at a time.",
  },
  "file.not_csv": {
    label: "Not a CSV",
    explanation: "By its first bytes the file is something else, whatever its name says.",
    action: "Choose the workbook (.xlsx) or CSV export instead.",
  },
  "file.spreadsheet": {
    label: "Workbook of another kind",
    explanation: "The file is a workbook of a kind that is not read, whatever its name says.",
    action: "Open it and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.",
  },
  "file.password": {
    label: "Protected by a password",
    explanation: "The file is encrypted, so nothing of it can be read.",
    action: "Remove the password, save the file again, and retry.",
  },
  "file.nested": {
    label: "Compressed twice",
    explanation: "A compressed file lies inside a compressed file. It was not unpacked.",
    action: "Unpack the outer file, and choose what was in it.",
  },
  "file.binary": {
    label: "Binary data",
    explanation: "The file holds zero bytes or control characters as no text does.",
    action: "Export the table as CSV again.",
  },
  "file.encoding_unsupported": {
    label: "Encoding not read",
    explanation: "The text is in an encoding that is not read here.",
    action: "Save it as UTF-8.",
  },
  "file.compressed_damaged": {
    label: "Compressed file damaged",
    explanation: "The compressed file is cut off, or its checksum is wrong. Nothing of it was used.",
    action: "Copy or export it again.",
  },
  "file.compressed_bomb": {
    label: "Unpacks without end",
    explanation: "The file unpacks to hundreds of times its size, as no table does.",
    action: "Use the original CSV.",
  },
  "file.unreadable": {
    label: "Cannot be read",
    explanation: "The file could not be opened or read to its end.",
    action: "Close the program that uses it, copy it again and retry.",
  },
  "file.markup": {
    label: "Web page or XML",
    explanation:
      "The file is a web page or XML, not delimited text; some systems export such files under the name of a spreadsheet.",
    action: "Choose the CSV export, or open it in a spreadsheet and save as “CSV UTF-8”.",
  },
  "encoding.doubtful": {
    label: "Encoding uncertain",
    explanation: "The file does not say its encoding, and its characters do not settle it.",
    action:
      "Look at the characters in the preview. Choose another encoding if they are wrong, or save the file as UTF-8.",
  },
  "encoding.invalid_bytes": {
    label: "Bytes outside the encoding",
    explanation:
      "Some bytes do not fit the encoding, so characters would be lost. The records were rejected.",
    action: "Correct these lines, or choose the encoding.",
  },
  "text.control_characters": {
    label: "Control characters",
    explanation: "Cells hold characters that cannot be seen. They were kept.",
    action: "Remove them in the source if they are not meant.",
  },
  "dialect.one_column": {
    label: "One column",
    explanation: "No delimiter was found, so the file was read as one column.",
    action: "Choose the delimiter if the file has several columns.",
  },
  "dialect.doubtful": {
    label: "Delimiter uncertain",
    explanation: "Lines do not agree on the number of columns, or two delimiters fit.",
    action: "Look at the preview, and choose the delimiter if it is wrong.",
  },
  "file.too_many_columns": {
    label: "Too many columns",
    explanation: "The file has more columns than a spreadsheet can have; perhaps its line ends are missing.",
    action: "Export it again.",
  },
  "sheet.hidden": {
    label: "Hidden sheet",
    explanation: "The workbook has sheets that are hidden. They were not read.",
    action: "Unhide a sheet in the workbook if it is meant.",
  },
  "sheet.empty": {
    label: "Empty sheet",
    explanation: "The workbook has sheets without a single cell. They were skipped.",
    action: "Nothing needs doing.",
  },
  "sheet.hidden_rows": {
    label: "Hidden rows",
    explanation: "Rows are hidden in the workbook, perhaps by a filter. They were read like all others.",
    action: "Delete them in the workbook if they are not meant.",
  },
  "sheet.merged": {
    label: "Merged cells",
    explanation: "Cells are merged. Their text was written into every cell that they cover.",
    action: "Check that each of these rows is meant to have it.",
  },
  "sheet.error_value": {
    label: "Error instead of a result",
    explanation: "Cells show an error of the spreadsheet, such as #DIV/0!, instead of a result.",
    action: "Correct the formula, or empty the cell.",
  },
  "sheet.formula_stale": {
    label: "Formulas not calculated for certain",
    explanation:
      "The file says that its formulas are still to be calculated, so the results stored with them may be none.",
    action: "Open the workbook in a spreadsheet, save it, and import it again.",
  },
  "sheet.formula_uncalculated": {
    label: "Formula without a result",
    explanation: "A formula's result is not in the file. The rows were rejected.",
    action: "Open the workbook in a spreadsheet, save it, and import it again.",
  },
  "structure.no_rows": {
    label: "Header only",
    explanation: "The file has a header and no rows.",
    action: "Export it again with its rows.",
  },
  "structure.title_rows": {
    label: "Rows above the header",
    explanation: "Rows above the header were taken for a title.",
    action: "Say which row is the header if it is another one.",
  },
  "structure.header_missing": {
    label: "No header",
    explanation: "The first row looks like a record.",
    action: "Put the column names in the first row.",
  },
  "structure.header_width": {
    label: "Header does not fit",
    explanation:
      "The header has another number of names than the records have fields, so no column can be named for certain. Nothing is loaded.",
    action: "Correct the header.",
  },
  "structure.header_quote": {
    label: "Quotes in the header",
    explanation:
      "Quotes in the header are unbalanced, so no column can be named for certain. Nothing is loaded.",
    action: "Correct the quotes in the header.",
  },
  "structure.duplicate_header": {
    label: "Column name twice",
    explanation: "Two columns have the same name; only the first can be used.",
    action: "Rename one of them.",
  },
  "structure.empty_header": {
    label: "Column without a name",
    explanation: "A column has no name and is not used.",
    action: "Name it if it is needed.",
  },
  "structure.formula_in_header": {
    label: "Formula as a column name",
    explanation: "A column name looks like a formula. It is treated as text and never run.",
    action: "Rename the column.",
  },
  "structure.merged_header": {
    label: "Header of two rows",
    explanation: "A row of captions stands over the column names. Each name was made of both rows.",
    action: "Check the names; say so if the header has one row only.",
  },
  "structure.units_row": {
    label: "Row of units",
    explanation: "A row under the header says in what the columns are counted. It was skipped.",
    action: "Nothing needs doing.",
  },
  "structure.second_header": {
    label: "Second header row",
    explanation: "The first record has words where the others have numbers.",
    action: "Delete the second header row.",
  },
  "structure.repeated_header": {
    label: "Header repeated",
    explanation: "The header stands again between the records. The row was skipped.",
    action: "Nothing needs doing.",
  },
  "structure.ragged_row": {
    label: "Wrong number of fields",
    explanation:
      "The record has more or fewer fields than the others. It was rejected, because its values may stand in the wrong columns.",
    action: "Look for a missing or surplus delimiter in this line.",
  },
  "structure.trailing_delimiter": {
    label: "Delimiter at the end",
    explanation: "Every record ends with one delimiter more than the header. The empty field was left out.",
    action: "Nothing needs doing.",
  },
  "structure.stray_quote": {
    label: "Quote in the wrong place",
    explanation:
      "A quote opens or closes inside a cell, so the cells are not certain. The record was rejected.",
    action: "Double the quote inside the cell, or remove it.",
  },
  "structure.unterminated_quote": {
    label: "Quote never closed",
    explanation:
      "A quote is opened and never closed. The line was rejected; the lines after it were read on their own.",
    action: "Close the quote in this line.",
  },
  "structure.swallowed_lines": {
    label: "Records inside a cell",
    explanation:
      "A quoted cell holds whole records of the file, so a quote is missing or too many. The lines were rejected.",
    action: "Correct the quotes in these lines.",
  },
  "structure.quote_in_text": {
    label: "Bare quote in a cell",
    explanation: "A quote stands inside a cell that is not quoted. It was kept as text.",
    action: "Check that the value is right.",
  },
  "structure.footer_row": {
    label: "Notes under the table",
    explanation: "Rows speak of the table (who made it, when, notes, page numbers). They were skipped.",
    action: "Nothing needs doing, unless one of them is a record.",
  },
  "structure.blank_rows": {
    label: "Blank lines between records",
    explanation: "Blank lines stand between records; a second table may begin there.",
    action: "Check that the rows after them belong to the same table.",
  },
  "structure.truncated": {
    label: "File cut off",
    explanation:
      "The file breaks off inside its last record. The record was rejected, and more may be missing.",
    action: "Copy or export the file again.",
  },
  "structure.line_end": {
    label: "Lines that end otherwise",
    explanation:
      "Most lines of the file end in one way (CRLF or LF) and some in the other: two files were put together, or a character at the end of a line was lost or changed.",
    action: "Compare the last cells of these lines with the source.",
  },
  "structure.no_final_newline": {
    label: "No line end at the end",
    explanation: "The last line has no line end. If the file was cut off, its last cell may be incomplete.",
    action: "Compare the last row with the source.",
  },
} as const;
