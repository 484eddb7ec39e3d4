import type { stagedMessages as ids } from "../../ingest/stagedChecks/stagedMessages.ts";

/** What checks of rows beside other rows and tables have to say. */
export const stagedMessages = {
  row_graduation_before_cohort:
    "The year of graduation lies before the year of entry ({{cohort}}). Correct one of them.",
  row_ahead: "This lies ahead: it is {{year}} now.",
  row_scale_order: "The scale goes from {{min}} to {{max}}; its lowest score must lie below its highest.",
  row_satisfied_off_scale: "The threshold of satisfaction lies outside the scale {{min}} to {{max}}.",
  row_cohort_not_entry:
    "{{column}} says {{year}}, which is another year than the cohort's. Is this the year of graduation (届)?",
  row_status_contradicts_exit: "The student left on {{date}}, yet the status says enrolled.",
  row_pay_without_work: "Pay is given, yet the activity is “{{activity}}”.",
  row_pay_far_off:
    "The pay is ten times or a tenth of the middle pay of the file ({{middle}}): another unit, or a digit too many?",
  row_answers_without_response: "Nobody answered by the response column, yet there are answers.",
  row_jobs_left: "More jobs were left than there were employers so far ({{employers}}).",
  row_survey_counts: "The count is higher than {{whole}} ({{count}}), of which it is a part.",
  cross_cohort_after_term: "The student's cohort, {{cohort}}, entered after this term.",
  cross_before_entry: "The date lies before the student's entry on {{date}}.",
  cross_after_exit: "The student left on {{date}}, before this.",
  cross_not_as_student: "The student's own row says another {{column}}: {{other}}.",
  cross_not_graduated: "By the students' table this person has not graduated: {{status}}.",
  cross_survey_before_graduation: "The survey's date lies before the graduation in {{year}}.",
  cross_survey_months: "The survey's date, {{date}}, does not fit the months after graduation.",
  cross_outside_term: "The date lies well outside the term, {{from}} to {{to}}.",
  cross_placement_unknown: "No placement of this number is loaded.",
  cross_placement_differs: "The placement itself says another {{column}}: {{other}}.",
  cross_instrument_unknown:
    "The instrument {{instrument}} has no such version; the scale of the indicator is used instead.",
  cross_instrument_not_yet: "This version of the instrument is valid from {{date}} on, after the assessment.",
  cross_requirement_off_scale:
    "The required score lies outside the scale of {{indicator}}, {{min}} to {{max}}. Correct the score or the scale.",
  cross_wave_unknown:
    "No survey of this wave is loaded, so its scale and its threshold are unknown and measures leave its ratings out.",
  cross_rating_before_graduation: "The survey was made in {{year}}, before this year of graduation.",
  file_loaded_before: "The same file, byte for byte, is “{{other}}”.",
  file_strangers:
    "Of {{people}} people in the file, {{known}} are students that are loaded. Is it another school's, or does it write the numbers otherwise?",
  file_leaves_out:
    "Of {{people}} people whose rows of {{time}} it takes the place of, {{left}} are not in it: those would be gone. Is it only a part? Then choose “Keep both” in the comparison, or export it whole.",
  file_same_values:
    "{{percent}}% of {{pairs}} values are those of {{last}}: is it the old file under a new time?",
  file_other_term: "The name of the file says {{name}}, its rows say {{terms}}.",
  last_program_gone: "{{program}} had {{people}} in {{last}} and has none now.",
  last_program_new: "{{program}} has {{people}} now and had none in {{last}} or just before.",
  last_count_shift: "{{program}}: {{was}} in {{last}}, {{is}} now.",
  last_scale_reversed:
    "{{name}}: mean {{was}} in {{last}} and {{is}} now, its mirror image on the scale. Was the scale used the other way round?",
  last_mean_shift:
    "{{name}} of {{program}}: mean {{was}} in {{last}}, {{is}} now. More than chance and more than eight tenths of a standard deviation.",
  last_missing_rise: "{{name}}: {{was}}% without a value in {{last}}, {{is}}% now.",
  last_response_fall: "{{program}}: {{was}}% answered in {{last}}, {{is}}% now.",
  last_mean_shift_all:
    "{{name}}: mean {{was}} in {{last}}, {{is}} now. More than chance and more than eight tenths of a standard deviation.",
  last_response_fall_all: "{{was}}% answered in {{last}}, {{is}}% now.",
} as const satisfies Record<keyof typeof ids, string>;
