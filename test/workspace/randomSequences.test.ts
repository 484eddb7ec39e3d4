import fc from "fast-check";
import { expect, it } from "vitest";
import type { Screening } from "../../src/ingest/screening.ts";
import { memoryStorage, type FileStorage } from "../../src/workspace/fileStorage.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { engineTexts, replayedTexts } from "./liveTexts.ts";
import { allSeen, csv, ids, screen, type Dropped } from "./school.ts";
import { open } from "./shared.ts";

const tables = ["students", "assessments", "employment"] as const;
const terms = ["2023-2024-1", "2023-2024-2"];

interface Edition {
  readonly what: "students" | "long" | "wide" | "employment";
  readonly from: number;
  readonly count: number;
  readonly term: number;
  readonly above: number;
  /** Rows that are broken, given twice, or given twice with other values. */
  readonly broken: readonly number[];
  readonly twice: readonly number[];
  readonly other: readonly number[];
}

type Step =
  | { readonly do: "import"; readonly files: readonly Edition[]; readonly place: "replace" | "beside" | null }
  | { readonly do: "cancel"; readonly files: readonly Edition[] }
  | { readonly do: "rollBack"; readonly at: number }
  | { readonly do: "reopen" };

/** More of them by hand: each takes some seconds. */
const runs = Number(process.env["VETSCOPE_SEQUENCES"] ?? 3);

const places = fc.array(fc.nat(9), { maxLength: 2 });
const edition: fc.Arbitrary<Edition> = fc.record({
  what: fc.constantFrom("students", "long", "wide", "employment"),
  from: fc.integer({ min: 0, max: 8 }),
  count: fc.integer({ min: 1, max: 10 }),
  term: fc.nat(1),
  above: fc.nat(2),
  broken: places,
  twice: places,
  other: places,
});
const files = fc.array(edition, { minLength: 1, maxLength: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("import" as const),
      files,
      place: fc.constantFrom(null, null, "replace" as const, "beside" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cancel" as const), files }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("rollBack" as const), at: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.constant({ do: "reopen" as const }) },
);

/** All students and their scores of a term: once older scores are there, a newer edition of them. */
function whole(above: number): Step {
  const all = { from: 0, count: 10, term: 0, above, broken: [], twice: [], other: [] };
  return {
    do: "import",
    files: [
      { ...all, what: "students" },
      { ...all, what: "long" },
    ],
    place: null,
  };
}

/** The file of an edition, and how many records it has. */
function fileOf(one: Edition, place: number): Dropped & { readonly records: number } {
  const term = terms[one.term] ?? "";
  const rows = (of: (id: string, index: number, more: number) => string, broken: (id: string) => string) =>
    ids(one.from, one.from + one.count).flatMap((id, index) => [
      one.broken.includes(index) ? broken(id) : of(id, index, 0),
      ...(one.twice.includes(index) ? [of(id, index, 0)] : []),
      ...(one.other.includes(index) ? [of(id, index, 1)] : []),
    ]);
  const made = {
    students: () => ({
      header: "student_id,program_code,cohort,class_code",
      rows: rows(
        (id, index, more) => `${id},P01,2023,C${(index + one.above + more) % 2}`,
        (id) => `${id},P01,soon,C1`,
      ),
    }),
    long: () => ({
      header: "student_id,indicator_code,term_code,score",
      rows: rows(
        (id, index, more) => `${id},K01,${term},${60 + one.above + more + index}`,
        (id) => `${id},K01,${term},many`,
      ),
    }),
    wide: () => ({
      header: "student_id,K01,K02",
      rows: rows(
        (id, index, more) => `${id},${60 + one.above + more + index},${70 + index}`,
        (id) => `${id},many,70`,
      ),
    }),
    employment: () => ({
      header: "graduate_id,program_code,graduation_year,months_after,activity,monthly_pay",
      rows: rows(
        (id, index, more) => `${id},P01,2024,6,employed,${4000 + 10 * (index + more + one.above)}`,
        (id) => `${id},P01,2024,6,lost,1`,
      ),
    }),
  }[one.what]();
  return { ...csv(`${one.what} ${place} ${term}.csv`, made.header, made.rows), records: made.rows.length };
}

/** Every record of every file is loaded, rejected or skipped; and what is loaded is what is stored. */
function expectCounted(
  screenings: readonly Screening[],
  dropped: readonly { readonly records: number }[],
): void {
  screenings.forEach((file, place) => {
    if (file.status === "failed") return expect.fail(JSON.stringify(file.check));
    const { read, loaded, rejected, skipped } = file.counts;
    expect(read).toBe(dropped[place]?.records);
    expect(loaded + rejected + skipped).toBe(read);
    expect(file.rejected).toHaveLength(rejected);
    if (file.staged.length === 0) return;
    expect(new Set(file.staged.flatMap(({ rows }) => [...rows.lines])).size).toBe(loaded);
    const named = new Set(file.rejected.map(({ line }) => line));
    for (const { rows } of file.staged) for (const line of rows.lines) expect(named).not.toContain(line);
  });
}

/** Resolves to the workspace as it is after opening it again. */
async function expectReplayed(workspace: Workspace, storage: FileStorage): Promise<Workspace> {
  const { manifest, data } = workspace.snapshot();
  for (const table of tables)
    expect(await engineTexts(workspace, table), table).toEqual(await replayedTexts(storage, manifest, table));
  expect(data.revision).toBe(manifest.revision);
  for (const { counts } of manifest.log.flatMap((entry) => entry.files))
    expect(counts.loaded + counts.rejected + counts.skipped).toBe(counts.read);
  // Labels are those of the rows and no others, so that nothing shows what was rolled back, cancelled or rejected.
  const again = await open(storage);
  expect(again.snapshot().data).toEqual(data);
  return again;
}

it("whatever is imported, replaced, cancelled, rolled back and reopened: records add up, and the rows are those of the batches", async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), fc.nat(9), async (between, at) => {
      const steps: readonly Step[] = [whole(0), ...between, whole(1), { do: "rollBack", at }];
      const storage = memoryStorage();
      let workspace = await open(storage);
      let went = 0;
      for (const one of steps) {
        const { batches } = workspace.snapshot().manifest;
        if (one.do === "reopen") workspace = await open(storage);
        else if (one.do === "rollBack") {
          const batch = batches[one.at % Math.max(batches.length, 1)];
          if (batch === undefined) continue;
          const gone = await workspace.rollBack(batch.id);
          expect(gone.map(({ id }) => id)).toEqual(batches.slice(batches.indexOf(batch)).map(({ id }) => id));
          went += gone.length;
        } else {
          const dropped = one.files.map(fileOf);
          const screenings = await screen(workspace, ...dropped);
          const first = await workspace.plan(screenings);
          expectCounted(first.files, dropped);
          if (one.do === "cancel") {
            await workspace.discard(first);
            continue;
          }
          const met = [...first.replacements, ...first.additions];
          const { place } = one;
          const plan =
            place === null || met.length === 0
              ? first
              : await workspace.plan(screenings, undefined, {
                  scopes: met.map((scope) => ({ ...scope, place })),
                });
          expectCounted(plan.files, dropped);
          const would = await workspace.panelsOf(plan);
          const entries = await workspace.commit(plan, allSeen(plan));
          if (entries.length > 0) expect(workspace.snapshot().data).toEqual(would);
          kinds.add(plan.replacements.length > 0 ? "replaced" : "added");
        }
        workspace = await expectReplayed(workspace, storage);
      }
      if (went > 0) kinds.add("went");
    }),
    { numRuns: runs, seed: 20_260_401 },
  );
  // The sequences must have been worth it.
  expect(kinds).toEqual(new Set(["replaced", "added", "went"]));
}, 900_000);
