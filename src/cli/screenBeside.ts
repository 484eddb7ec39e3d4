import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { openNode } from "../engine/openNode.ts";
import { unacknowledged } from "../ingest/checks/acknowledgement.ts";
import type { ScreeningOptions } from "../ingest/reading/readFile.ts";
import { screenFiles } from "../ingest/screenFiles.ts";
import type { Screening } from "../ingest/screening.ts";
import { memoryStorage } from "../workspace/fileStorage.ts";
import { openWorkspace } from "../workspace/openWorkspace.ts";
import { singleTab } from "../workspace/tabs.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { diskFile } from "./screenDiskFile.ts";

const readEndings = /\.(csv|tsv|txt|xlsx|zip)(\.gz)?$/i;

/** A file of the earlier folder, of which nothing could be loaded. */
export interface NotBefore {
  readonly file: string;
  readonly why: "unreadable" | "open questions" | "failed checks";
}

/** Files screened as one drop, and what of the earlier folder they could not be compared with. */
export interface ScreenedBeside {
  readonly screenings: readonly Screening[];
  readonly notBefore: readonly NotBefore[];
}

function isLoaded(screening: Screening): boolean {
  return screening.status === "screened" && screening.staged.some(({ rows }) => rows.lines.length > 0);
}

function whyNot(screening: Screening): NotBefore["why"] {
  if (screening.status === "failed") return "unreadable";
  return screening.questions.some(({ state }) => state === "open") ? "open questions" : "failed checks";
}

/** Commits the files of a folder, warnings and all, in the order of their names. */
async function loadBefore(
  workspace: Workspace,
  folder: string,
  options: ScreeningOptions,
): Promise<readonly NotBefore[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory() && readEndings.test(entry.name));
  const paths = names.map(({ name }) => join(folder, name)).toSorted();
  const screenings = await screenFiles(paths.map(diskFile), await workspace.knownCodes(), options);
  const plan = await workspace.plan(screenings);
  const at = new Date().toISOString();
  await workspace.commit(plan, {
    choices: {},
    seenAs: {},
    acknowledgements: plan.files.map((file) =>
      file.status === "failed"
        ? []
        : unacknowledged(file, []).map((check) => ({ check, line: null, reason: "earlier data", at })),
    ),
  });
  return plan.files
    .filter((file) => !isLoaded(file))
    .map((file) => ({ file: file.file.name, why: whyNot(file) }));
}

/**
 * Screens files as the app does before Confirm: each by itself, then their rows together and beside those of an earlier folder, in a database in
 * memory, which is started only where rows stand. Nothing is written. Rejects with the file system's error when `before` can't be read.
 */
export async function screenBeside(
  files: readonly string[],
  before: string | undefined,
  options: ScreeningOptions,
): Promise<ScreenedBeside> {
  const { workspace } = await openWorkspace({
    storage: memoryStorage(),
    tabs: singleTab(),
    openEngine: openNode,
    demo: () => Promise.resolve([]),
  });
  const { choices: _choices, ...reading } = options;
  const notBefore = before === undefined ? [] : await loadBefore(workspace, before, reading);
  const screenings = await screenFiles(files.map(diskFile), await workspace.knownCodes(), options);
  if (!screenings.some(isLoaded)) return { screenings, notBefore };
  return { screenings: (await workspace.plan(screenings)).files, notBefore };
}
