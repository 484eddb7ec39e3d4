/** Groups that are picked in a chart, and what values are compared with. */
export const picking = {
  press: "Show only {{group}} in all other charts; a further press lets it go",
  only: "Show only {{group}}",
  add: "Add {{group}}",
  out: "Take {{group}} out",
  picked: "Picked: {{groups}}",
  several: "{{grouping}}, {{n}}",
  against: "Against {{label}}, {{value}}",
  compare: "Compare with",
  compareNothing: "nothing",
  comparedTo: { previous: "the year before", school: "whole school", target: "target" },
  compareNotes: {
    previous: "At the same stage. Charts by year compare each with the one before.",
    school: "All programs and classes; the group is part of it, so the difference has no interval.",
    target: "As loaded in the reference values",
  },
  needsYear: "Charts that are not by year compare once one year is chosen.",
  clear: "Let go of {{groups}}",
} as const;
