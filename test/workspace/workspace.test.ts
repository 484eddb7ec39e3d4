import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../src/columns/packed.ts";
import { sql } from "../../src/engine/sql.ts";
import { tableIds } from "../../src/model/tables.ts";
import { memoryStorage, type FileStorage } from "../../src/workspace/fileStorage.ts";
import { singleTab } from "../../src/workspace/tabs.ts";
import { meanScore, rowsOf } from "./asked.ts";
import { allSeen, csv, ids, load, scores, screen, students } from "./school.ts";
import { open } from "./shared.ts";

async function texts(storage: FileStorage): Promise<readonly string[]> {
  return [...(await storage.list("batches")), ...(await storage.list("panels"))].toSorted();
}

const term = "2023-2024-1";

describe("what was committed", () => {
  it("is there after reopening: the same panels at once, the same rows when they are asked for", async () => {
    const storage = memoryStorage();
    const first = await open(storage);
    await load(first, students("students.csv", ids(0, 40)), scores("scores.csv", term, ids(0, 40)));
    await load(first, scores("later.csv", "2023-2024-2", ids(0, 30), 5));
    const before = first.snapshot();
    expect(before.data.panels.scores.rowCount).toBe(140);
    expect(before.manifest.batches.map(({ ordinal, counts }) => [ordinal, counts.loaded])).toEqual([
      [1, 40],
      [2, 80],
      [3, 60],
    ]);
    const count = await Promise.all(tableIds.map((table) => rowsOf(first, table)));
    await first.close();

    const second = await open(storage);
    expect(second.snapshot().engine).toBe("idle");
    expect(second.snapshot().manifest).toEqual(before.manifest);
    expect(second.snapshot().data).toEqual(before.data);
    expect(await Promise.all(tableIds.map((table) => rowsOf(second, table)))).toEqual(count);
    expect(second.snapshot().engine).toBe("ready");
    expect(await meanScore(second, "2023-2024-2")).toBe(71.5);
  });

  it("makes the same panels again where the stored ones are gone or damaged", async () => {
    const storage = memoryStorage();
    const first = await open(storage);
    await load(first, students("students.csv", ids(0, 12)), scores("scores.csv", term, ids(0, 12)));
    const { data, manifest } = first.snapshot();
    await first.close();
    for (const bytes of [null, Uint8Array.of(1, 2, 3)]) {
      const path = `panels/${manifest.revision}`;
      if (bytes === null) await storage.remove(path);
      else await storage.write(path, bytes);
      const again = await open(storage);
      expect(again.snapshot().data).toEqual(data);
      await again.close();
    }
  });

  it("makes panels again that another version of the app declared otherwise", async () => {
    const storage = memoryStorage();
    const first = await open(storage);
    await load(first, students("students.csv", ids(0, 12)));
    const { data, manifest } = first.snapshot();
    await first.close();
    const path = `panels/${manifest.revision}`;
    const { header, arrays } = unpack((await storage.read(path)) ?? new Uint8Array());
    const older = { ...(header as object), declared: "an older SELECT", labels: { gender: ["older"] } };
    await storage.write(path, pack(older, arrays));
    expect((await open(storage)).snapshot().data).toEqual(data);
  });

  it("tells listeners once it stands, with one object a state", async () => {
    const workspace = await open(memoryStorage());
    const seen: number[] = [];
    const stop = workspace.subscribe(() => seen.push(workspace.snapshot().data.revision));
    const before = workspace.snapshot();
    expect(workspace.snapshot()).toBe(before);
    await load(workspace, students("students.csv", ids(0, 3)));
    expect(seen.at(-1)).toBe(1);
    stop();
    await load(workspace, students("more.csv", ids(3, 6)));
    expect(seen).not.toContain(2);
    expect(workspace.snapshot().manifest.revision).toBe(2);
  });

  it("counts read = loaded + rejected + skipped in every entry", async () => {
    const workspace = await open(memoryStorage());
    const { entries } = await load(
      workspace,
      students("students.csv", ids(0, 5)),
      csv("scores.csv", "student_id,indicator_code,term_code,score", [
        `s000,K01,${term},61`,
        `s001,K01,${term},not a number`,
        `s000,K01,${term},61`,
        `s002,K99,${term},61`,
        `s003,K01,${term},62`,
      ]),
    );
    const counts = entries.find(({ file }) => file.name === "scores.csv")?.counts;
    expect(counts).toEqual({ read: 5, loaded: 2, rejected: 2, skipped: 1 });
    expect(await rowsOf(workspace, "assessments")).toBe(2);
  });
});

describe("what was cancelled", () => {
  it("leaves nothing: not a file, not a row, not a label", async () => {
    const [storage, tabs] = [memoryStorage(), singleTab()];
    const workspace = await open(storage, tabs);
    await load(workspace, students("students.csv", ids(0, 10)), scores("scores.csv", term, ids(0, 10)));
    const before = { files: await tabs.exclusive(() => texts(storage)), snapshot: workspace.snapshot() };

    const stop = new AbortController();
    stop.abort(new DOMException("cancelled", "AbortError"));
    const files = await screen(workspace, scores("again.csv", term, [...ids(0, 5), "stranger"], 20));
    await expect(workspace.plan(files, stop.signal)).rejects.toThrow("cancelled");
    const plan = await workspace.plan(files);
    await expect(workspace.commit(plan, allSeen(plan), stop.signal)).rejects.toThrow("cancelled");
    await workspace.discard(plan);

    expect(await texts(storage)).toEqual(before.files);
    expect(workspace.snapshot()).toBe(before.snapshot);
    const engine = await workspace.engine();
    expect(
      (
        await engine.query(
          sql`SELECT table_name FROM information_schema.tables WHERE table_schema = 'staging' OR starts_with(table_name, 'staged_')`,
        )
      ).rowCount,
    ).toBe(0);
    await load(workspace, scores("next.csv", "2023-2024-2", ids(0, 2)));
    expect((await engine.query(sql`SELECT * FROM labels WHERE label = 'stranger'`)).rowCount).toBe(0);
  });
});

describe("the whole workspace", () => {
  it("is exported as one file: manifest, batches, and tables whose formulas are harmless", async () => {
    const storage = memoryStorage();
    const workspace = await open(storage);
    await load(
      workspace,
      csv("programs.csv", "program_code,name_en,name_zh", [
        'P01,"=HYPERLINK(""http://x"")",汉字',
        "P02,-5,@x",
      ]),
      students("students.csv", ids(0, 4)),
      scores("scores.csv", term, ids(0, 4), -55),
    );
    const files = unzipSync(new Uint8Array(await (await workspace.exportFile()).arrayBuffer()));
    expect(JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()))).toEqual(
      workspace.snapshot().manifest,
    );
    for (const { tables } of workspace.snapshot().manifest.batches)
      for (const { store } of tables) expect(files[store]).toEqual(await storage.read(store));
    const text = (part: string) =>
      strFromU8(files[Object.keys(files).find((name) => name.endsWith(part)) ?? ""] ?? new Uint8Array());
    expect(text("programs.csv")).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text("programs.csv")).toContain("P02,-5,'@x");
    expect(text("assessments.csv").trim().split("\n")).toHaveLength(9);
  });

  it("starts over empty, and nothing comes back", async () => {
    const storage = memoryStorage();
    const workspace = await open(storage);
    await load(workspace, students("students.csv", ids(0, 4)));
    await workspace.startOver("empty");
    for (const one of [workspace, await open(storage)]) {
      expect(one.snapshot().manifest.batches).toEqual([]);
      expect(one.snapshot().data.panels.students.rowCount).toBe(0);
      expect(await rowsOf(one, "students")).toBe(0);
    }
    expect(await storage.list("batches")).toEqual([]);
    await load(workspace, students("others.csv", ids(10, 12)));
    expect(await rowsOf(workspace, "students")).toBe(2);
  });

  it("takes plans and discards that come at once one after the other", async () => {
    const workspace = await open(memoryStorage());
    await load(workspace, students("a.csv", ids(0, 4)), scores("scores.csv", term, ids(0, 4)));
    const files = await screen(workspace, scores("b.csv", term, ids(0, 4), 3));
    const first = await workspace.plan(files);
    const [, again] = await Promise.all([
      workspace.discard(first),
      workspace.plan(files),
      workspace.discard(first),
      workspace.plan(files),
    ]);
    await workspace.commit(again, allSeen(again));
    expect(await rowsOf(workspace, "assessments")).toBe(8);
    expect(await meanScore(workspace, term)).toBe(69.125);
  });

  it("refuses a plan that was made before something else was committed", async () => {
    const workspace = await open(memoryStorage());
    const plan = await workspace.plan(await screen(workspace, students("a.csv", ids(0, 4))));
    await load(workspace, students("b.csv", ids(2, 6)));
    await expect(workspace.commit(plan, allSeen(plan))).rejects.toThrow(/has changed since/);
    expect(await rowsOf(workspace, "students")).toBe(4);
  });
});
