import type { ImportResult, Results } from "./results.ts";

type Line = readonly [what: string, time: string, beside: string];

const ms = (value: number): string => `${value.toLocaleString("en-GB")} ms`;

function importLines(name: string, one: ImportResult): readonly Line[] {
  const { memory, readCsv } = one;
  return [
    [
      `${name}: ${one.scores.toLocaleString("en-GB")} scores, ${one.megabytes} MB`,
      ms(one.total),
      `${one.ratio} × read_csv${one.toRows === one.ratio ? "" : `, ${one.toRows} × read_csv and unpivot`}`,
    ],
    ["  screening", ms(one.screening), ""],
    ["  comparing", ms(one.comparing), ""],
    ["  committing", ms(one.committing), ""],
    ["  longest block of the page", ms(one.longestBlock), `${one.blocksOver100} over 100 ms`],
    ["  longest pause of its timer", ms(one.longestPause), ""],
    [
      "  memory above the idle page",
      memory === null ? "–" : `${memory.above} MB`,
      memory === null
        ? ""
        : `${memory.idle} idle, ${memory.peak} at the peak; alone ${readCsv.peakMemory ?? "–"}`,
    ],
    [
      "  read_csv alone, median",
      ms(readCsv.median),
      `${readCsv.fastest}-${readCsv.slowest}; engine ${ms(readCsv.engineStarted)} before`,
    ],
  ];
}

function pageLines({ firstPage, tableScroll }: Results): readonly Line[] {
  const { cold, warm, oneWord, ratios, scripts } = firstPage;
  const { plain, sorted, filtered, grouped } = tableScroll;
  const kinds = { plain, sorted, filtered, grouped };
  return [
    ["first visit: painted", ms(cold.painted), `${ratios.coldPainted} × a page of one word, ${ms(oneWord)}`],
    ["  dashboard drawn", ms(cold.drawn), ""],
    ["later visit: painted", ms(warm.painted), `${ratios.warmPainted} × a page of one word`],
    ["  dashboard drawn", ms(warm.drawn), `${ratios.warmDrawn} × a page of one word`],
    [
      "scripts of the first page, gzip",
      `${scripts.kilobytes} KB`,
      `${scripts.kilobytes > scripts.most ? "MORE than" : "of"} ${scripts.most} KB, ${scripts.count} files`,
    ],
    ...Object.entries(kinds).map(([kind, of]): Line => [
      `100,000 rows scrolled, ${kind}: frame p95`,
      ms(of.frameP95),
      `${of.ratio} × waiting; ${of.work} ms of work a frame`,
    ]),
    ["  sorted again / grouped", ms(tableScroll.sorting), ms(tableScroll.grouping)],
  ];
}

export function printTable(results: Results): void {
  const { ratios, charts, eightQuestions, recompute, long, wide, large } = results;
  const lines: readonly Line[] = [
    ...importLines("long", long),
    ...importLines("wide", wide),
    ...("refused" in large
      ? ([
          [`large: ${large.scores.toLocaleString("en-GB")} scores`, ms(large.after), "refused"],
          [`  ${large.refused}`, "", ""],
        ] as const)
      : importLines("large", large)),
    ["→ Competence first drawn", ms(charts.firstDrawn), `together ${ratios.longDrawn} × read_csv`],
    ["filter → charts redrawn, p50", ms(charts.filterP50), `${ratios.filterP50} × eight questions`],
    ["filter → charts redrawn, p95", ms(charts.filterP95), `${ratios.filterP95} × eight questions`],
    ["  those in the window, p50", ms(charts.inViewP50), `p95 ${ms(charts.inViewP95)}`],
    ["  and all measures listed, p50", ms(charts.settledP50), `p95 ${ms(charts.settledP95)}`],
    [
      "eight questions of the rows, median",
      ms(eightQuestions.median),
      `${eightQuestions.fastest}-${eightQuestions.slowest}`,
    ],
    ["reopened → drawn", ms(charts.reopened), ""],
    ...pageLines(results),
    [
      `measures of ${recompute.groups} groups, p50`,
      ms(recompute.p50),
      `eight aggregates ${ms(recompute.eight)}: ${recompute.ratio} × faster`,
    ],
    ["  p95", ms(recompute.p95), `first ${ms(recompute.first)}`],
    ["  peak memory with the database", `${recompute.peakMemory} MB`, `panels ${recompute.panels} MB`],
  ];
  console.log(`\n${results.cores} cores, load ${results.loadBefore} before and ${results.loadAfter} after`);
  for (const [what, time, beside] of lines) console.log(`${what.padEnd(40)}${time.padStart(12)}   ${beside}`);
}
