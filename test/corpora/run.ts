import { scored, scoresOf } from "./allScores.ts";
import { corpus } from "./corpora.ts";
import { scoreDamagedTables, isWholeFile } from "./damagedTables.ts";
import { countOutcomes, outcomes } from "./scores.ts";

const titles = ["exact", "asked or flagged", "silently wrong", "crashed"];

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(38) : String(cell).padStart(17)))
    .join("");
}

const lines = [row(["corpus", "files", ...titles])];
const notExact: string[] = [];
let bad = 0;
for (const entry of scored) {
  const { title, folder } = entry;
  const path = corpus(folder);
  if (path === null) {
    lines.push(row([title, "not present"]));
    continue;
  }
  const scores = await scoresOf(entry, path);
  const counts = countOutcomes(scores);
  bad += counts.silent + counts.crashed;
  lines.push(row([title, scores.length, ...outcomes.map((outcome) => counts[outcome])]));
  for (const { file, outcome, note } of scores)
    if (outcome !== "exact") notExact.push(`${title} | ${outcome} | ${file} | ${note}`);
}
const pollock = corpus("csv-pollock");
if (pollock !== null) {
  const rows = (await scoreDamagedTables(pollock)).filter((score) => !isWholeFile(score));
  const kept = rows.filter((score) => score.kept).length;
  lines.push(
    "",
    `csv-pollock: other rows intact and the damaged one exact or named: ${kept} of ${rows.length}`,
  );
}
console.log(`${notExact.join("\n")}\n\n${lines.join("\n")}`);
process.exitCode = bad === 0 ? 0 : 1;
