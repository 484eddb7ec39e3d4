/** Groups that are picked in a chart, and what values are compared with. */
export const picking = {
  press: "Show only {{group}} in all other charts; a further press lets it go",
  only: "Show only {{group}}",
  add: "Add {{group}}",
  out: "Take {{group}} out",
  picked: "Picked: {{groups}}",
  several: "{{grouping}}, {{n}}",
  clear: "Let go of {{groups}}",
} as const;
