import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { buildDataSets } from "../../data-samples/real/build.ts";
import type { BuiltFile } from "../../data-samples/real/csvFile.ts";
import { RawFileError } from "../../data-samples/real/rawFile.ts";
import { surveyFile } from "./figures.ts";
import { realFolder } from "./rawText.ts";

const scratch = mkdtempSync(join(tmpdir(), "real-data-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const built = buildDataSets();
const rawNames = [
  "oulad/assessments.csv",
  "oulad/studentAssessment.csv",
  surveyFile.slice("raw/".length, -".gz".length),
];

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(join(realFolder, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A folder with small raw files: the given texts instead of two assessments, two results, one survey row. */
function rawFolder(name: string, texts: Readonly<Record<number, string>>): string {
  const small = [
    "code_module,code_presentation,id_assessment,assessment_type,date,weight\nAAA,2013J,1,TMA,19,10\nAAA,2013J,2,Exam,,100\n",
    "id_assessment,id_student,date_submitted,is_banked,score\n1,7,18,0,78\n2,7,200,0,\n",
    "year,university,school,degree,employment_rate_overall,employment_rate_ft_perm,basic_monthly_mean,basic_monthly_median,gross_monthly_mean,gross_monthly_median,gross_mthly_25_percentile,gross_mthly_75_percentile\n" +
      '2018,National University of Singapore,"Law, Faculty of *",Laws  # ^,na,66.7,3000,2900,3100,3000,2800,100\n',
  ];
  const folder = join(scratch, name);
  rawNames.forEach((file, at) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), texts[at] ?? small[at] ?? "");
  });
  return folder;
}

function builtText(folder: string, path: string): string {
  const file = buildDataSets(folder).find((candidate) => candidate.path === path);
  const bytes = file?.bytes ?? new Uint8Array();
  return (path.endsWith(".gz") ? gunzipSync(bytes) : Buffer.from(bytes)).toString("utf8");
}

describe("the real data sets", () => {
  it("are what the script makes of the committed raw files, byte for byte", () => {
    for (const { path, bytes } of built) {
      expect(Buffer.compare(readFileSync(join(realFolder, path)), bytes), path).toBe(0);
    }
    const committed = [...filesBelow("oulad"), ...filesBelow("singapore")];
    expect(committed.toSorted()).toEqual(built.map(({ path }) => join(realFolder, path)).toSorted());
  });

  it("come out the same from raw files that are not compressed", () => {
    for (const name of rawNames) {
      const target = join(scratch, "plain", name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, gunzipSync(readFileSync(join(realFolder, "raw", `${name}.gz`))));
    }
    const digests = (files: readonly BuiltFile[]) => files.map(({ path, bytes }) => [path, sha256(bytes)]);
    expect(digests(buildDataSets(join(scratch, "plain")))).toEqual(digests(built));
  });

  it("start from the raw files whose SHA-256 the README states", () => {
    const readme = readFileSync(join(realFolder, "README.md"), "utf8");
    for (const name of rawNames) {
      expect(readme).toContain(sha256(gunzipSync(readFileSync(join(realFolder, "raw", `${name}.gz`)))));
    }
  });

  it("take at most 6 MB with their raw files", () => {
    const sizes = filesBelow(".").map((path) => statSync(path).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000_000);
  });
});

describe("the script", () => {
  it("keeps a record without a score as not available, and has no task for an examination", () => {
    const folder = rawFolder("small", {});
    expect(builtText(folder, "oulad/assessments.csv.gz").split("\n").slice(1)).toEqual([
      "OU,AAA-2013J-7,AAA-TMA-1,2013J,AAA,78",
      "OU,AAA-2013J-7,AAA-Exam-1,2013J,AAA,x",
      "",
    ]);
    expect(builtText(folder, "oulad/indicators.csv")).toContain(
      "examination 1,cognitive,,outcome,Exam,0,100,1,up,1",
    );
  });

  it("takes footnote marks off names, says them beside the figure, and stores rates as shares", () => {
    const folder = rawFolder("marks", {});
    expect(builtText(folder, "singapore/programs.csv").split("\n")[1]).toBe(
      'NUS,NUS-001,National University of Singapore – Laws,"Law, Faculty of"',
    );
    const rows = builtText(folder, "singapore/employment_summary.csv.gz").split("\n");
    expect(rows[1]).toMatch(
      /^NUS,NUS-001,2018,6,published\.employment_rate_overall,,x,".*; marked # \^ \* in the source"$/u,
    );
    expect(rows[2]).toMatch(/^NUS,NUS-001,2018,6,published\.employment_rate_ft_perm,,0\.667,/u);
    expect(rows[8]).toMatch(/^NUS,NUS-001,2018,6,published\.gross_monthly,upper,100,/u);
  });

  it.each([
    [
      "a missing column",
      { 1: "id_assessment,id_student\n1,7\n" },
      "oulad/studentAssessment.csv: has no column score",
    ],
    [
      "a ragged record",
      { 1: "id_assessment,id_student,score\n1,7\n" },
      "record 1 has 2 fields, the header 3",
    ],
    ["an unknown assessment", { 1: "id_assessment,id_student,score\n9,7,50\n" }, "unknown assessment 9"],
    [
      "an unknown type",
      { 0: "code_module,code_presentation,id_assessment,assessment_type,date\nA,2013J,1,X,1\n" },
      "unknown type X",
    ],
  ])("refuses %s and names the file", (name, texts, message) => {
    const folder = rawFolder(name, texts);
    expect(() => buildDataSets(folder)).toThrow(RawFileError);
    expect(() => buildDataSets(folder)).toThrow(message);
  });

  it("refuses bytes that are not UTF-8 and a folder without the files", () => {
    const folder = rawFolder("gbk", {});
    writeFileSync(join(folder, "oulad/assessments.csv"), Buffer.from([0xb9, 0xfa, 0x0a]));
    expect(() => buildDataSets(folder)).toThrow("oulad/assessments.csv: is not UTF-8");
    expect(() => buildDataSets(join(scratch, "nowhere"))).toThrow("oulad/assessments.csv: is not in");
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
