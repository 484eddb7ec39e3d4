import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/measures/evaluate.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { memoryStorage, type FileStorage } from "../../src/workspace/fileStorage.ts";
import type { ReferenceRow, ReferenceTables } from "../../src/model/referenceTables.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { rowsOf } from "./asked.ts";
import { copyOf, failingStorage, type Death } from "./failingStorage.ts";
import { csv, ids, load, scores, students } from "./school.ts";
import { open } from "./shared.ts";

const term = "2023-2024-1";

const indicators = (name: string, rows: readonly string[]) =>
  csv(name, "indicator_code,name_en,dimension,scale_min,scale_max,direction,weight", rows);

async function loaded(storage: FileStorage): Promise<Workspace> {
  const workspace = await open(storage);
  await load(
    workspace,
    students("students.csv", ids(0, 12)),
    indicators("indicators.csv", ["K01,One,cognitive,0,100,up,1", "K02,Two,cognitive,0,100,up,1"]),
  );
  await load(workspace, scores("scores.csv", term, ids(0, 12)));
  // The same indicator once more: the older row is superseded, and must stay so when an edit takes the place of both.
  await load(workspace, indicators("indicators, corrected.csv", ["K01,One,cognitive,0,100,up,2"]));
  return workspace;
}

async function now(workspace: Workspace): Promise<ReferenceTables> {
  return (await workspace.referenceVersions()).at(-1)?.tables ?? {};
}

async function save(workspace: Workspace, tables: ReferenceTables, note = "edited") {
  const { revision } = workspace.snapshot().manifest;
  return workspace.saveReference({ revision, school: "S1", note, tables });
}

const codes = (rows: readonly ReferenceRow[] = []) => rows.map((row) => row["indicator_code"]);

const level = (workspace: Workspace) => {
  const { data, manifest } = workspace.snapshot();
  const where = {};
  return evaluate(data, { measure: "competence.level", by: [], where, settings: manifest.settings }).find(
    ({ part }) => part === "dim:cognitive",
  )?.value;
};

describe("an edit of the framework", () => {
  it("is a version: its rows stand alone, what it left out is gone, after reopening too", async () => {
    const storage = memoryStorage();
    const workspace = await loaded(storage);
    const before = level(workspace);
    const rows = (await now(workspace)).indicators ?? [];
    expect(codes(rows)).toEqual(["K01", "K02"]);
    expect(rows[0]).toMatchObject({ weight: "2", school_code: "S1", name_zh: "" });
    const entry = await save(workspace, { indicators: rows.slice(0, 1) }, "K02 is no longer assessed");
    expect(entry).toMatchObject({
      counts: { read: 1, loaded: 1, rejected: 0, skipped: 0 },
      edit: { school: "S1", note: "K02 is no longer assessed", tables: ["indicators"] },
    });
    expect(entry.replaces.map(({ scope }) => scope)).toEqual([["S1"], ["S1"]]);
    const shown = workspace.snapshot();
    expect(shown.manifest.revision).toBe(4);
    expect(shown.data.reference.indicators.map(({ code }) => code)).toEqual(["K01"]);
    expect(await rowsOf(workspace, "indicators")).toBe(1);
    expect(level(workspace)).not.toBe(before);

    const again = await open(storage);
    expect(again.snapshot().manifest).toEqual(shown.manifest);
    expect(again.snapshot().data).toEqual(shown.data);
    expect(await rowsOf(again, "indicators")).toBe(1);
    expect(await rowsOf(again, "assessments")).toBe(24);
    // Panels made from the rows are the panels that were kept.
    await storage.remove(`panels/${shown.manifest.revision}`);
    const rebuilt = await open(storage);
    expect(rebuilt.snapshot().data.reference).toEqual(shown.data.reference);
    expect((await rebuilt.knownCodes()).indicators.map(({ code }) => code)).toEqual(["K01"]);
  });

  it("can empty a table", async () => {
    const storage = memoryStorage();
    const workspace = await loaded(storage);
    await load(workspace, csv("r.csv", "program_code,indicator_code,required_score", ["P01,K01,70"]));
    await save(workspace, { requirements: [] });
    expect(workspace.snapshot().data.reference.requirements).toEqual([]);
    const again = await open(storage);
    expect(await rowsOf(again, "requirements")).toBe(0);
    expect(await now(again)).toMatchObject({ requirements: [] });
  });

  it("concerns one school: another's rows of equal codes stay", async () => {
    const workspace = await loaded(memoryStorage());
    await load(
      workspace,
      csv("other.csv", "school_code,indicator_code,dimension,scale_min,scale_max,direction", [
        "S2,K01,cognitive,1,5,up",
      ]),
    );
    await save(workspace, { indicators: [] });
    expect(workspace.snapshot().data.reference.indicators.map(({ school, code }) => [school, code])).toEqual([
      ["S2", "K01"],
    ]);
  });

  it("gives way to a later import key by key", async () => {
    const workspace = await loaded(memoryStorage());
    const rows = (await now(workspace)).indicators ?? [];
    await save(workspace, { indicators: rows.slice(0, 1) });
    await load(workspace, indicators("more.csv", ["K02,Two,cognitive,0,100,up,3"]));
    expect(codes((await now(workspace)).indicators)).toEqual(["K01", "K02"]);
    expect(workspace.snapshot().data.reference.indicators.map(({ weight }) => weight)).toEqual([2, 3]);
  });

  it("is one of the versions, each as it was, and going back is a new one", async () => {
    const workspace = await loaded(memoryStorage());
    const first = workspace.snapshot().data.reference;
    const rows = (await now(workspace)).indicators ?? [];
    await save(workspace, { indicators: rows.map((row) => ({ ...row, weight: "5" })) });
    const versions = await workspace.referenceVersions();
    expect(versions.map(({ batch }) => batch.file.name)).toEqual([
      "indicators.csv",
      "indicators, corrected.csv",
      "edit-5",
    ]);
    expect(versions.map(({ tables }) => tables.indicators?.map((row) => row["weight"]))).toEqual([
      ["1", "1"],
      ["2", "1"],
      ["5", "5"],
    ]);
    await save(workspace, { indicators: versions[1]?.tables.indicators ?? [] }, "back");
    expect(workspace.snapshot().data.reference).toEqual(first);
    expect((await workspace.referenceVersions()).at(-1)?.tables).toEqual(versions[1]?.tables);
    expect(workspace.snapshot().manifest.batches.filter(({ edit }) => edit !== undefined)).toHaveLength(2);
  });

  it("is refused where something was committed since, and where a number is none", async () => {
    const workspace = await loaded(memoryStorage());
    const { revision } = workspace.snapshot().manifest;
    const rows = (await now(workspace)).indicators ?? [];
    const edit = { revision, school: "S1", note: "" };
    for (const text of ["many", "1e999", ""]) {
      const broken = rows.map((row) => ({ ...row, scale_max: text }));
      await expect(workspace.saveReference({ ...edit, tables: { indicators: broken } })).rejects.toThrow(
        RangeError,
      );
    }
    await expect(workspace.saveReference({ ...edit, tables: { students: [] } })).rejects.toThrow(RangeError);
    await load(workspace, students("more.csv", ids(20, 22)));
    await expect(workspace.saveReference({ ...edit, tables: { indicators: rows } })).rejects.toThrow(
      /has changed since/,
    );
    expect(codes((await now(workspace)).indicators)).toEqual(["K01", "K02"]);
  });

  it.each<Death>(["before", "torn", "after"])(
    "killed %s any write leaves the old state or the new one, whole",
    async (death) => {
      const start = memoryStorage();
      const rows = (await now(await loaded(start))).indicators ?? [];
      const tables = { indicators: rows.slice(1), requirements: [] };
      const whole = failingStorage(await copyOf(start, memoryStorage()), Infinity, "before");
      const workspace = await open(whole);
      const old = workspace.snapshot();
      const opening = whole.changes();
      await save(workspace, tables);
      const changes = whole.changes() - opening;
      const next = workspace.snapshot();
      const found: boolean[] = [];
      for (let at = 1; at <= changes; at += 1) {
        const storage = await copyOf(start, memoryStorage());
        const told = await save(await open(failingStorage(storage, at, death)), tables).then(
          () => true,
          () => false,
        );
        const state = (await open(storage)).snapshot();
        const isNew = state.manifest.revision === next.manifest.revision;
        expect(state.data, `killed at write ${at}`).toEqual(isNew ? next.data : old.data);
        if (told) expect(isNew).toBe(true);
        found.push(isNew);
      }
      expect(found[0]).toBe(false);
      expect(found.at(-1)).toBe(true);
    },
  );
});

describe("settings", () => {
  const settings = { ...defaultSettings, minBase: 20, attemptRule: "best" as const };

  it("are kept, bump the revision, and leave rows and panels", async () => {
    const storage = memoryStorage();
    const workspace = await loaded(storage);
    await workspace.close();
    const before = workspace.snapshot();
    const stored = await storage.read(`panels/${before.manifest.revision}`);
    expect(stored).not.toBeNull();
    expect(level(workspace)).toBeTypeOf("number");
    await workspace.changeSettings(settings);
    const { manifest, data } = workspace.snapshot();
    expect(manifest).toEqual({
      ...before.manifest,
      revision: before.manifest.revision + 1,
      settings,
      log: [...before.manifest.log, expect.objectContaining({ what: "settings", batches: [] })],
    });
    // Neither made nor stored again.
    expect(data).toBe(before.data);
    expect(await storage.list("panels")).toEqual([String(before.manifest.revision)]);
    expect(await storage.read(`panels/${before.manifest.revision}`)).toEqual(stored);
    expect(level(workspace)).toBeNull();
    const again = await open(storage);
    expect(again.snapshot()).toMatchObject({ engine: "idle", manifest });
    expect(again.snapshot().data).toEqual(data);
    await load(again, students("more.csv", ids(30, 31)));
    expect(again.snapshot().manifest.settings).toEqual(settings);
  });

  it.each<Death>(["before", "torn", "after"])("killed %s any write are the old or the new", async (death) => {
    const start = memoryStorage();
    await (await loaded(start)).close();
    for (let at = 1; at <= 3; at += 1) {
      const storage = await copyOf(start, memoryStorage());
      const dying = await open(failingStorage(storage, at, death));
      await dying.changeSettings(settings).catch(() => undefined);
      const { manifest, data } = (await open(storage)).snapshot();
      expect([defaultSettings, settings]).toContainEqual(manifest.settings);
      expect(data.revision).toBe(manifest.rowsRevision);
      expect(data.panels.students.rowCount).toBe(12);
    }
  });
});
