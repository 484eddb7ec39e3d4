import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { tableAsCsv } from "../../src/ingest/reading/csvOut.ts";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import { readableTable } from "../../src/panels/readable.ts";
import { memoryStorage, type FileStorage } from "../../src/workspace/fileStorage.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { memoryFile, readOne, rowsOf } from "../ingest/memoryFile.ts";
import { open } from "../workspace/shared.ts";
import type { FileScore } from "./scores.ts";

type Texts = ReadonlyMap<string, string>;

/** Loads a file as a person would who acknowledges what it warns of. */
async function commit(
  workspace: Workspace,
  bytes: Uint8Array<ArrayBuffer>,
  choices: ReadingChoices,
): Promise<void> {
  const screenings = await screenFiles([memoryFile(bytes)], await workspace.knownCodes(), {
    choices: { "0": choices },
  });
  const plan = await workspace.plan(screenings);
  const acknowledgements = plan.files.map((screening) =>
    screening.status === "failed"
      ? []
      : screening.checks.map(({ id }) => ({
          check: id,
          line: null,
          reason: "meant so",
          at: "2024-01-01T00:00:00Z",
        })),
  );
  await workspace.commit(plan, { acknowledgements, choices: { "0": choices }, seenAs: {} });
}

/** The employers' names as the database has them. */
async function namesIn(workspace: Workspace): Promise<Texts> {
  const engine = await workspace.engine();
  const { columns, rowCount } = await engine.query(readableTable("employers"));
  const texts = (name: string): readonly (string | null)[] => {
    const column = columns.find((candidate) => candidate.name === name);
    if (column === undefined || column.kind === "number") throw new Error(`${name} is no column of texts.`);
    return column.values;
  };
  const [ids, names] = [texts("employer_id"), texts("name")];
  return new Map(Array.from({ length: rowCount }, (_, row) => [ids[row] ?? "", names[row] ?? ""] as const));
}

async function exportedEmployers(workspace: Workspace): Promise<Uint8Array<ArrayBuffer>> {
  const archive = unzipSync(new Uint8Array(await (await workspace.exportFile()).arrayBuffer()));
  const [, table] = Object.entries(archive).find(([name]) => name.endsWith("employers.csv")) ?? [];
  if (table === undefined) throw new Error("The export holds no employers.");
  return Uint8Array.from(table);
}

async function inWorkspace<T>(storage: FileStorage, visit: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await open(storage);
  try {
    return await visit(workspace);
  } finally {
    await workspace.close();
  }
}

/**
 * Strings that break programs, as names of employers: read and written again, imported, reloaded, exported, and the export imported elsewhere. Exact: the
 * same string every time, but for white space around it, which no cell of the workspace keeps.
 */
export async function scoreNaughtyStrings(folder: string): Promise<FileScore[]> {
  const bytes = Uint8Array.from(readFileSync(join(folder, "blns_roundtrip.csv")));
  const original = await readOne(bytes);
  const rows = rowsOf(original.table);
  const written = [...tableAsCsv(original.table)].join("");
  const readAgain = rowsOf((await readOne(written)).table);
  const storage = memoryStorage();
  const choices: ReadingChoices = {
    kind: "employers",
    columns: { id: "employer_id", comment: "name", indicator: null, score: null },
  };
  const imported = await inWorkspace(storage, async (workspace) => {
    await commit(workspace, bytes, choices);
    return namesIn(workspace);
  });
  const [reloaded, exported] = await inWorkspace(storage, async (workspace) => [
    await namesIn(workspace),
    await exportedEmployers(workspace),
  ]);
  const elsewhere = await inWorkspace(memoryStorage(), async (workspace) => {
    await commit(workspace, exported, { kind: "employers" });
    return namesIn(workspace);
  });
  return rows.map(([id = "", , , text = ""], row) => {
    const ways: readonly (readonly [string, string | undefined, string])[] = [
      ["written and read", readAgain[row]?.[3], text],
      ["imported", imported.get(id), text.trim()],
      ["reloaded", reloaded.get(id), text.trim()],
      ["exported and imported", elsewhere.get(id), text.trim()],
    ];
    const wrong = ways.flatMap(([way, found, wanted]) =>
      found === wanted ? [] : [`${way}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)}`],
    );
    return { file: id, outcome: wrong.length === 0 ? "exact" : "silent", note: wrong.join("; ") };
  });
}
