import { expect, test } from "vitest";
import { reportHtml } from "../../src/features/data/report/importReport.ts";
import { reportRows } from "../../src/features/data/report/importReportRows.ts";
import { lineRanges } from "../../src/features/data/report/reportWords.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { languages } from "../../src/i18n/text.ts";
import { csvText } from "../../src/ui/csv.ts";
import { createFormat } from "../../src/ui/format.ts";
import { planReport } from "../../src/workspace/reports.ts";
import type { CommitPlan, ImportReport } from "../../src/workspace/workspace.ts";
import { readable, screenOne } from "../ingest/memoryFile.ts";

const hostile = '<img src=x onerror=alert(1)>"&';

/** The text of a piece of HTML, as a browser shows it. */
function plain(html: string): string {
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/&(lt|gt|quot|#39|amp);/gu, (_whole, name: string) => signs[name] ?? "");
}

async function report(): Promise<ImportReport> {
  const file = readable(
    await screenOne(
      `student_id,indicator_code,term_code,score\n001,K01,2024-2025-1,60\n=1+1,K01,2024-2025-1,"${hostile.replaceAll('"', '""')}"\n`,
      `${hostile}.csv`,
    ),
  );
  const lines = Object.fromEntries(
    Object.entries(file.problemLines).map(([check, own]) => [check, Array.from(own)]),
  );
  return {
    format: 1,
    batch: "1-abc",
    committedAt: "2026-07-08T09:00:00.000Z",
    file: file.file,
    encoding: file.encoding,
    dialect: file.dialect,
    kind: file.kind,
    shape: file.shape,
    counts: file.counts,
    tables: file.staged.map(({ table, rows }) => ({ table, rows: rows.lines.length })),
    unpivot: file.unpivot,
    questions: file.questions,
    matches: file.matches,
    checks: file.checks,
    problemLines: lines,
    rejected: file.rejected,
    corrections: [{ line: 2, column: "score", value: "61" }],
    acknowledgements: [],
    replayed: null,
    comparison: [
      {
        by: 0,
        table: "assessments",
        scope: ["S1", "2024-2025-1"],
        against: [{ batch: "0-x", file: "older.csv" }],
        same: 1,
        changed: 1,
        added: 0,
        gone: 0,
        examples: [
          {
            kind: "changed",
            key: { student_id: hostile },
            line: 2,
            was: { score: "50" },
            is: { score: "60" },
          },
        ],
      },
    ],
    replacements: [],
    additions: [],
  };
}

test.each(languages)(
  "the document in %s holds no markup of the file, no script, and its sum",
  async (language) => {
    const text = textOf(createTexts(language));
    const html = reportHtml(await report(), { text, format: createFormat(language, text), language });
    expect(html).not.toContain("<img");
    expect(html).not.toMatch(/<script|\son\w+=["']|https?:|url\(/u);
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&amp;");
    expect(html).toContain(`lang="${language}"`);
    const element = (tag: string): readonly string[] =>
      [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, "gsu"))].map(([, inner = ""]) =>
        plain(inner),
      );
    expect(element("h1")[0]).toContain(hostile);
    expect(element("p")[0]).toMatch(/2.*1.*1.*0/u);
    expect(element("h2").length).toBeGreaterThan(4);
    expect(element("td").some((cell) => cell.includes(hostile))).toBe(true);
  },
);

test("the rows name every line and every rejected record, and run nothing in a spreadsheet", async () => {
  const text = textOf(createTexts("en"));
  const whole = await report();
  const { header, rows } = reportRows(whole, text);
  expect(rows.every((row) => row.length === header.length)).toBe(true);
  const rejected = rows.filter(([part]) => part === "rejected");
  expect(rejected.map(([, check, line]) => [check, line])).toEqual([["type.number", 3]]);
  expect(rows.filter(([part]) => part === "check_line").map(([, , line]) => line)).toContain(3);
  const loaded = rows.find(([part, what]) => part === "fact" && what === "loaded");
  expect(loaded?.[4]).toBe(whole.counts.loaded);
  expect(csvText(header, rows)).not.toMatch(/(?:^|,)=1/mu);
});

test("lines are named as ranges", () => {
  expect(lineRanges([3, 7, 8, 9, 12])).toBe("3, 7-9, 12");
  expect(lineRanges([])).toBe("");
});

test("a file that is not loaded yet has its report already, without a batch and a time", async () => {
  const text = textOf(createTexts("en"));
  const file = readable(
    await screenOne(
      "student_id,indicator_code,term_code,score\n001,K01,2024-2025-1,60\n002,K01,2024-2025-1,bad\n",
    ),
  );
  const plan: CommitPlan = {
    revision: 3,
    against: "loaded",
    files: [file],
    replacements: [],
    additions: [],
    comparison: [],
  };
  const acknowledgements = [
    { check: "code.unknown_student", line: null, reason: "new ones", at: "2026-07-08T09:00:00.000Z" },
  ] as const;
  const made = planReport(file, 0, plan, { acknowledgements, corrections: [] });
  expect(made).toMatchObject({
    batch: "",
    committedAt: "",
    counts: { read: 2, loaded: 1, rejected: 1, skipped: 0 },
    tables: [{ table: "assessments", rows: 1 }],
    acknowledgements,
  });
  const html = plain(reportHtml(made, { text, format: createFormat("en", text), language: "en" }));
  expect(html).toContain(text("importing.notLoadedYet"));
  const { header, rows } = reportRows(made, text);
  expect(csvText(header, rows)).toContain("type.number");
});
