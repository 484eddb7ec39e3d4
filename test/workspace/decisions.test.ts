import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../src/columns/packed.ts";
import { readRecipeFile } from "../../src/ingest/recipes/recipeFile.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import { UnacknowledgedError } from "../../src/workspace/unacknowledgedError.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { rowsOf } from "./asked.ts";
import { allSeen, ids, load, scores, screen, students, undecided } from "./school.ts";
import { open } from "./shared.ts";

const term = "2023-2024-1";
const long = "student_id,indicator_code,term_code,score";

async function school(storage = memoryStorage()): Promise<Workspace> {
  const workspace = await open(storage);
  await load(workspace, students("students.csv", ids(0, 6)));
  return workspace;
}

describe("a warning that needs it", () => {
  it("is acknowledged before the commit, with a reason, all of a kind or line by line", async () => {
    const workspace = await school();
    const files = await screen(workspace, scores("a.csv", term, ["s000", "stranger", "other"]));
    const plan = await workspace.plan(files);
    const [file] = plan.files;
    if (file?.status !== "screened") return expect.fail("not screened");
    const lines = [...(file.problemLines["code.unknown_student"] ?? [])];
    expect(lines).toEqual([4, 5, 6, 7]);
    const at = "2026-01-01T00:00:00.000Z";
    const said = (line: number | null, reason = "new ones") =>
      ({ check: "code.unknown_student", line, reason, at }) as const;
    for (const one of [[], [said(null, " ")], lines.slice(1).map((line) => said(line))]) {
      const refusal = workspace.commit(plan, { ...undecided, acknowledgements: [one] });
      await expect(refusal).rejects.toThrow(UnacknowledgedError);
      await expect(refusal).rejects.toMatchObject({
        unseen: [{ by: 0, file: "a.csv", checks: ["code.unknown_student"] }],
      });
    }
    expect(await rowsOf(workspace, "assessments")).toBe(0);
    const acknowledgements = [lines.map((line) => said(line))];
    const [entry] = await workspace.commit(plan, { ...undecided, acknowledgements });
    expect(entry?.acknowledgements).toEqual(acknowledgements[0]);
    expect((await workspace.report(entry?.id ?? ""))?.acknowledgements).toEqual(acknowledgements[0]);
  });
});

describe("what is kept of an import", () => {
  it("is its report beside it: in the storage, in the export, and gone with it", async () => {
    const storage = memoryStorage();
    const workspace = await school(storage);
    const files = await screenFiles(
      [new File([`${long}\ns000,K01,${term},60\ns001,K01,${term},bad\ns000,K01,${term},60\n`], "a.csv")],
      await workspace.knownCodes(),
    );
    const plan = await workspace.plan(files);
    const cells = [{ line: 2, column: "score", value: "60" }];
    const [entry] = await workspace.commit(plan, { ...allSeen(plan), choices: { 0: { cells } } });
    expect(entry).toMatchObject({
      corrections: cells,
      counts: { read: 3, loaded: 1, rejected: 1, skipped: 1 },
    });
    const again = await open(storage);
    const report = await again.report(entry?.id ?? "");
    expect(report).toMatchObject({
      format: 1,
      batch: entry?.id,
      file: { name: "a.csv" },
      counts: { read: 3, loaded: 1, rejected: 1, skipped: 1 },
      tables: [{ table: "assessments", rows: 1 }],
      rejected: [{ line: 3, fields: ["s001", "K01", term, "bad"] }],
      corrections: cells,
      problemLines: { "type.number": [3] },
    });
    expect(await again.report("none")).toBeNull();
    const files2 = unzipSync(new Uint8Array(await (await again.exportFile()).arrayBuffer()));
    const text = (name: string) => strFromU8(files2[name] ?? new Uint8Array());
    expect(JSON.parse(text("reports/2.json"))).toEqual(report);
    expect(files2[entry?.report ?? ""]).toEqual(await storage.read(entry?.report ?? ""));
    expect(readRecipeFile(text("recipes.json"))).toEqual(again.snapshot().manifest.recipes);
    await again.startOver("empty");
    expect(await storage.list("batches")).toEqual([]);
  });

  it("is the log, which outlives what it tells of", async () => {
    const workspace = await school();
    const { entries } = await load(workspace, scores("a.csv", term, ids(0, 2)));
    await workspace.rollBack(entries[0]?.id ?? "");
    await workspace.changeRecipes([]);
    const { log } = workspace.snapshot().manifest;
    expect(log.map(({ what, note }) => [what, note])).toEqual([
      ["import", ""],
      ["import", ""],
      ["roll_back", "a.csv"],
      ["recipes", ""],
    ]);
    expect(log[2]).toMatchObject({
      batches: [entries[0]?.id],
      files: [{ name: "a.csv", counts: { read: 4, loaded: 4 } }],
    });
    await workspace.startOver("empty");
    expect(workspace.snapshot().manifest.log).toMatchObject([{ what: "start_over", note: "students.csv" }]);
  });

  it("is a recipe per header, by which the next file is read and asks nothing", async () => {
    const storage = memoryStorage();
    const workspace = await school(storage);
    const read = async (name: string, text: string, choices = {}) =>
      screenFiles([new File([text], name)], await workspace.knownCodes(), {
        choices: { 0: choices },
        recipes: workspace.snapshot().manifest.recipes,
      });
    const said = { columns: { 动手: "K01" }, term };
    const files = await read("autumn.csv", "学号,动手\ns000,61\ns001,62\n", said);
    const plan = await workspace.plan(files);
    await workspace.commit(plan, {
      ...allSeen(plan),
      choices: { 0: said },
      seenAs: { 0: ["00000000000000aa"] },
    });
    const [, made] = workspace.snapshot().manifest.recipes;
    expect(made).toMatchObject({
      name: "autumn.csv",
      uses: 1,
      seenAs: ["00000000000000aa"],
      choices: { columns: { 动手: "K01" } },
    });
    expect(made?.choices).not.toHaveProperty("term");

    const [next] = await read("2023-2024-2.csv", "学号,动手\ns000,71\ns001,72\n");
    expect(next).toMatchObject({
      replayed: { name: "autumn.csv", added: [], gone: [] },
      counts: { loaded: 2 },
    });
    const second = await workspace.plan(next === undefined ? [] : [next]);
    await workspace.commit(second, allSeen(second));
    const after = (await open(storage)).snapshot().manifest.recipes;
    expect(after.map(({ name, uses }) => [name, uses])).toEqual([
      ["students.csv", 1],
      ["autumn.csv", 2],
    ]);

    const renamed = after.map((one) => ({ ...one, name: `my ${one.name}` }));
    await workspace.changeRecipes(renamed);
    const changed = await read("spring.csv", "学号,动手,备注\ns002,71,-\ns003,72,-\n", {
      term: "2024-2025-1",
    });
    expect(changed).toMatchObject([{ replayed: { name: "my autumn.csv", added: ["备注"] } }]);
    const third = await workspace.plan(changed);
    await workspace.commit(third, allSeen(third));
    // The export as it was may come again: its recipe stays beside that of the changed one.
    expect(workspace.snapshot().manifest.recipes.map(({ name }) => name)).toEqual([
      "my students.csv",
      "my autumn.csv",
      "spring.csv",
    ]);
  });
});

it("a workspace that an earlier version wrote opens with what it lacked empty", async () => {
  const storage = memoryStorage();
  const workspace = await school(storage);
  await workspace.close();
  const { data } = workspace.snapshot();
  const { header } = unpack((await storage.read("manifest")) ?? new Uint8Array());
  const {
    lastOrdinal: _last,
    rowsRevision: _rows,
    recipes: _recipes,
    log: _log,
    ...older
  } = header as Record<string, unknown>;
  const batches = workspace
    .snapshot()
    .manifest.batches.map(
      ({ acknowledgements: _seen, corrections: _cells, replayed: _replayed, report: _report, ...batch }) =>
        batch,
    );
  await storage.write("manifest", pack({ ...older, batches }, []));
  const again = await open(storage);
  expect(again.snapshot().data).toEqual(data);
  expect(again.snapshot().manifest).toMatchObject({
    lastOrdinal: 1,
    recipes: [],
    log: [],
    batches: [{ acknowledgements: [], corrections: [], replayed: null, report: null }],
  });
  expect(await again.report(batches[0]?.id ?? "")).toBeNull();
  const { entries } = await load(again, students("more.csv", ids(6, 8)));
  expect(entries[0]?.ordinal).toBe(2);
});
