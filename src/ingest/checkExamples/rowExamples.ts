import type { RowCheckId } from "../stagedChecks/stagedCatalogue.ts";
import { lines, oneLine, type CheckExample } from "./example.ts";

const students = lines(
  "students.csv",
  "student_id,program_code,cohort,graduation_year,entry_date,exit_date,exit_status",
  "S1,P01,2021,2024,2021-09-01,2024-06-30,graduated",
  "S2,P01,2022,2025,2022-09-01,2023-03-31,left",
  "S3,P01,2023,2026,2023-09-01,,enrolled",
);
const terms = lines(
  "terms.csv",
  "term_code,school_year,term_no,starts_on,ends_on,ordinal",
  "2021-2022-1,2021-2022,1,2021-09-01,2022-01-15,1",
  "2023-2024-1,2023-2024,1,2023-09-01,2024-01-15,5",
);
const placements = lines(
  "placements.csv",
  "placement_id,student_id,employer_id,term_code",
  "PL1,S1,E1,2023-2024-1",
  "PL2,S2,E1,2022-2023-1",
);
const indicators = lines(
  "indicators.csv",
  "indicator_code,dimension,scale_min,scale_max,direction",
  "K01,cognitive,0,100,up",
);
const instruments = lines(
  "instruments.csv",
  "instrument_code,version,scale_min,scale_max,valid_from",
  "OP,1,0,100,2019-09-01",
  "OP,2,0,10,2023-09-01",
);
const surveys = lines(
  "employer_surveys.csv",
  "wave,year,scale_min,scale_max,satisfied_from",
  "2024,2024,1,5,4",
);
const employment = "graduate_id,months_after,program_code,graduation_year,activity";
const scores = "student_id,indicator_code,term_code,score";

const manyPays = Array.from({ length: 24 }, (_, at) => `G${at},6,P01,2024,employed,${4000 + 20 * at},CNY`);

/** A file that each check of staged rows finds something in, and its clean twin. */
export const rowExamples: Readonly<Record<RowCheckId, CheckExample>> = {
  "date.order": oneLine(
    "students.csv",
    "student_id,program_code,cohort,entry_date,exit_date",
    "S1,P01,2021,2021-09-01,2020-06-30",
    "S1,P01,2021,2021-09-01,2024-06-30",
  ),
  "row.graduation_before_cohort": oneLine(
    "students.csv",
    "student_id,program_code,cohort,graduation_year",
    "S1,P01,2024,2021",
    "S1,P01,2021,2024",
    "S2,P01,2021,2024",
  ),
  "row.ahead": oneLine(
    "scores.csv",
    scores,
    "S9,K01,2098-2099-1,70",
    "S9,K01,2023-2024-1,70",
    "S8,K01,2023-2024-1,72",
  ),
  "row.scale_order": oneLine(
    "indicators.csv",
    "indicator_code,dimension,scale_min,scale_max,direction",
    "K01,cognitive,100,0,up",
    "K01,cognitive,0,100,up",
  ),
  "row.satisfied_off_scale": oneLine(
    "employer_surveys.csv",
    "wave,year,scale_min,scale_max,satisfied_from",
    "2024,2024,1,5,6",
    "2024,2024,1,5,4",
  ),
  "row.cohort_not_entry": oneLine(
    "students.csv",
    "student_id,program_code,cohort,entry_date",
    "S1,P01,2024,2021-09-01",
    // Spring entrants belong to the autumn before.
    "S1,P01,2021,2022-02-20",
    "S2,P01,2021,2021-09-01",
  ),
  "row.status_contradicts_exit": oneLine(
    "students.csv",
    "student_id,program_code,cohort,exit_date,exit_status",
    "S1,P01,2021,2023-06-30,enrolled",
    "S1,P01,2021,2023-06-30,left",
    // A day that is still to come is only planned.
    "S2,P01,2021,2199-06-30,enrolled",
  ),
  "row.pay_without_work": oneLine(
    "employment.csv",
    `${employment},monthly_pay`,
    "G1,6,P01,2024,seeking,4000",
    "G1,6,P01,2024,seeking,z",
    "G2,6,P01,2024,employed,4000",
  ),
  "row.pay_far_off": oneLine(
    "employment.csv",
    `${employment},monthly_pay,currency`,
    "H1,6,P01,2024,employed,51000,CNY",
    "H1,6,P01,2024,employed,5100,CNY",
    // Another currency is another matter.
    "H2,6,P01,2024,employed,60,EUR",
    ...manyPays,
  ),
  "row.answers_without_response": oneLine(
    "employment.csv",
    `${employment},satisfaction,response`,
    "G1,6,P01,2024,unknown,4,not_reached",
    "G1,6,P01,2024,unknown,,not_reached",
    "G2,6,P01,2024,employed,4,responded",
  ),
  "row.jobs_left": oneLine(
    "employment.csv",
    `${employment},jobs_left,employers_so_far`,
    "G1,6,P01,2024,employed,3,2",
    "G1,6,P01,2024,employed,2,3",
  ),
  "row.survey_counts": oneLine(
    "employer_surveys.csv",
    "wave,year,scale_min,scale_max,satisfied_from,target_population,contacted,responded",
    "2024,2024,1,5,4,100,40,54",
    "2024,2024,1,5,4,100,90,54",
  ),
  "cross.cohort_after_term": {
    before: [students],
    ...oneLine(
      "scores.csv",
      scores,
      "S3,K01,2021-2022-1,80",
      "S3,K01,2023-2024-1,80",
      "S1,K01,2021-2022-1,70",
    ),
  },
  "cross.before_entry": {
    before: [students],
    ...oneLine(
      "certificates.csv",
      "student_id,certificate_code,awarded_on",
      "S3,1X,2022-05-01",
      "S3,1X,2024-05-01",
      "S1,1X,2022-05-01",
    ),
  },
  "cross.after_exit": {
    before: [students, terms],
    ...oneLine(
      "scores.csv",
      scores,
      "S2,K01,2023-2024-1,80",
      "S3,K01,2023-2024-1,80",
      "S1,K01,2023-2024-1,70",
    ),
  },
  "cross.not_as_student": {
    before: [students],
    ...oneLine(
      "employment.csv",
      employment,
      "S1,6,P02,2024,employed",
      "S1,6,P01,2024,employed",
      "X9,6,P02,2024,employed",
    ),
  },
  "cross.not_graduated": {
    before: [students],
    ...oneLine(
      "employment.csv",
      employment,
      "S2,6,P01,2025,employed",
      "S1,6,P01,2024,employed",
      "X9,6,P01,2024,employed",
    ),
  },
  "cross.survey_before_graduation": {
    before: [students],
    ...oneLine(
      "employment.csv",
      `${employment},surveyed_on`,
      "S1,6,P01,2024,employed,2024-05-31",
      "S1,6,P01,2024,employed,2024-12-31",
      // Nobody knows this one's day of graduation: any in the year will do.
      "X9,6,P01,2024,employed,2024-08-31",
    ),
  },
  "cross.survey_months": {
    before: [students],
    ...oneLine(
      "employment.csv",
      `${employment},surveyed_on`,
      "S1,6,P01,2024,employed,2025-07-15",
      "S1,12,P01,2024,employed,2025-07-15",
      "X9,6,P01,2024,employed,2025-02-15",
    ),
  },
  "cross.outside_term": {
    before: [students, terms],
    ...oneLine(
      "scores.csv",
      `${scores},assessed_on`,
      "S1,K01,2023-2024-1,80,2023-06-20",
      "S1,K01,2023-2024-1,80,2024-01-10",
      // Taken again some weeks later.
      "S3,K01,2023-2024-1,80,2024-03-01",
    ),
  },
  "cross.placement_unknown": {
    before: [students, placements],
    ...oneLine(
      "scores.csv",
      `${scores},placement_id`,
      "S1,K01,2023-2024-1,80,PL9",
      "S1,K01,2023-2024-1,80,PL1",
      "S3,K01,2023-2024-1,80,",
    ),
  },
  "cross.placement_differs": {
    before: [students, placements],
    ...oneLine(
      "scores.csv",
      `${scores},placement_id`,
      "S3,K01,2023-2024-1,80,PL1",
      "S1,K01,2023-2024-1,80,PL1",
    ),
  },
  "cross.instrument_unknown": {
    before: [instruments],
    ...oneLine(
      "scores.csv",
      `${scores},instrument_code,instrument_version`,
      "S1,K01,2023-2024-1,8,OP,3",
      "S1,K01,2023-2024-1,8,OP,2",
      "S3,K01,2023-2024-1,80,,",
    ),
  },
  "cross.instrument_not_yet": {
    before: [instruments],
    ...oneLine(
      "scores.csv",
      `${scores},instrument_code,instrument_version,assessed_on`,
      "S1,K01,2022-2023-1,8,OP,2,2022-12-01",
      "S1,K01,2022-2023-1,80,OP,1,2022-12-01",
    ),
  },
  "cross.requirement_off_scale": {
    before: [indicators],
    ...oneLine(
      "requirements.csv",
      "program_code,indicator_code,required_score,importance",
      "P01,K01,120,50",
      "P01,K01,70,50",
    ),
  },
  "cross.wave_unknown": {
    before: [surveys],
    ...oneLine(
      "ratings.csv",
      "rating_id,wave,attribute,employer_id,program_code,satisfaction",
      "R1,spring,overall,E1,P01,4",
      "R1,2024,overall,E1,P01,4",
    ),
  },
  "cross.rating_before_graduation": {
    before: [surveys],
    ...oneLine(
      "ratings.csv",
      "rating_id,wave,attribute,employer_id,program_code,graduation_year,satisfaction",
      "R1,2024,overall,E1,P01,2025,4",
      "R1,2024,overall,E1,P01,2023,4",
    ),
  },
};
