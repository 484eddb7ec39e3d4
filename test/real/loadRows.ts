import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../../src/engine/engine.ts";
import { openNode } from "../../src/engine/openNode.ts";
import { fillTable, type LabelCodes } from "../../src/ingest/fillTable.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import type { KnownCodes, Screening } from "../../src/ingest/screening.ts";
import { createSchema } from "../../src/model/ddl.ts";
import { buildPanels } from "../../src/panels/buildPanels.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { realFolder } from "./rawText.ts";

const nothingKnown: KnownCodes = {
  indicators: [],
  programs: null,
  students: null,
  employers: null,
  instrumentScales: {},
  surveyScales: {},
};

/** The paths of a folder's files below data-samples/real. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(join(realFolder, folder)).map((name) => `${folder}/${name}`);
}

/** Files below data-samples/real, screened as one drop into an empty workspace. */
export function screenPaths(paths: readonly string[]): Promise<readonly Screening[]> {
  const files = paths.map((path) => new File([readFileSync(join(realFolder, path))], path));
  return screenFiles(files, nothingKnown);
}

/** Label lists in the order in which texts come. */
class TextLists implements LabelCodes {
  readonly lists: Record<string, string[]> = {};
  private readonly known = new Map<string, number>();

  codes(domain: string, dictionary: readonly string[]): Int32Array {
    const list = (this.lists[domain] ??= []);
    return Int32Array.from(dictionary, (text) => {
      if (text === "") return -1;
      const key = `${domain}\n${text}`;
      const code = this.known.get(key) ?? list.push(text) - 1;
      this.known.set(key, code);
      return code;
    });
  }
}

/** A real data set's rows in an engine of their own, and the panels over them. The caller closes the engine. */
export async function loadRows(
  paths: readonly string[],
): Promise<{ readonly engine: Engine; readonly data: PanelData }> {
  const labels = new TextLists();
  const engine = await openNode();
  for (const statement of createSchema("main")) await engine.run(statement);
  for (const screening of await screenPaths(paths)) {
    if (screening.status === "failed") throw new Error(`${screening.file.name} could not be read`);
    for (const staged of screening.staged) await fillTable(engine, labels, staged, 0);
  }
  const rows = Object.entries(labels.lists).flatMap(([domain, list]) =>
    list.map((label, code) => ({ domain, code, label })),
  );
  await engine.insert("labels", [
    { name: "domain", type: "text", values: rows.map(({ domain }) => domain) },
    { name: "code", type: "integer", values: Int32Array.from(rows, ({ code }) => code) },
    { name: "label", type: "text", values: rows.map(({ label }) => label) },
  ]);
  return { engine, data: await buildPanels(engine, labels.lists, 1) };
}
