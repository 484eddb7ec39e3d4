import type { TextKey } from "../../i18n/text.ts";
import { measureDeclaration, measureIds, type MeasureId } from "../../measures/catalogue.ts";
import { coverageOf } from "../../measures/coverage.ts";
import { csvText } from "../../ui/csv.ts";
import { coverageText } from "./coverageFacts.ts";
import { goldenOf, goldenText } from "./goldenFacts.ts";
import { measureFacts, partsOf, unitText, type FactWriter } from "./measureFacts.ts";

/** The columns of the codebook in order, each with the words that head it. */
const columns = {
  measure: "method.id",
  part: "method.partId",
  name: "method.name",
  partName: "method.part",
  lens: "method.lens",
  definition: "method.definition",
  formula: "method.formula",
  formulaWords: "pages.common.formulaWords",
  estimand: "method.estimand",
  denominator: "method.denominator",
  unitOf: "method.unitOf",
  unit: "method.unit",
  direction: "method.direction",
  interval: "pages.common.interval",
  coverage: "method.coverage",
  groupings: "method.groupings",
  minBase: "method.minBase",
  findings: "method.findings",
  expert: "method.expert",
  needs: "method.needs",
  caveat: "method.caveat",
  source: "method.source",
  golden: "method.golden",
  panel: "method.panel",
} as const satisfies Record<string, TextKey>;

type CodebookColumn = keyof typeof columns;

/** One measure's part: all of its texts, none of them null. */
export type CodebookRow = Readonly<Record<CodebookColumn, string>>;

export interface Codebook {
  readonly columns: readonly { readonly id: CodebookColumn; readonly header: string }[];
  readonly rows: readonly CodebookRow[];
}

function isColumn(id: string): id is CodebookColumn {
  return Object.hasOwn(columns, id);
}

function rowsOf(writer: FactWriter, measure: MeasureId): readonly CodebookRow[] {
  const { text, format } = writer;
  const { lens, panel } = measureDeclaration(measure);
  const facts = measureFacts(writer, measure);
  return partsOf(text, measure).map((one) => ({
    ...facts,
    measure,
    part: one.part,
    name: text(`measures.${measure}.label`),
    partName: one.label,
    lens: text(`ui.lens.${lens}`),
    unit: unitText(text, one.unit),
    interval: text(`measures.intervals.${one.interval}`),
    coverage: (one.interval === "none" ? [] : coverageOf(one.interval))
      .map((figure) => coverageText(figure, text, format))
      .join("; "),
    golden: goldenOf(measure).map(goldenText).join("; "),
    panel,
  }));
}

/** The codebook: a row for each part of each measure, from the declarations that compute the figures. */
export function codebook(writer: FactWriter): Codebook {
  return {
    columns: Object.keys(columns)
      .filter(isColumn)
      .map((id) => ({ id, header: writer.text(columns[id]) })),
    rows: measureIds.flatMap((measure) => rowsOf(writer, measure)),
  };
}

/** The codebook as CSV text for spreadsheets, with the byte order mark; texts that could start a formula are neutralised. */
export function codebookCsv({ columns: heads, rows }: Codebook): string {
  const body = csvText(
    heads.map(({ header }) => header),
    rows.map((row) => heads.map(({ id }) => row[id])),
  );
  return `\uFEFF${body}`;
}

/** A text as plain words of Markdown: what would be markup is escaped, line ends become spaces. */
function markdownText(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/gu, (sign) => `\\${sign}`).replaceAll(/\s+/gu, " ");
}

/** The codebook as Markdown: a section for each measure, its texts as a list, its parts as a table. */
export function codebookMarkdown(writer: FactWriter): string {
  const { text } = writer;
  const { columns: heads, rows } = codebook(writer);
  const perPart = new Set<CodebookColumn>(["part", "partName", "unit", "interval", "coverage"]);
  const lines = [`# ${markdownText(text("method.codebook"))}`, "", text("method.codebookIntro"), ""];
  for (const measure of measureIds) {
    const own = rows.filter((row) => row.measure === measure);
    const [first] = own;
    if (first === undefined) continue;
    lines.push(`## ${markdownText(first.name)}`, "");
    for (const { id, header } of heads) {
      if (perPart.has(id) || id === "name" || first[id] === "") continue;
      const value = id === "measure" || id === "formula" ? `\`${first[id]}\`` : markdownText(first[id]);
      lines.push(`- **${markdownText(header)}**: ${value}`);
    }
    const partHeads = heads.filter(({ id }) => perPart.has(id));
    lines.push(
      "",
      `| ${partHeads.map(({ header }) => markdownText(header)).join(" | ")} |`,
      `|${partHeads.map(() => " --- |").join("")}`,
      ...own.map((row) => `| ${partHeads.map(({ id }) => markdownText(row[id])).join(" | ")} |`),
      "",
    );
  }
  return `${lines.join("\n")}\n`;
}
