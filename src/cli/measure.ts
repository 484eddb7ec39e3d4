import { evaluate } from "../measures/evaluate.ts";
import { resample, withIntervals } from "../measures/resample.ts";
import { resampleTasks } from "../measures/resampleTasks.ts";
import type { Filter, Grouping } from "../measures/result.ts";
import { measureDeclaration, type MeasureId } from "../measures/catalogue.ts";
import { panelCodes } from "../panels/selection.ts";
import type { PanelData } from "../panels/panelData.ts";
import { defaultSettings } from "../panels/settings.ts";
import { EmptyFolderError, loadFolder } from "./loadFolder.ts";
import { choiceLines } from "./choiceReport.ts";
import { loadingSummary } from "./loadingReport.ts";
import { catalogueLines, resultHeader, resultLine, resultText } from "./measureReport.ts";
import { MeasureUsageError, readMeasureCommand, type MeasureCommand } from "./measureRequest.ts";

const usage = `npm run -s measure -- FOLDER --measure ID [--by program,cohort] [--where program=P01|P02]... [--json]
npm run -s measure -- --list [--json]
Computes a measure from a folder of the app's CSV files (.csv, .csv.gz; subfolders are left alone), as the app does.
  --measure ID   what to compute; --list prints the catalogue
  --by LIST      groupings, comma-separated: a line a group and part
  --where G=C|C  lets through these codes of a grouping (two on one grouping: the codes of both); all groupings must hold
  --json         one JSON line a group and part on standard output
What did not enter, and what was chosen where the request left it open, is said on standard error. Exit status: 0 done, 2 the request asks for what isn't there, 3 the folder can't be read.`;

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

function complain(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(""));
}

/** Throws MeasureUsageError for a code that the folder doesn't have: a typing error would look like an empty group. */
function checkCodes(data: PanelData, measure: MeasureId, where: Filter): void {
  for (const [grouping, codes] of Object.entries(where) as [Grouping, readonly string[]][]) {
    const known = panelCodes(data, measureDeclaration(measure).panel, grouping);
    const unknown = codes.filter((code) => !known.includes(code));
    if (unknown.length > 0)
      throw new MeasureUsageError(
        `There is no ${grouping} ${unknown.map((code) => `"${code}"`).join(", ")} in the folder. There are: ${known.join(", ")}`,
      );
  }
}

async function measureFolder(command: MeasureCommand & { readonly kind: "measure" }): Promise<void> {
  const { folder, measure, by, where, json } = command;
  const loaded = await loadFolder(folder);
  const { engine, data } = loaded;
  await engine.close();
  complain(loadingSummary(loaded));
  checkCodes(data, measure, where);
  complain(choiceLines(data, measure, by, where, defaultSettings));
  const request = { measure, by, where, settings: defaultSettings };
  const results = withIntervals(
    evaluate(data, request),
    resampleTasks(data, request).map((task) => resample(task)),
  );
  print(
    json
      ? results.map((result) => JSON.stringify(resultLine(result, by)))
      : [resultHeader(by), ...results.map((result) => resultText(result, by))],
  );
}

function listCatalogue(json: boolean): void {
  const lines = catalogueLines();
  print(
    lines.map((line) =>
      json ? JSON.stringify(line) : `${String(line["measure"])}\t${String(line["label"])}`,
    ),
  );
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
  process.exit(0);
});

try {
  const command = readMeasureCommand(process.argv.slice(2));
  if (command.kind === "help") print([usage]);
  else if (command.kind === "list") listCatalogue(command.json);
  else await measureFolder(command);
} catch (cause) {
  if (cause instanceof MeasureUsageError) {
    complain([cause.message, "", usage]);
    process.exitCode = 2;
  } else if (cause instanceof EmptyFolderError || (cause instanceof Error && "code" in cause)) {
    complain([cause.message]);
    process.exitCode = 3;
  } else {
    throw cause;
  }
}
