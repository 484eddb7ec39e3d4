import { describe, expect, it } from "vitest";
import {
  changesBetween,
  draftChanges,
  draftStart,
  draftTables,
  startRows,
  tablesToSave,
} from "../../src/features/framework/draft.ts";
import { frameworkSession } from "../../src/features/framework/frameworkSession.ts";
import { newestWave, presetTables } from "../../src/features/framework/presets.ts";
import { settingsOf, settingsTexts } from "../../src/features/framework/settingsDraft.ts";
import { frameworkBreaks } from "../../src/model/frameworkBreaks.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import type { ReferenceTables } from "../../src/model/referenceTables.ts";
import { ids, load, scores, students } from "../workspace/school.ts";
import { open } from "../workspace/shared.ts";
import { loaded } from "./frameworkSchool.ts";

describe("a draft", () => {
  it("starts from what is assumed where nothing is loaded, and saves instruments with the first indicator", async () => {
    const workspace = await open(memoryStorage());
    await load(workspace, students("students.csv", ids(0, 3)), scores("s.csv", "2023-2024-2", ids(0, 3)));
    const { data } = workspace.snapshot();
    const start = draftStart({}, data.reference, "S1");
    expect([...start.assumed]).toEqual(["indicators", "instruments", "terms"]);
    expect(start.tables.terms).toMatchObject([
      { term_code: "2023-2024-2", school_year: "2023-2024", term_no: "2", ordinal: "1" },
    ]);
    expect(tablesToSave(start, {})).toEqual({});
    const session = frameworkSession(workspace, new EventTarget());
    const [row] = startRows(start, "indicators");
    session.setCell(start, "indicators", row?.id ?? "", "weight", " ２ ");
    const edits = session.snapshot().drafts["S1"] ?? {};
    expect(Object.keys(tablesToSave(start, edits))).toEqual(["indicators", "instruments"]);
    expect(draftChanges(start, edits)).toMatchObject([
      { kind: "changed", columns: ["weight"], row: { indicator_code: "K01", weight: "2" } },
    ]);
    session.discard();
  });

  it("undoes step by step; typing in one cell is one step; what ends as it began is no change", async () => {
    const workspace = await loaded();
    const tables = (await workspace.referenceVersions()).at(-1)?.tables ?? {};
    const start = draftStart(tables, workspace.snapshot().data.reference, "S1");
    const tab = new EventTarget();
    const session = frameworkSession(workspace, tab);
    expect(frameworkSession(workspace)).toBe(session);
    const mayClose = () => tab.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(mayClose()).toBe(true);
    const changes = () => draftChanges(start, session.snapshot().drafts["S1"] ?? {});
    const kinds = () => changes().map(({ kind }) => kind);
    for (const text of ["", "7", "70"]) session.setCell(start, "indicators", "row0", "scale_max", text);
    const id = session.addRow(start, "indicators", { indicator_code: "K09" });
    session.removeRow(start, "indicators", "row1");
    expect(kinds()).toEqual(["changed", "added", "removed"]);
    expect(mayClose()).toBe(false);
    session.undo();
    expect(kinds()).toEqual(["changed", "added"]);
    session.removeRow(start, "indicators", id);
    session.undo();
    session.undo();
    expect(kinds()).toEqual(["changed"]);
    session.undo();
    expect(kinds()).toEqual([]);
    expect(session.snapshot().undoable).toBe(false);
    expect(mayClose()).toBe(true);
    session.setCell(start, "indicators", "row0", "weight", "5");
    session.setCell(start, "indicators", "row0", "weight", "1");
    expect(changes()).toEqual([]);
    session.discard();
    expect(session.snapshot().drafts).toEqual({});
  });

  it("takes a preset: another framework whole, QILT's attributes beside the waves that are there", async () => {
    const workspace = await loaded();
    const tables = (await workspace.referenceVersions()).at(-1)?.tables ?? {};
    const start = draftStart(tables, workspace.snapshot().data.reference, "S1");
    const wave = newestWave(start.tables, new Date("2030-01-01"));
    expect(wave).toEqual({ wave: "2024", year: "2024" });
    expect(newestWave({}, new Date("2030-06-01"))).toEqual({ wave: "2030", year: "2030" });
    const session = frameworkSession(workspace, new EventTarget());
    session.load(start, presetTables("comet", start.tables, wave), "COMET");
    session.load(start, presetTables("qilt", start.tables, wave), "QILT");
    const after = draftTables(start, session.snapshot().drafts["S1"] ?? {});
    expect(after.indicators?.map((row) => row["indicator_code"])).toEqual([
      "K1",
      "K2",
      "K3",
      "K4",
      "K5",
      "K6",
      "K7",
      "K8",
    ]);
    expect(after.employer_surveys).toHaveLength(2 + 5);
    expect(after.employer_surveys?.at(-1)).toMatchObject({
      school_code: "S1",
      wave: "2024",
      attribute: "employability",
      satisfied_from: "4",
    });
    session.discard();
  });
});

it("changes are found by key, whatever the order", () => {
  const row = (code: string, weight: string) => ({ school_code: "S1", indicator_code: code, weight });
  const changes = changesBetween(
    "indicators",
    [row("A", "1"), row("B", "1")],
    [row("B", "2"), row("C", "1")],
  );
  expect(changes.map(({ kind, row: cells }) => [kind, cells["indicator_code"]])).toEqual([
    ["changed", "B"],
    ["added", "C"],
    ["removed", "A"],
  ]);
});

it("trends break where what is measured changes, and nowhere else", () => {
  const indicator = {
    school_code: "S1",
    indicator_code: "K01",
    dimension: "cognitive",
    scale_min: "0",
    scale_max: "100",
    direction: "up",
    weight: "",
    instrument_code: "WT",
    name_en: "One",
  };
  const before = {
    indicators: [indicator],
    instruments: [
      { school_code: "S1", instrument_code: "WT", version: "1", scale_min: "0", scale_max: "100" },
    ],
    terms: [{ school_code: "S1", term_code: "t1", ordinal: "1" }],
  };
  const reasons = (after: ReferenceTables) =>
    frameworkBreaks(before, { ...before, ...after }).map(({ reason }) => reason);
  expect(
    reasons({ indicators: [{ ...indicator, name_en: "Another name", weight: "1.0", scale_max: "100.0" }] }),
  ).toEqual([]);
  expect(
    reasons({
      indicators: [
        {
          ...indicator,
          scale_max: "5",
          direction: "down",
          dimension: "career",
          weight: "2",
          instrument_code: "PJ",
        },
      ],
    }),
  ).toEqual([
    "indicator_scale",
    "indicator_direction",
    "indicator_dimension",
    "indicator_weight",
    "indicator_instrument",
  ]);
  expect(reasons({ indicators: [{ ...indicator, indicator_code: "K02" }] })).toEqual([
    "indicator_removed",
    "indicator_added",
  ]);
  const second = { school_code: "S1", instrument_code: "WT", version: "2", scale_min: "0", scale_max: "10" };
  expect(reasons({ instruments: [...before.instruments, second] })).toEqual(["version_added"]);
  expect(reasons({ instruments: [{ ...second, version: "1" }] })).toEqual(["instrument_scale"]);
  expect(reasons({ instruments: [] })).toEqual(["version_removed"]);
  expect(reasons({ terms: [{ school_code: "S1", term_code: "t1", ordinal: "3" }] })).toEqual(["term_order"]);
});

it("settings are taken as they are typed, within their limits", () => {
  const texts = settingsTexts(defaultSettings);
  expect(settingsOf(texts).whole).toEqual(defaultSettings);
  expect(settingsOf({ ...texts, minBase: " ２０ " }).whole?.minBase).toBe(20);
  for (const minBase of ["", "4", "1e3", "10.5", "1001", "ten"])
    expect(settingsOf({ ...texts, minBase }), minBase).toMatchObject({ minBase: null, whole: null });
  expect(settingsOf({ ...texts, assessorKinds: [] }).whole).toBeNull();
});
