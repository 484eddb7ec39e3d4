/** What each check of tables and values means, and what a person can do about it. */
export const tableChecks = {
  "table.unknown": {
    label: "Table not recognised",
    explanation: "The columns fit none of the app's tables. Nothing is loaded.",
    action: "Rename the columns as in a template, or say which table it is.",
  },
  "table.missing_columns": {
    label: "Column missing",
    explanation: "A column that the table needs is missing. Nothing is loaded.",
    action: "Add it, or rename the column that holds it.",
  },
  "table.no_term": {
    label: "Term unknown",
    explanation: "No column, title or file name says the term. Nothing is loaded.",
    action: "Choose the term, or add a term column.",
  },
  "question.open": {
    label: "Question to answer",
    explanation:
      "Something about the file can't be told for certain. Nothing is loaded before it is answered.",
    action: "Answer the question.",
  },
  "table.cohort_is_graduation_year": {
    label: "Year of graduation instead of entry",
    explanation:
      "The file gives 届, the year of graduation, but not 级, the year of entry. One never stands for the other.",
    action: "Add a column with the year of entry.",
  },
  "column.unused": {
    label: "Column not loaded",
    explanation: "The column fits no column of the table.",
    action: "Rename it if it should be loaded.",
  },
  "column.unknown_indicator": {
    label: "Column is no indicator",
    explanation:
      "The column holds numbers, but its name is no indicator of the framework. It was not loaded.",
    action: "Correct the name, or add the indicator to the framework.",
  },
  "row.total": {
    label: "Total row",
    explanation: "The row sums up others. It was skipped.",
    action: "Nothing needs doing.",
  },
  "value.required": {
    label: "Value missing",
    explanation: "A cell that every row needs is empty. The record was rejected.",
    action: "Fill the cell.",
  },
  "value.not_in_list": {
    label: "Unknown value",
    explanation: "Only listed values are known in this column. The record was rejected.",
    action: "Correct the value, or leave the cell empty.",
  },
  "value.two_years": {
    label: "级 and 届 confused",
    explanation:
      "The cell gives the year of graduation where the year of entry is needed, or the other way round. The record was rejected.",
    action: "Give the year that the column asks for.",
  },
  "type.number": {
    label: "Not a number",
    explanation: "A number is needed here. The record was rejected.",
    action: "Correct the cell, or leave it empty.",
  },
  "type.integer": {
    label: "Not a whole number",
    explanation: "A whole number is needed here. The record was rejected.",
    action: "Correct the cell.",
  },
  "type.date": {
    label: "Not a date",
    explanation:
      "The cell is no date of the calendar, or day and month may be swapped. The record was rejected.",
    action: "Write it as YYYY-MM-DD.",
  },
  "range.declared": {
    label: "Out of range",
    explanation: "The value lies outside what the column allows. The record was rejected.",
    action: "Correct the value.",
  },
  "range.scale": {
    label: "Outside the scale",
    explanation: "The score lies outside the scale of its indicator or instrument. The record was rejected.",
    action: "Correct the score, or the scale of the indicator or instrument.",
  },
  "range.survey_scale": {
    label: "Outside the survey's scale",
    explanation: "The rating lies outside the scale of its wave. The record was rejected.",
    action: "Correct the rating, or the scale of the wave.",
  },
  "date.order": {
    label: "Dates in the wrong order",
    explanation: "The end lies before the beginning.",
    action: "Correct one of the dates.",
  },
  "row.score_despite_absence": {
    label: "A score beside a word for none",
    explanation:
      "A record holds a score and, in a column beside it, a word that says that there is none (absent, cheated). The score is loaded as it stands.",
    action: "Look at these records: clear the score or the word, and give the file again.",
  },
  "row.remark_unread": {
    label: "A remark that was not joined with its score",
    explanation:
      "A score of zero stands beside words that hold a word of absence (“absent through illness”), or the attempt of a score is another than the word beside it says (a resit as the first attempt). The score is loaded as it stands.",
    action: "Write the plain word (缺考, absent) where there is no score, or correct the attempt.",
  },
  "row.student_differs": {
    label: "A student described in two ways",
    explanation:
      "Records of one student in a file of scores name different programs, classes or other facts. The student is loaded as the first of them says; the scores of all are loaded.",
    action: "Correct the records, or load a list of students that says which is right.",
  },
  "code.unknown_indicator": {
    label: "Unknown indicator",
    explanation:
      "No indicator of the framework has this code or name, so its scale is unknown. The record was rejected.",
    action: "Correct it, or load the indicators first.",
  },
  "code.unknown_program": {
    label: "Unknown program",
    explanation: "No program has this code or name. The record was rejected.",
    action: "Correct it, or load the programs first.",
  },
  "code.lost_zeros": {
    label: "Zeros lost at the beginning",
    explanation: "A student's number is that of a loaded student but for zeros at its beginning.",
    action: "Format the column as text, and export the file that lacks them again.",
  },
  "date.in_utc": {
    label: "Dates in UTC",
    explanation:
      "The times of a column end in “Z”: they are in UTC, as databases export them. East of it the day begins earlier, so that dates read as they are written may be a day early.",
    action:
      "Compare one date with your system. If it is a day early, export dates without times, or in local time; if it is right, let it stand.",
  },
  "date.month_ten": {
    label: "January, or October without its zero",
    explanation:
      "A column of months has “.1” and never “.10”. A spreadsheet that takes 2021.10 for a number drops the zero, and October becomes January.",
    action:
      "If these are Octobers, format the column as text and export it again, or write the month with two digits; if they are Januaries, let it stand.",
  },
  "code.fraction": {
    label: "Codes written as fractions",
    explanation:
      "All codes of a column end in “.0”, as spreadsheets and programs of statistics write numbers. They were read without it.",
    action: "Nothing, if the codes look right. To be safe, export the column as text.",
  },
  "code.unknown_student": {
    label: "Unknown student",
    explanation:
      "No student of this number is loaded, so the row belongs to no program and cohort until one is.",
    action: "Load the students too.",
  },
  "code.unknown_employer": {
    label: "Unknown employer",
    explanation: "No employer of this code is loaded.",
    action: "Load the employers too.",
  },
  "key.repeat": {
    label: "Repeated row",
    explanation: "The row repeats an earlier one exactly. It was skipped.",
    action: "Nothing needs doing.",
  },
  "key.duplicate": {
    label: "Conflicting rows",
    explanation: "Several rows have the same key and differ in their values. None of them was loaded.",
    action: "Keep the right one, or add the column that tells them apart.",
  },
} as const;
