import type { recognitionMessages as ids } from "../../ingest/recognitionMessages.ts";

/** What recognising a file and asking about it have to say. */
export const recognitionMessages = {
  column_chosen: "Taken for {{column}}, as chosen.",
  column_chosen_unused: "Not used, as chosen.",
  column_like: "“{{header}}” holds a known name of {{column}}, and its texts fit.",
  column_near:
    "The name is one or two letters away from “{{name}}”, a name of {{column}}, and its texts fit.",
  column_near_indicator: "The name is one or two letters away from that of indicator {{indicator}}.",
  column_attribute: "It names the attribute {{attribute}} of the survey.",
  column_row_number: "It counts the rows.",
  column_graduate_is_student: "No other number names the graduates, so the student's number does.",
  column_form_of_activity: "The destination also says the form of employment.",
  content_students: "{{percent}}% of its texts are numbers of students that are loaded.",
  content_programs: "{{percent}}% of its texts are codes or names of programs.",
  content_indicators: "{{percent}}% of its texts are codes or names of indicators.",
  content_terms: "{{percent}}% of its texts are terms.",
  content_scores: "It is the only column of numbers between 0 and 100.",
  said_in_title: "{{value}}, from the title in line {{line}}",
  said_in_name: "{{value}}, from the name of the file",
  titles_differ:
    "Line {{line}} begins a part of {{other}}, while the title or the name of the file says {{value}}: two tables stand in one file. Put each in a file of its own, or add a column that says it row by row.",
  months_from_title: "{{months}} months after graduation, from the title in line {{line}}",
  months_from_name: "{{months}} months after graduation, from the name of the file",
  value_chosen: "{{value}}, chosen",
  value_tenths: "Tenths (成) may be a share or a mark; they are not turned into a number. Write the number.",
  program_of_student: "The file names no program; it is that of the student who is loaded.",
  ordinal_from_dates:
    "The file does not number its terms: they are numbered by the days on which they start.",
  ordinal_from_years: "The file does not number its terms: they are numbered by school year and term.",
  rating_from_line: "Questionnaires have no number, so the program and the line in the file are theirs.",
  years_chosen: "The years are those of {{column}}, as chosen.",
  years_unsaid: "It holds years and does not say whether of entry (级) or of graduation (届).",
  ask_encoding_chosen: "Read as {{encoding}}.",
  ask_header: "Row {{row}} was taken for the header; what stands above it for titles.",
  ask_header_broken:
    "Row {{row}} does not look like the header of this table. Which row holds the column names?",
  ask_table_rival: "The columns fit {{table}}, and nearly as well {{other}}.",
  ask_table_chosen: "Taken for {{table}}.",
  ask_occasions:
    "Columns are named for parts of a term ({{parts}}). Are these attempts at the same assessment, or the process and its outcome?",
  ask_wave: "No column, title or file name says the wave of the survey. Which one is it (for example 2024)?",
  ask_months:
    "No column, title or file name says how many months after graduation this was asked. How many? The ministry's 31 August is about 2, 31 December about 6.",
  ask_years:
    "“{{header}}” holds years ({{years}}) and does not say which. Years of entry (级) or of graduation (届)?",
  ask_years_assumed:
    "“{{header}}” holds years ({{years}}) and does not say which. In a file of graduates they were taken for years of graduation (届).",
  ask_dates:
    "In {{count}} records the day or the month may come first, as in {{example}}, and no date of the column decides. Which comes first?",
  ask_dates_both:
    "In {{count}} records the day or the month may come first, as in {{example}}, and the other dates contradict each other: {{first}} begins with the day, {{second}} with the month. Which comes first where nothing decides?",
  ask_dates_changed:
    "In {{count}} records the day or the month may come first, as in {{example}}. Last time it was answered otherwise than {{deciding}} says now. Which comes first?",
  ask_dates_found:
    "{{example}} could be read in two ways ({{count}} records). {{deciding}}, in the same column, decides which comes first.",
  ask_values_some:
    "{{count}} records hold {{texts}} texts that are no known value. They are not loaded unless you say what these mean.",
  ask_values_most:
    "{{count}} records hold {{texts}} texts that are no known value: most of the file. What do they mean?",
  ask_values_taken: "These words were taken for missing codes, or for the first day of a month.",
  ask_values_attempts: "These cells say an attempt or a missing score beside or instead of a number.",
  ask_grades: "Scores are given in words. For which numbers on the scale {{min}} to {{max}} do they stand?",
  ask_grades_scales:
    "Scores are given in words, and their indicators have no one scale. For which numbers do they stand?",
  ask_scale:
    "Scores of {{indicator}} lie between {{min}} and {{max}}, {{outside}} of {{count}} outside the declared scale {{from}} to {{to}}. Which scale are they on? From another one they are converted linearly.",
  ask_raters:
    "{{count}} records contradict each other under one key. Were these scores given by several raters whom the file does not name?",
  column_occasion: "It holds scores and says when they were given, or which part of the assessment they are.",
  column_total_of_parts: "It is made of the parts beside it; counting it too would count them twice.",
  column_part_of_total: "It is a part of the total, which alone counts, as chosen.",
  column_total_of_indicators: "It sums up the indicators beside it; counting it too would count them twice.",
  column_repeats_score: "Another column holds the same scores.",
  column_school_year: "It says the school year of the terms.",
  course_from_title: "{{course}}, from the title in line {{line}}",
  course_from_name: "{{course}}, from the name of the file",
  ask_occasions_total:
    "Columns are parts of a total ({{parts}}). Does only the total count, or are these the process and its outcome, or attempts at the same assessment? The total never counts beside its parts.",
  ask_indicator:
    "The file holds scores and does not say of which indicator. Which one is it? If a column names it, say so under “Column”.",
  ask_indicator_of:
    "The file holds scores of the course “{{course}}”, which is no indicator. Of which indicator are they scores?",
  ask_school_year:
    "A column says only which term of the year, and no column, title or file name says the school year. Which one is it (for example 2023-2024)?",
  column_beside_scores: "It describes the course or the place in an order, and is no score.",
  column_score_status: "It says why a score is missing, or of which attempt it is.",
  column_course: "It names the course. If the courses are your indicators, say that it holds the indicator.",
  ask_values_status:
    "These words stand beside the scores and say why one is missing. An empty score or a zero in their record was taken for what they say.",
  ask_values_codes:
    "{{count}} records hold {{texts}} codes that are no value of this column. What they probably mean is filled in; say whether it is so.",
  ask_values_said: "These texts were explained.",
  ask_values_numbers: "These words were taken for numbers of the scale, or for missing codes.",
  ask_values_own:
    "These terms or years are in no form that is known. They are kept as codes of the school’s own, whose order can’t be told.",
  ask_values_terms:
    "{{count}} records hold terms that can be read in more than one way: by the calendar or the school year, by a month, by a year of study. Which terms are they?",
  ask_values_unreadable:
    "{{count}} records hold {{texts}} texts where a number is needed. They are not loaded unless you say which number each stands for, or that it is missing.",
  ask_percent:
    "Scores are given in percent, on a scale from {{min}} to {{max}}. Which scores do they stand for?",
  ask_percent_scales:
    "Scores are given in percent, and their indicators have no one scale. Which scores do they stand for?",
  value_no_year: "A year is needed here, like 2021 or 2021级.",
  value_shortened:
    "A spreadsheet has shortened this number, and its last digits are lost. Format the column as text, and export it again.",
  ask_rating_scale:
    "The survey {{waves}} is not declared yet. Its {{count}} ratings lie between {{min}} and {{max}}. Which scale are they on? The survey is made with it: on up to seven steps the two best ones count as satisfied, on longer scales the best quarter. Both can be edited under “Framework”.",
  column_new:
    "It was not in the file that “{{recipe}}” remembers, and its name is not known. Say what it is, or that it is not used.",
  column_gone_chosen:
    "In the file that “{{recipe}}” remembers it was {{column}}, and it is not in this one. Which column is it now?",
  column_gone:
    "It was in the file that “{{recipe}}” remembers, and is not in this one. If it has another name now, say so under that column; if it is left out on purpose, say that it is not used.",
  ask_values_framework:
    "None of these is an indicator of the framework that is assumed, so they are kept as codes of another one, whose scales are not known. Load your indicators first, or say which ones these are.",
} as const satisfies Record<keyof typeof ids, string>;
