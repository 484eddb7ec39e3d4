import { beforeAll, describe, expect, it } from "vitest";
import { effectMeasures, effectOf } from "../../src/features/framework/effect.ts";
import { dataWith } from "../../src/features/framework/useFramework.ts";
import { tablesToGoBack, versionGroups } from "../../src/features/framework/versionGroups.ts";
import { measureDeclaration } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import type { ReferenceTables } from "../../src/model/referenceTables.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { loaded } from "./frameworkSchool.ts";

describe("what a change does", () => {
  let workspace: Workspace;
  let all: ReferenceTables;
  beforeAll(async () => {
    workspace = await loaded();
    all = (await workspace.referenceVersions()).at(-1)?.tables ?? {};
  });

  it("is nothing where nothing is changed", async () => {
    const { data } = workspace.snapshot();
    const side = { data, settings: defaultSettings };
    const same = { data: dataWith(data, all, "S1", all), settings: defaultSettings };
    const effect = await effectOf(side, same);
    expect(effect.figures).toEqual([]);
    expect(effect.unused).toEqual([]);
    expect(effect.compared).toBeGreaterThan(50);
  });

  it("is what every measure gives once it is saved", async () => {
    const { data } = workspace.snapshot();
    const saved: ReferenceTables = {
      indicators: (all.indicators ?? []).map((row, index) => (index === 0 ? { ...row, weight: "4" } : row)),
      employer_surveys: (all.employer_surveys ?? []).map((row) => ({
        ...row,
        satisfied_from: "5",
        responded: "5",
      })),
      requirements: [
        {
          school_code: "S1",
          program_code: "P01",
          indicator_code: "K01",
          required_score: "80",
          importance: "50",
        },
        {
          school_code: "S1",
          program_code: "P01",
          indicator_code: "K02",
          required_score: "60",
          importance: "",
        },
      ],
    };
    const promised = dataWith(data, all, "S1", saved);
    const reported: number[] = [];
    const effect = await effectOf(
      { data, settings: defaultSettings },
      { data: promised, settings: defaultSettings },
      { onProgress: (done) => reported.push(done) },
    );
    expect(reported).toEqual([...effectMeasures.keys()]);
    const changed = new Set(effect.figures.map(({ measure }) => measure));
    for (const measure of ["competence.level", "employer.satisfied", "employer.response_rate"] as const)
      expect(changed, measure).toContain(measure);
    expect(changed).not.toContain("employment.destination_rate");

    const fresh = await loaded();
    const { revision } = fresh.snapshot().manifest;
    await fresh.saveReference({ revision, school: "S1", note: "", tables: saved });
    for (const measure of effectMeasures) {
      for (const by of [[], ["program"]] as const) {
        if (by.some((one) => !measureDeclaration(measure).by.includes(one))) continue;
        const request = { measure, by, where: {}, settings: defaultSettings };
        expect(evaluate(promised, request), measure).toEqual(evaluate(fresh.snapshot().data, request));
      }
    }
    const level = effect.figures.find(
      (one) => one.measure === "competence.level" && one.part === "dim:cognitive" && one.program === "",
    );
    // The mean of K01 over 15 students is 62, of K02 71: (62 + 71)/2 before, (4·62 + 71)/5 after.
    expect(level?.before?.value).toBeCloseTo(66.5, 9);
    expect(level?.after?.value).toBeCloseTo(63.8, 9);
  });

  it("says which figures are no longer shown, and which scores no longer count", async () => {
    const { data } = workspace.snapshot();
    const settings = { ...defaultSettings, minBase: 16 };
    const hidden = await effectOf({ data, settings: defaultSettings }, { data, settings });
    expect(hidden.figures).toContainEqual(
      expect.objectContaining({
        measure: "competence.level",
        part: "",
        after: expect.objectContaining({ value: null, status: "too_few" }) as unknown,
      }),
    );
    const without = dataWith(data, all, "S1", { indicators: (all.indicators ?? []).slice(0, 1) });
    const { unused } = await effectOf(
      { data, settings: defaultSettings },
      { data: without, settings: defaultSettings },
    );
    expect(unused).toEqual([
      { before: 0, after: 15, rows: { table: "assessments", reason: "no_indicator", rows: 15 } },
    ]);
  });

  it("ends when it is no longer asked for", async () => {
    const { data } = workspace.snapshot();
    const side = { data, settings: defaultSettings };
    await expect(effectOf(side, side, { signal: AbortSignal.abort(new Error("gone")) })).rejects.toThrow(
      "gone",
    );
  });

  it("lists versions with what each changed, and goes back to any", async () => {
    const one = await loaded();
    const first = versionGroups(await one.referenceVersions(), "S1");
    expect(first).toHaveLength(1);
    expect(first[0]?.files.toSorted()).toEqual(["employer_surveys.csv", "indicators.csv", "programs.csv"]);
    expect(first[0]?.counts).toContainEqual({ table: "indicators", added: 2, changed: 0, removed: 0 });
    const now = (await one.referenceVersions()).at(-1)?.tables ?? {};
    const rows = now.indicators ?? [];
    await one.saveReference({
      revision: one.snapshot().manifest.revision,
      school: "S1",
      note: "K02 out, K01 twice",
      tables: { indicators: [{ ...rows[0], weight: "2" }] },
    });
    const groups = versionGroups(await one.referenceVersions(), "S1");
    expect(groups.map(({ note, counts }) => ({ note, counts }))[0]).toEqual({
      note: "K02 out, K01 twice",
      counts: [{ table: "indicators", added: 0, changed: 1, removed: 1 }],
    });
    expect(tablesToGoBack(groups[0]?.tables ?? {}, groups[1]?.tables ?? {})).toEqual({ indicators: rows });
    expect(versionGroups(await one.referenceVersions(), "S2")).toEqual([]);
  });
});
