/** What each check of staged rows means, and what a person can do about it. */
export const rowChecks = {
  "row.graduation_before_cohort": {
    label: "Graduation before entry",
    explanation:
      "The year of graduation lies before the year of entry, which cannot be. The record was rejected.",
    action: "Correct the year that is wrong; 级 is the year of entry, 届 the year of graduation.",
  },
  "row.ahead": {
    label: "A time to come",
    explanation: "Scores of a school year, or outcomes of graduates of a year, that has not begun.",
    action: "Correct the term or the year of graduation.",
  },
  "row.scale_order": {
    label: "Scale upside down",
    explanation: "The lowest score of a scale is not below its highest. The record was rejected.",
    action: "Correct the ends of the scale.",
  },
  "row.satisfied_off_scale": {
    label: "Threshold off the scale",
    explanation:
      "The score from which an answer counts as satisfied lies outside the scale. The record was rejected.",
    action: "Correct the threshold or the scale.",
  },
  "row.cohort_not_entry": {
    label: "Cohort is not the year of entry",
    explanation: "The date or term of entry lies in another year than the cohort.",
    action: "Correct the cohort; it is the year of entry (级), never that of graduation (届).",
  },
  "row.status_contradicts_exit": {
    label: "Left, yet enrolled",
    explanation: "A student has a date of leaving in the past and the status enrolled.",
    action: "Correct the status or the date.",
  },
  "row.pay_without_work": {
    label: "Pay without work",
    explanation: "Someone who seeks work, does not, or is unknown, has a pay.",
    action: "Correct the activity or the pay.",
  },
  "row.pay_far_off": {
    label: "Pay far from all others",
    explanation: "A pay is ten times the middle one of its file and currency, or a tenth of it.",
    action: "Look for another unit (thousands, a year) or a digit too many.",
  },
  "row.answers_without_response": {
    label: "Answers without a response",
    explanation: "The response column says that nobody answered, and there are answers.",
    action: "Correct the response, or empty the answers.",
  },
  "row.jobs_left": {
    label: "More jobs left than employers",
    explanation: "Somebody left more jobs than there were employers.",
    action: "Check both counts.",
  },
  "row.survey_counts": {
    label: "Counts that do not fit",
    explanation:
      "More employers answered than were contacted, more were contacted than there are, or more contacts given than graduates asked.",
    action: "Check the counts of the survey.",
  },
  "cross.cohort_after_term": {
    label: "Cohort after its term",
    explanation: "Rows name a term that was over before the student's cohort entered.",
    action: "Check the term and the cohort; a student who came back into a later cohort is right.",
  },
  "cross.before_entry": {
    label: "Before the entry",
    explanation: "A score or a certificate is dated before the student entered.",
    action: "Check the date and the date of entry.",
  },
  "cross.after_exit": {
    label: "After the student left",
    explanation: "A score or a placement is later than the student's last day.",
    action: "Check whose row it is, its term, and the date of leaving.",
  },
  "cross.not_as_student": {
    label: "Not as the student's own row says",
    explanation: "The program, cohort or year of graduation is another one than the students' table has.",
    action: "Find out which of the two is right; a change of program is right in both.",
  },
  "cross.not_graduated": {
    label: "Not graduated",
    explanation: "A survey of graduates names students whose status is another one.",
    action: "Load the newest students' table, or check the number.",
  },
  "cross.survey_before_graduation": {
    label: "Employment before graduation",
    explanation: "The survey of a graduate is dated before the graduation.",
    action: "Check the survey's date and the year of graduation.",
  },
  "cross.survey_months": {
    label: "Date and months do not fit",
    explanation:
      "The survey's date lies more than half a year from the months after graduation that the row names.",
    action: "Check the months after graduation; perhaps the file is that of another survey.",
  },
  "cross.outside_term": {
    label: "Date outside the term",
    explanation: "A score is dated more than two weeks before its term or three months after it.",
    action: "Check the term and the date.",
  },
  "cross.placement_unknown": {
    label: "Placement not loaded",
    explanation: "A score names a placement that is not loaded, so it counts for no enterprise.",
    action: "Load the placements, or correct the number.",
  },
  "cross.placement_differs": {
    label: "Not as the placement says",
    explanation: "A score names another student or term than its placement does.",
    action: "Check the number of the placement.",
  },
  "cross.instrument_unknown": {
    label: "Instrument version not loaded",
    explanation:
      "A score names a version of an instrument that is not loaded; it is judged on the indicator's own scale.",
    action: "Load the instruments with this version, or correct it.",
  },
  "cross.instrument_not_yet": {
    label: "Before the instrument was valid",
    explanation: "A score was given with a version of an instrument that was not valid yet.",
    action: "Check the version, or since when it is valid.",
  },
  "cross.requirement_off_scale": {
    label: "Requirement off the scale",
    explanation:
      "The score that a program requires is not on the indicator's scale. The record was rejected.",
    action: "Correct the required score, or the scale of the indicator.",
  },
  "cross.wave_unknown": {
    label: "Survey not loaded",
    explanation:
      "Ratings name a wave of which no survey is loaded: without its scale no measure counts them.",
    action: "Load employer_surveys with this wave, or correct its name.",
  },
  "cross.rating_before_graduation": {
    label: "Rating before graduation",
    explanation: "Employers rated graduates of a year that came after the survey.",
    action: "Check the year of graduation and the wave.",
  },
} as const;
