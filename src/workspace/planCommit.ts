import type { Engine } from "../engine/engine.ts";
import { breakable } from "../engine/breakable.ts";
import { ident, joinSql, raw, sql, type Sql } from "../engine/sql.ts";
import type { Screening } from "../ingest/screening.ts";
import { runStagedChecks } from "../ingest/stagedChecks/runStagedChecks.ts";
import type { StagedFinding } from "../ingest/stagedChecks/stagedFinding.ts";
import { dropSurroundings } from "../ingest/stagedChecks/surroundings.ts";
import type { TableId } from "../model/tables.ts";
import { comparePlan } from "./comparePlan.ts";
import { dropStaging } from "./dropStaging.ts";
import type { FileStorage } from "./fileStorage.ts";
import { findMeetings, type OtherNames } from "./keyMeetings.ts";
import type { LiveDatabase } from "./liveDatabase.ts";
import { scopeMeetings } from "./scopeMeetings.ts";
import { failedLines, settleFile, type KeyMeeting } from "./settlePlan.ts";
import { placeOf, removeLines, removeRows, stageFiles, type Staging } from "./staging.ts";
import type { CommitPlan, Manifest, PlanAgainst, PlanDecisions, ScopeMeeting } from "./workspace.ts";

export interface PlanSurroundings {
  readonly engine: Engine;
  readonly storage: FileStorage;
  /** What the drop is compared with. Against nothing `manifest` lists no batch, and `database` knows no label. */
  readonly against: PlanAgainst;
  readonly manifest: Manifest;
  readonly database: LiveDatabase;
  readonly signal?: AbortSignal | undefined;
}

/** A plan, and its rows that wait for the commit. */
export interface StagedPlan {
  readonly plan: CommitPlan;
  readonly staging: Staging;
}

type FileMeeting = KeyMeeting & { readonly file: number; readonly id: number };

/** What is found about the staged rows, step by step; rows that do not stand leave staging before the next step. */
class StagedRowsCheck {
  readonly #surroundings: PlanSurroundings;
  readonly #files: readonly Screening[];
  readonly #staging: Staging;
  readonly #replacements: readonly ScopeMeeting[];
  #compared: Promise<readonly TableId[]> | null = null;

  constructor(
    surroundings: PlanSurroundings,
    files: readonly Screening[],
    staging: Staging,
    replacements: readonly ScopeMeeting[],
  ) {
    this.#surroundings = surroundings;
    this.#files = files;
    this.#staging = staging;
    this.#replacements = replacements;
  }

  /** The condition on `o`, a live row, that the drop takes its place. */
  replaced(table: TableId): Sql {
    const { against, manifest } = this.#surroundings;
    if (against === "nothing") return raw("true");
    const conditions = this.#replacements.flatMap((one) => {
      const ordinal = manifest.batches.find(({ id }) => id === one.batch)?.ordinal ?? -1;
      return one.table === table
        ? [sql`(${this.#staging.database.inScope(table, ordinal, one.scope, "o")})`]
        : [];
    });
    return conditions.length === 0 ? raw("false") : joinSql(conditions, " OR ");
  }

  async checked(): Promise<readonly StagedFinding[]> {
    const { engine, manifest, signal } = this.#surroundings;
    const found = await runStagedChecks({
      engine,
      labels: this.#staging.database.labels,
      files: this.#staging.files,
      batches: manifest.batches.map(({ ordinal, file }) => ({ ordinal, ...file })),
      replaced: (table) => this.replaced(table),
      signal,
    });
    const findings = found.map((one) => ({ ...one, file: placeOf(this.#staging, one.file) }));
    await this.#removeLines(
      this.#files.flatMap((file, index) => {
        const own = findings.filter((one) => one.file === index);
        if (file.status === "failed" || own.length === 0) return [];
        return Array.from(failedLines(file, own).keys(), (line) => [index, line] as const);
      }),
    );
    return findings;
  }

  async contradictions(): Promise<readonly FileMeeting[]> {
    const found = await this.#meetings("contradictions");
    await this.#removeLines(found.map(({ file, line }) => [file, line] as const));
    return found;
  }

  async repeats(): Promise<readonly FileMeeting[]> {
    const found = await this.#meetings("repeats");
    for (const table of this.#staging.tables) {
      const ids = found.flatMap((one) => (one.table === table ? [one.id] : []));
      await removeRows(this.#surroundings.engine, table, ids);
    }
    return found;
  }

  /** `lines`: each with the place of its file in the drop. */
  #removeLines(lines: readonly (readonly [number, number])[]): Promise<void> {
    const { ordinals } = this.#staging;
    const waiting = lines.map(([place, line]) => [ordinals[place] ?? 0, line] as const);
    return removeLines(this.#surroundings.engine, this.#staging, waiting);
  }

  /** Tables in which another row may hold the same key: a live one that stays, or one of another file of the drop. */
  #comparedTables(): Promise<readonly TableId[]> {
    this.#compared ??= this.#findCompared();
    return this.#compared;
  }

  async #findCompared(): Promise<readonly TableId[]> {
    const { engine, signal } = this.#surroundings;
    const { files, tables } = this.#staging;
    if (tables.length === 0) return [];
    const some = tables.map(
      (table) =>
        sql`(SELECT count(*) FROM (SELECT 1 FROM ${ident("main", table)} AS o WHERE NOT (${this.replaced(table)}) LIMIT 1)) AS ${ident(table)}`,
    );
    const { columns } = await engine.query(sql`SELECT ${joinSql(some, ", ")}`, signal);
    return tables.filter((table) => {
      const staying = columns.find(({ name }) => name === table);
      const others = files.filter((file) => file.tables.some((one) => one.table === table));
      return others.length > 1 || (staying?.kind === "number" && staying.values[0] === 1);
    });
  }

  async #meetings(kind: "contradictions" | "repeats"): Promise<readonly FileMeeting[]> {
    const { engine, manifest, signal } = this.#surroundings;
    const names: OtherNames = {
      file: (ordinal) => this.#files[placeOf(this.#staging, ordinal)]?.file.name ?? "",
      batch: (ordinal) => manifest.batches.find((one) => one.ordinal === ordinal)?.file.name ?? "",
    };
    const found: FileMeeting[] = [];
    for (const table of await this.#comparedTables()) {
      const startOf = (file: number) =>
        this.#staging.files.find(({ index }) => index === file)?.tables.find((one) => one.table === table)
          ?.start ?? 0;
      found.push(...(await findMeetings(engine, kind, table, this.replaced(table), startOf, names, signal)));
    }
    return found.map((one) => ({ ...one, file: placeOf(this.#staging, one.file) }));
  }
}

function grouped<T extends { readonly file: number }>(list: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) {
    const group = groups.get(one.file);
    if (group === undefined) groups.set(one.file, [one]);
    else group.push(one);
  }
  return groups;
}

async function settled(
  surroundings: PlanSurroundings,
  files: readonly Screening[],
  staging: Staging,
  meetings: Pick<CommitPlan, "replacements" | "additions">,
): Promise<CommitPlan> {
  const { against, engine, manifest, signal } = surroundings;
  const rows = new StagedRowsCheck(surroundings, files, staging, meetings.replacements);
  const checks = grouped(await rows.checked());
  // Rows that contradict one another go before repeats are sought: nothing may be left out for a row that does not stand.
  const contradictions = grouped(await rows.contradictions());
  const repeats = grouped(await rows.repeats());
  const comparison = await comparePlan({
    engine,
    staging,
    batches: manifest.batches,
    replacements: meetings.replacements,
    repeats: (file, table) => repeats.get(file)?.filter((one) => one.table === table).length ?? 0,
    signal,
  });
  signal?.throwIfAborted();
  return {
    revision: manifest.revision,
    against,
    files: files.map((file, index) =>
      file.status === "failed"
        ? file
        : settleFile(file, {
            checks: checks.get(index) ?? [],
            contradictions: contradictions.get(index) ?? [],
            repeats: repeats.get(index) ?? [],
          }),
    ),
    ...meetings,
    comparison,
  };
}

/**
 * Stages the rows of a drop, checks them, and compares them with the live rows and with one another. Nothing live is touched; what
 * stands of the rows waits in staging for the commit. Where it fails or is aborted nothing is left there.
 */
export async function planCommit(
  surroundings: PlanSurroundings,
  files: readonly Screening[],
  decisions: PlanDecisions,
): Promise<StagedPlan> {
  const { engine, storage, manifest, database, signal } = surroundings;
  const meetings = await scopeMeetings(storage, manifest, files, decisions, signal);
  const staging = await stageFiles(engine, database, files, manifest.lastOrdinal, signal);
  try {
    const stopped = { ...surroundings, engine: breakable(engine, signal) };
    return { plan: await settled(stopped, files, staging, meetings), staging };
  } catch (cause) {
    await dropSurroundings({ engine });
    await dropStaging(engine);
    throw cause;
  }
}
