/** Words of the charts: what each kind is, how it is read, its table's columns. */
export const charts = {
  tableOf: "Table of the figure “{{figure}}”",
  noted: "{{name}} {{value}}",
  qIs: "q {{q}}",
  walk: "Arrow keys walk the marks, Enter opens one.",
  walkAcross: "Page Up and Page Down go to the same mark of the chart before or after.",
  part: "Part",
  measure: "Measure",
  value: "Value",
  lower: "Lower limit",
  upper: "Upper limit",
  n: "n",
  base: "Base",
  eligible: "Eligible",
  status: "Status",
  q: "q",
  reference: "Reference",
  ok: "shown",
  sortBy: "Sort",
  orders: {
    given: "as listed",
    value: "highest first",
    value_up: "lowest first",
  },
  sortByColumn: "Sort by {{column}}",
  byLargest: "largest gap",
  bySurest: "surest first",
  byNewestDown: "newest, highest first",
  byNewestUp: "newest, lowest first",
  findGroup: "Find",
  findGroupInAll: "Find in all",
  findHint: "name or code",
  shownOf: "{{shown}} of {{all}} shown",
  showAll: "Show all",
  showFewer: "Show fewer",
  bandLegend: "95% interval",
  spreadLegend: "spread of dimensions",
  markName: "{{group}}: {{words}}",
  resultWords: "{{measure}} {{value}}",
  resultWordsInterval: "{{measure}} {{value}} ({{interval}})",
  resultAbsent: "{{measure}} {{why}}",
  withN: "{{words}}, n {{n}}",
  withQ: "{{words}}, q {{q}}",
  against: "{{label}} {{value}}",
  difference: "Difference",
  differenceLower: "Difference, lower limit",
  differenceUpper: "Difference, upper limit",
  differenceFrom: "difference from {{label}}",
  differenceInCell: "small: difference from {{label}}, strong where q is at most 5%",
  differenceQ: "Difference, q",
  ownReference: "{{label}} of the program",
  comparedWords: "{{difference}} against {{label}} {{value}}",
  withCompared: "{{words}}; {{difference}}",
  qMark: "q at most 5%",
  above: "above",
  below: "below",
  lensMatrix: {
    description:
      "Matrix of {{rows}} rows and {{columns}} columns. Each cell shows up to three marks on one scale from 0 to 100, one a lens, each with its interval; the thin line is the spread of the dimensions.",
  },
  intervalDots: {
    description: "{{rows}} groups, one a row: a dot at the value, a band from the lower to the upper limit.",
  },
  profileDumbbell: {
    description:
      "Profiles of {{rows}} groups. One row a dimension: its value with a band, joined by a line to what it is compared with.",
  },
  stackedShares: {
    description: "{{rows}} bars, each all of its group, divided into {{parts}} parts that add to 100%.",
    total: "together",
  },
  attributeBars: {
    description: "{{rows}} bars from 0, each a share, with a line from the lower to the upper limit.",
  },
  collectionMap: {
    description: "Grid of {{rows}} rows and {{columns}} columns that shows which data have come in.",
    table: "Table",
    term: "Term",
    state: "State",
    have: "Have",
    expected: "Expected",
    cell: "{{group}}, {{table}}, {{term}}: {{state}}",
    cellCounts: "{{group}}, {{table}}, {{term}}: {{state}}, {{have}} of {{expected}}",
    cellHave: "{{group}}, {{table}}, {{term}}: {{state}}, {{have}}",
    states: {
      collected: "collected",
      partial: "in part",
      missing: "missing",
      overdue: "overdue",
      not_due: "not due yet",
      not_applicable: "not applicable",
    },
  },
  sparkline: {
    description:
      "Line of {{rows}} values in order, with a band from the lower to the upper limits. A gap is a missing value.",
  },
  imbalanceHeat: {
    description:
      "Grid of {{rows}} groups by {{columns}} dimensions. Each cell shows by how much the dimension is above or below what it is compared with; a dot marks those that stand out after correction for many comparisons.",
  },
  divergingBars: {
    description:
      "{{rows}} bars, each all who answered, cut into the answers from the lowest to the highest: what lies below the middle of the scale goes to the left of the line, what lies above it to the right, the middle answer half to each side.",
    answer: "answer {{answer}}",
    lowest: "{{answer}} (lowest)",
    highest: "{{answer}} (highest)",
  },
  funnel: {
    description:
      "{{rows}} funnels of {{steps}} steps, each of those who took the one above, as shares of all: a bar, a line from the lower to the upper limit, and hatched behind it those who did not answer.",
    before: "took the step above",
    keptOf: "{{share}} of {{n}}",
  },
  flow: {
    description:
      "Flow from {{rows}} groups on the left to {{columns}} on the right: a band for each pair, as wide as there are people. The smallest stand together where there are many.",
    sides: "{{from}} → {{to}}, with the number of people",
    link: "{{from}} → {{to}}",
    units: "{{n}}, {{share}}",
    other_groups: "{{n}} others together",
    other_ends: "{{n}} others together",
  },
  indicatorGrid: {
    description:
      "{{rows}} measures, one a row, at {{columns}} times side by side: a dot at the value and a band from the lower to the upper limit, on one scale in each row.",
  },
  importanceQuadrant: {
    description:
      "{{rows}} abilities, numbered, by how well they are done, from left to right, and how much they matter, upwards. Two lines cut the plane into four fields; the list beside it names the abilities field by field.",
    lines: "Cut",
  },
  trajectories: {
    description:
      "{{rows}} panels on one scale, one a group, each with {{columns}} places in order: points joined by a line, a band from the lower to the upper limits. A dashed upright stands where instruments or indicators changed; the line stops there.",
    breakLegend: "instruments or indicators changed",
    breakColumn: "Changed before it",
    breaks: {
      instrument: "instrument changed before it",
      indicators: "indicators changed before it",
    },
  },
  pairedSlopes: {
    description:
      "{{rows}} groups, each with {{columns}} slopes on one scale. A slope joins two means of the same people, each with its interval; the figure above it is their difference, the grey line the same of all the groups are seen against.",
    slopeLegend: "two means of the same people; above, their difference",
    departsLegend: "differs from the school's own difference, q at most 5%",
  },
  multipleName: "{{title}}: {{group}}",
  levelHeat: {
    description:
      "Grid of {{rows}} groups by {{columns}} parts. Each cell shows a mean, the higher the darker; levels of different parts are of different tests.",
  },
  quantileDots: {
    description:
      "Distributions of {{rows}} groups on one scale. Each dot is an equally likely value, stacked where they fall together; below them the median on its interval and a line from the lower to the upper quartile.",
    dots: "{{dots}} equally likely values",
    dotLegend: "one of equally likely values, of two or more people each",
    medianLegend: "median and its 95% interval",
    middleLegend: "middle half",
    dotColumn: "Equally likely values",
  },
  profileRadar: {
    description:
      "{{rows}} radars on one scale, each with {{columns}} axes, one a dimension: values joined by a line, a band between the limits, and in dashes what they are compared with. The centre is the lowest tick, not 0.",
  },
} as const;
