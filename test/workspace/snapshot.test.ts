import { expect, test } from "vitest";
import { DamagedFileError } from "../../src/columns/packed.ts";
import { encodeColumns } from "../../src/columns/store.ts";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import { emptyManifest, readManifest, writeManifest } from "../../src/workspace/manifest.ts";
import { emptyPanels, readPanels, writePanels } from "../../src/workspace/panelStore.ts";
import { packSnapshot, restoreSnapshot } from "../../src/workspace/snapshot.ts";
import type { BatchEntry, Manifest } from "../../src/workspace/workspace.ts";

const batch: BatchEntry = {
  id: "1-abc",
  ordinal: 1,
  file: { name: "students.csv", bytes: 12, sha256: "abc" },
  encoding: { name: "utf-8", how: "strict utf-8" },
  dialect: { delimiter: ",", quote: '"', newline: "\n", headerRow: 1 },
  recipe: "r",
  counts: { read: 1, loaded: 1, rejected: 0, skipped: 0 },
  checks: [],
  committedAt: "2026-01-01T00:00:00.000Z",
  tables: [{ table: "students", rows: 1, store: "batches/1-abc.students" }],
  replaces: [],
  acknowledgements: [],
  corrections: [],
  replayed: null,
  report: null,
};

async function stored() {
  const storage = memoryStorage();
  const manifest: Manifest = { ...emptyManifest(1), origin: "demo", batches: [batch] };
  const rows = {
    columns: [{ name: "student_id", dictionary: ["S1"], codes: Uint32Array.of(0) }],
    lines: Uint32Array.of(2),
  };
  await storage.write("batches/1-abc.students", encodeColumns(rows));
  await writePanels(storage, emptyPanels(1));
  await writeManifest(storage, manifest, emptyManifest(0));
  return { storage, manifest };
}

test("a packed workspace restored elsewhere is the same workspace", async () => {
  const { storage, manifest } = await stored();
  const elsewhere = memoryStorage();
  await restoreSnapshot(elsewhere, await packSnapshot(storage));
  expect((await readManifest(elsewhere))?.manifest).toEqual(manifest);
  expect(await elsewhere.read("batches/1-abc.students")).toEqual(
    await storage.read("batches/1-abc.students"),
  );
  expect(await readPanels(elsewhere, 1)).toEqual(emptyPanels(1));
});

test("a damaged snapshot leaves nothing in force", async () => {
  const { storage } = await stored();
  const bytes = await packSnapshot(storage);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  const elsewhere = memoryStorage();
  await expect(restoreSnapshot(elsewhere, bytes)).rejects.toThrow(DamagedFileError);
  expect(await readManifest(elsewhere)).toBeNull();
});

test("nothing and a workspace with a part missing can't be packed", async () => {
  await expect(packSnapshot(memoryStorage())).rejects.toThrow(DamagedFileError);
  const { storage } = await stored();
  await storage.remove("batches/1-abc.students");
  await expect(packSnapshot(storage)).rejects.toThrow("batches/1-abc.students");
});
