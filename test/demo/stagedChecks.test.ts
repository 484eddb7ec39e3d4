import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkCatalogue } from "../../src/ingest/checks/checks.ts";
import { memoryFile } from "../ingest/memoryFile.ts";
import { checkStaged } from "../ingest/stagedSchool.ts";
import { demoFolder } from "./demoFolder.ts";

const file = (name: string) => memoryFile(Uint8Array.from(readFileSync(join(demoFolder, name))), name);
const school = readdirSync(demoFolder)
  .filter((name) => name.endsWith(".csv"))
  .map(file);

test("the demo school contradicts itself nowhere; what shifted from term to term is said, and little of it", async () => {
  const { findings, files } = await checkStaged(school);
  expect(files.map(({ counts }) => counts.rejected)).toEqual(school.map(() => 0));
  const ids = findings.map(({ check }) => check);
  // Rows agree among themselves: whatever is found is a shift beside the term before.
  expect(ids.filter((id) => !id.startsWith("last."))).toEqual([]);
  expect(ids.filter((id) => checkCatalogue[id].level === "fail")).toEqual([]);
  expect(findings.length).toBeLessThanOrEqual(school.length / 5);
});

test("the export of a late term fits what is loaded", async () => {
  const { findings } = await checkStaged([file("exports/internship-2025-2026-2-gbk.csv")], school);
  expect(findings).toEqual([]);
});
