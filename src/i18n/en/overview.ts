/** Words of the first page. */
export const overview = {
  title: "Overview",
  titleBelow_one: "The {{dimension}} dimension is below {{against}} in {{programs}}",
  titleBelow_other: "The {{dimension}} dimension is below {{against}} in {{count}} of {{total}} programs",
  titleNone: "No program departs from its requirement or the school's own pattern beyond chance",
  imbalance: "Structure imbalance, range of the dimension means",
  satisfied: "Employers satisfied, mean of their shares",
  placed: "Destination found {{months}} months after, of all graduates",
  against: "{{later}} against {{previous}}",
  matrixTitle: "Programs by year: three lenses in one cell",
  matrixKnown: "{{title}}, all three known in {{whole}} of {{cells}}",
  matrixSubtitle:
    "Competence level with its 95% interval and, as the thin line, the spread of its dimension means; employers satisfied; graduates with a destination. Scale 0-100.",
  stands: {
    title: "What stands out",
    subtitle:
      "Programs that depart from their requirements, from the school's own pattern, or between lenses, the surest first. Among those on structure, and among those between lenses, at most one in twenty is expected to be chance.",
    balance: "The {{dimension}} dimension is {{side}} {{against}} in {{programs}}",
    leaning: "{{programs}}: leaning further to {{more}} and away from {{less}} than the whole school",
    contradiction: "{{programs}}: high on {{high}}, low on {{low}}",
    halves: {
      foundational: "foundational skills",
      higher_order: "higher-order skills",
      closed: "closed tasks",
      open: "open-ended tasks",
      process: "the process",
      outcome: "the outcome",
    },
    lenses: {
      competence: "competence",
      employers: "employers' satisfaction",
      employment: "destinations found",
    },
    more: "{{first}} and {{others}} more of {{of}} programs",
    comma: ", ",
    surest: "{{group}}:",
    errors: "{{value}} standard errors or more on both",
    evidence: "{{group}} {{size}} · n {{n}} · q {{q}}",
    none: "None of {{compared}} comparisons departs beyond chance.",
    untold: "Nothing can be told from these data: too few programs, students or lenses.",
    compared:
      "{{compared}} comparisons; q by Benjamini-Hochberg within a measure, times the number of measures of its lens",
  },
  publishedOnly: "These data hold published employment figures only: see them on Employment.",
  collectionTitle: "What has been collected",
  collectionWhole: "{{title}}: all {{due}} that are due",
  collectionOpen: "{{title}}: {{due}} due, of them {{open}}",
  collectionCount: "{{n}} {{state}}",
  collectionSubtitle:
    "Program by term, newest first, and table: what is there, what is missing, what is not due yet. Outcomes stand in the term in which they fall due.",
} as const;
