import type { FileChoices } from "./fileChoices.ts";
import { decidedBy } from "./fileChoices.ts";
import { columnsNamed } from "../recognition/headerAliases.ts";
import { parseAttribute } from "../recognition/attributeHeaders.ts";
import { IndicatorIndex } from "../recognition/indicatorHeaders.ts";
import { message } from "../message.ts";
import type { Question } from "./questions.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { KnownCodes, RecipeUse } from "../screening.ts";

/**
 * The questions about a file that differs from the one its recipe was made for: what is only assumed of new columns is asked, and each column that is
 * gone and held something. Unchanged files and those without a recipe keep their questions.
 */
export function differenceQuestions(
  questions: readonly Question[],
  use: RecipeUse | null,
  { kind }: Recognition,
  known: KnownCodes,
  choices: FileChoices,
): Question[] {
  if (use === null || use.added.length + use.gone.length === 0) return [...questions];
  const added = new Set(use.added);
  const indicators = new IndicatorIndex(known.indicators);
  const held = (header: string): boolean =>
    indicators.parse(header) !== null ||
    parseAttribute(kind, header, indicators) !== null ||
    columnsNamed(kind, header).length > 0;
  const gone = use.gone.filter(held).map((header): Question => ({
    id: "columns",
    state: decidedBy(choices, ({ columns }) => columns?.[header], "open"),
    column: header,
    evidence: message("column_gone", { recipe: use.name }),
    options: [{ value: "" }],
    answer: choices.all.columns?.[header] === null ? "" : null,
  }));
  const asked = questions.map((question): Question => {
    const isNew =
      question.id === "columns" && question.state === "assumed" && added.has(question.column?.trim() ?? "");
    if (!isNew) return question;
    // A name that is near a known one says so; only of one that says nothing is there nothing better to say.
    const evidence =
      question.evidence.id === "column_unknown"
        ? message("column_new", { recipe: use.name })
        : question.evidence;
    return { ...question, state: "open", evidence, answer: null };
  });
  return [...asked, ...gone];
}
