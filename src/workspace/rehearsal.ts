import type { ColumnTable } from "../columns/columnTable.ts";
import { breakable } from "../engine/breakable.ts";
import type { Engine } from "../engine/engine.ts";
import { raw } from "../engine/sql.ts";
import { runStagedChecks } from "../ingest/stagedChecks/runStagedChecks.ts";
import { dropSurroundings } from "../ingest/stagedChecks/surroundings.ts";
import type { StageableFile } from "./commitFiles.ts";
import { dropStaging } from "./dropStaging.ts";
import { LiveDatabase } from "./liveDatabase.ts";
import { panelsAfter } from "./panelsAfter.ts";
import { stageFiles } from "./staging.ts";

const [students, indicators, terms] = [1024, 16, 4];
/** Enough that the browser compiles for speed what is called again and again [measured]. */
const scores = students * indicators * terms;

/** A column by name: its texts and which of them each row holds. */
type MadeUpColumn = readonly [name: string, texts: readonly string[], code: (row: number) => number];

function tableOf(rows: number, columns: readonly MadeUpColumn[]): ColumnTable {
  return {
    lines: Uint32Array.from({ length: rows }, (_none, row) => row + 2),
    columns: columns.map(([name, dictionary, code]) => ({
      name,
      dictionary,
      codes: Uint32Array.from({ length: rows }, (_none, row) => code(row)),
    })),
  };
}

const numbered = (count: number, textOf: (place: number) => string): readonly string[] =>
  Array.from({ length: count }, (_none, place) => textOf(place));

/** A school's scores that nobody gave. */
function madeUp(): StageableFile {
  const ids = numbered(students, (place) => `S${place}`);
  const codes = numbered(indicators, (place) => `I${place}`);
  const own = tableOf(students, [
    ["student_id", ids, (row) => row],
    ["program_code", numbered(8, (place) => `P${place}`), (row) => row % 8],
    ["cohort", ["2001", "2002"], (row) => row % 2],
    ["gender", ["female", "male"], (row) => row % 2],
    ["exit_status", ["enrolled", "graduated"], (row) => row % 2],
  ]);
  const scales = tableOf(indicators, [
    ["indicator_code", codes, (row) => row],
    ["dimension", ["A", "B"], (row) => row % 2],
    ["scale_min", ["0"], () => 0],
    ["scale_max", ["100"], () => 0],
  ]);
  const given = tableOf(scores, [
    ["student_id", ids, (row) => row % students],
    ["indicator_code", codes, (row) => Math.floor(row / students) % indicators],
    ["term_code", numbered(terms, (place) => `200${place + 1}-200${place + 2}-1`), (row) => row % terms],
    ["module_code", numbered(8, (place) => `M${place}`), (row) => row % 8],
    ["assessor_kind", ["school", "enterprise"], (row) => row % 2],
    ["score", numbered(101, String), (row) => (row * 37) % 101],
    ["assessed_on", numbered(9, (place) => `2002-01-0${place + 1}`), (row) => row % 9],
  ]);
  return {
    status: "screened",
    file: { name: "", bytes: 0, sha256: "" },
    kind: "assessments",
    staged: [
      { table: "students", rows: own },
      { table: "indicators", rows: scales },
      { table: "assessments", rows: given },
    ],
  };
}

/**
 * Takes made-up rows all the way that a drop goes, up to its commit, and drops them: a browser compiles what an engine does when it does it
 * for the first time, which takes longer than doing it. Nothing live is read or touched; nothing else may wait meanwhile. Rejects with
 * the signal's reason, and leaves nothing then.
 */
export async function rehearse(engine: Engine, signal: AbortSignal): Promise<void> {
  const files = [madeUp()];
  const stopped = breakable(engine, signal);
  const staging = await stageFiles(engine, new LiveDatabase({}), files, 0, signal);
  try {
    await runStagedChecks({
      engine: stopped,
      labels: staging.database.labels,
      files: staging.files,
      batches: [],
      replaced: () => raw("true"),
      signal,
    });
    const plan = { against: "nothing", files, replacements: [] } as const;
    await panelsAfter(stopped, { plan, staging, manifest: { batches: [], revision: 0 } }, signal);
  } finally {
    await dropSurroundings({ engine });
    await dropStaging(engine);
  }
}
