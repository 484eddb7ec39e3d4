import { recipeFrom, type Recipe } from "../ingest/recipes/recipe.ts";
import { batchFiles, type PreparedBatch } from "./commitFiles.ts";
import { emptyManifest } from "./manifest.ts";
import type { BatchEntry, CommitDecisions, CommitPlan, LogEntry, Manifest } from "./workspace.ts";

/** One entry of the log. */
export function logged(
  at: string,
  what: LogEntry["what"],
  batches: readonly BatchEntry[],
  note: string,
): LogEntry {
  return {
    at,
    what,
    batches: batches.map(({ id }) => id),
    files: batches.map(({ file: { name, sha256 }, counts }) => ({ name, sha256, counts })),
    note,
  };
}

/** The manifest of a workspace that gave up all that it had. */
export function emptied(before: Manifest, revision: number, at: string): Manifest {
  const note = before.batches.map(({ file }) => file.name).join(", ");
  return emptyManifest(revision, [logged(at, "start_over", before.batches, note)]);
}

/** The manifest with batches behind those that it has. */
export function withBatches(inForce: Manifest, prepared: readonly PreparedBatch[], at: string): Manifest {
  const entries = prepared.map(({ entry }) => entry);
  const [edit] = entries.flatMap((entry) => (entry.edit === undefined ? [] : [entry.edit]));
  return {
    ...inForce,
    revision: inForce.revision + 1,
    rowsRevision: inForce.revision + 1,
    batches: [...inForce.batches, ...entries],
    lastOrdinal: entries.reduce((most, { ordinal }) => Math.max(most, ordinal), inForce.lastOrdinal),
    log: [...inForce.log, logged(at, edit === undefined ? "import" : "edit", entries, edit?.note ?? "")],
  };
}

/**
 * What is remembered after a plan's files were loaded: the recipe of each file's header anew; that of a changed export comes beside the
 * one it was made from, so that either may come again.
 */
export function recipesAfter(
  recipes: readonly Recipe[],
  plan: CommitPlan,
  { choices, seenAs }: CommitDecisions,
  now: string,
): readonly Recipe[] {
  let after = recipes;
  for (const by of batchFiles(plan)) {
    const file = plan.files[by];
    if (file?.status !== "screened") continue;
    const known =
      after.find(({ fingerprint }) => fingerprint === file.fingerprint) ??
      after.find(({ fingerprint }) => fingerprint === file.replayed?.fingerprint) ??
      null;
    const made = recipeFrom(file, choices[file.key] ?? {}, now, known, seenAs[file.key] ?? []);
    const isSame = known?.fingerprint === made.fingerprint;
    const own = isSame
      ? made
      : { ...made, name: made.file, madeAt: now, uses: 1, seenAs: seenAs[file.key] ?? [] };
    after = [...after.filter(({ fingerprint }) => fingerprint !== own.fingerprint), own];
  }
  return after;
}
