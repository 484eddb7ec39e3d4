import { unacknowledged } from "../../src/ingest/checks/acknowledgement.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import type { Screening } from "../../src/ingest/screening.ts";
import type { CommitDecisions, CommitPlan, Workspace } from "../../src/workspace/workspace.ts";

/** A file as if it were dropped. */
export interface Dropped {
  readonly name: string;
  readonly text: string;
}

export function csv(name: string, header: string, rows: readonly string[]): Dropped {
  return { name, text: `${[header, ...rows].join("\n")}\n` };
}

/** Screens files as the page does, with what the workspace knows. */
export async function screen(
  workspace: Workspace,
  ...files: readonly Dropped[]
): Promise<readonly Screening[]> {
  return screenFiles(
    files.map(({ name, text }) => new File([text], name)),
    await workspace.knownCodes(),
  );
}

/** Nothing was decided. */
export const undecided: CommitDecisions = { acknowledgements: [], choices: {}, seenAs: {} };

/** Every warning that needs it is seen and let stand; nothing else was decided. */
export function allSeen({ files }: CommitPlan): CommitDecisions {
  const at = "2026-01-01T00:00:00.000Z";
  return {
    ...undecided,
    acknowledgements: files.map((file) =>
      file.status === "failed"
        ? []
        : unacknowledged(file, []).map((check) => ({ check, line: null, reason: "as it is", at })),
    ),
  };
}

/** From the drop to the commit, nothing asked. */
export async function load(workspace: Workspace, ...files: readonly Dropped[]) {
  const plan = await workspace.plan(await screen(workspace, ...files));
  return { plan, entries: await workspace.commit(plan, allSeen(plan)) };
}

export const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `s${String(from + index).padStart(3, "0")}`);

export const students = (name: string, list: readonly string[], program = "P01") =>
  csv(
    name,
    "student_id,program_code,cohort,gender",
    list.map((id, index) => `${id},${program},2023,${index % 2 === 0 ? "female" : "male"}`),
  );

/** Scores of the default framework's K01 and K02, so many points from 60. */
export const scores = (name: string, term: string, list: readonly string[], above = 0) =>
  csv(
    name,
    "student_id,indicator_code,term_code,score",
    list.flatMap((id, index) => [
      `${id},K01,${term},${60 + above + (index % 5)}`,
      `${id},K02,${term},${70 + above + (index % 3)}`,
    ]),
  );

export const ratings = (name: string, rows: readonly string[]) =>
  csv(name, "rating_id,wave,attribute,employer_id,program_code,satisfaction", rows);
