import { unacknowledged, type Acknowledgement } from "../../ingest/checks/acknowledgement.ts";
import { checkCatalogue, type CheckId } from "../../ingest/checks/checks.ts";
import {
  laidUnder,
  type CellCorrection,
  type ReadingChoices,
} from "../../ingest/questions/readingChoices.ts";
import type { CheckResult, ScreenedFile, Screening } from "../../ingest/screening.ts";
import type { CommitDecisions, ScopeDecision } from "../../workspace/workspace.ts";

/** An acknowledgement and how many cases there were when it was given: where there are others now, it counts no more. */
export interface Given extends Acknowledgement {
  readonly count: number;
}

/** What a person decided in one import; files are known by their key. */
export interface Decisions {
  readonly choices: Readonly<Record<string, ReadingChoices>>;
  readonly scopes: readonly ScopeDecision[];
  readonly acknowledged: Readonly<Record<string, readonly Given[]>>;
  /** Fingerprints of earlier readings of the same file. */
  readonly seenAs: Readonly<Record<string, readonly string[]>>;
}

export const noDecisions: Decisions = { choices: {}, scopes: [], acknowledged: {}, seenAs: {} };

/** The decisions with choices about one file laid over what was chosen before. */
export function withChoices(decisions: Decisions, key: string, choices: ReadingChoices): Decisions {
  return {
    ...decisions,
    choices: { ...decisions.choices, [key]: laidUnder(decisions.choices[key] ?? {}, choices) },
  };
}

/** The corrected cells of a file with one more, or with one taken back. */
export function withCell(
  cells: readonly CellCorrection[],
  line: number,
  column: string,
  value: string | null,
): readonly CellCorrection[] {
  const others = cells.filter((one) => one.line !== line || one.column !== column);
  return value === null ? others : [...others, { line, column, value }];
}

/** The decisions with a scope's rows in another place. */
export function withScope(decisions: Decisions, scope: ScopeDecision): Decisions {
  const keyOf = ({ by, batch, table, scope: parts }: ScopeDecision) =>
    JSON.stringify([by, batch, table, parts]);
  const others = decisions.scopes.filter((one) => keyOf(one) !== keyOf(scope));
  return { ...decisions, scopes: [...others, scope] };
}

/** The decisions with what is acknowledged of one file. */
export function withAcknowledged(decisions: Decisions, key: string, given: readonly Given[]): Decisions {
  return { ...decisions, acknowledged: { ...decisions.acknowledged, [key]: given } };
}

/** The decisions with the fingerprints that the files have now. */
export function withSeen(decisions: Decisions, files: readonly Screening[]): Decisions {
  const seenAs = { ...decisions.seenAs };
  for (const file of files)
    if (file.status === "screened")
      seenAs[file.key] = [...new Set([...(seenAs[file.key] ?? []), file.fingerprint])];
  return { ...decisions, seenAs };
}

function without<T>(byKey: Readonly<Record<string, T>>, position: number): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(byKey).flatMap(([key, value]) => {
      const [first = "", ...inside] = key.split("/");
      const at = Number(first);
      if (at === position) return [];
      return [[[at > position ? String(at - 1) : first, ...inside].join("/"), value]];
    }),
  );
}

/** The decisions once the file at a place of the drop is left out: those behind it move up. Places of rows are decided anew. */
export function withoutFile({ choices, acknowledged, seenAs }: Decisions, position: number): Decisions {
  return {
    choices: without(choices, position),
    acknowledged: without(acknowledged, position),
    seenAs: without(seenAs, position),
    scopes: [],
  };
}

/** True for a warning that a person has to have seen before the file can be loaded. */
export function asksToBeSeen({ id, level }: CheckResult): boolean {
  return level === "warn" && checkCatalogue[id].acknowledge;
}

/** What is acknowledged of a file and still counts. */
export function standing(file: ScreenedFile, given: readonly Given[] = []): readonly Given[] {
  const counts = new Map(file.checks.map(({ id, count }) => [id, count]));
  return given.filter(({ check, count }) => counts.get(check) === count);
}

/** The warnings of a file that still have to be acknowledged. */
export function unseen(file: Screening, decisions: Decisions): readonly CheckId[] {
  if (file.status === "failed") return [];
  return unacknowledged(file, standing(file, decisions.acknowledged[file.key]));
}

/** What goes with a commit of these files. */
export function toCommit(decisions: Decisions, files: readonly Screening[]): CommitDecisions {
  return {
    choices: decisions.choices,
    seenAs: decisions.seenAs,
    acknowledgements: files.map((file) =>
      file.status === "failed"
        ? []
        : standing(file, decisions.acknowledged[file.key]).map(({ check, line, reason, at }) => ({
            check,
            line,
            reason,
            at,
          })),
    ),
  };
}
