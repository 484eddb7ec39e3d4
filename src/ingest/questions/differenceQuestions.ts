import { parseAttribute } from "../recognition/attributeHeaders.ts";
import { columnMatches } from "../recognition/columnMatches.ts";
import { columnsNamed } from "../recognition/headerAliases.ts";
import { IndicatorIndex } from "../recognition/indicatorHeaders.ts";
import { occasionKey } from "../recognition/occasions.ts";
import type { TableId } from "../../model/tables.ts";
import { message } from "../message.ts";
import type { ReadFile } from "../reading/readFile.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { KnownCodes, RecipeUse } from "../screening.ts";
import type { FileChoices } from "./fileChoices.ts";
import { decidedBy } from "./fileChoices.ts";
import { isOpen, type Question } from "./questions.ts";

/**
 * What a header says by its own words. `meant`: as a choice says it, null where no choice can; `key`: the same for headers of one thing in different
 * terms. Null where it says nothing.
 */
function saidBy(
  header: string,
  kind: TableId,
  indicators: IndicatorIndex,
): { readonly meant: string | null; readonly key: string } | null {
  const scores = kind === "assessments" ? indicators.parse(header) : null;
  if (scores !== null) {
    const { indicator, term, occasion } = scores;
    return {
      meant: occasion !== null ? null : term === null ? indicator : `${indicator}@${term}`,
      key: `${indicator}|${occasionKey(occasion)}`,
    };
  }
  const rated = parseAttribute(kind, header, indicators);
  if (rated !== null) {
    const meant = `${rated.attribute}@${rated.value}`;
    return { meant, key: meant };
  }
  const column = (columnsNamed(kind, header)[0] ?? columnsNamed("students", header)[0])?.column;
  return column === undefined ? null : { meant: column, key: column };
}

/** All that columns of a file hold, as choices say it; of scores the indicator alone. */
function heldNow({ assigned, own, wide }: Recognition): ReadonlySet<string> {
  return new Set(
    [
      ...[...assigned, ...own].map(({ column }) => column),
      ...wide.flatMap(({ labels, value }) => {
        const { indicator_code: indicator, attribute } = labels;
        return [indicator, attribute, attribute === undefined ? undefined : `${attribute}@${value}`];
      }),
    ].flatMap((held) => (held === undefined ? [] : [held])),
  );
}

/** The question which column of a file is one that is gone; none where it held nothing, or where what it held is there under another name. */
function goneQuestions(
  questions: readonly Question[],
  use: RecipeUse,
  read: ReadFile,
  recognition: Recognition | null,
  known: KnownCodes,
  choices: FileChoices,
): Question[] {
  const indicators = new IndicatorIndex(known.indicators);
  const said = (header: string) =>
    recognition === null ? null : saidBy(header, recognition.kind, indicators);
  const present = recognition === null ? new Set<string>() : heldNow(recognition);
  const addedKeys = new Set(use.added.map((header) => said(header)?.key));
  const asked = new Set(
    questions.flatMap(({ id, column = "" }) => (id === "columns" ? [column.trim()] : [])),
  );
  const added = new Set(use.added);
  const free = columnMatches(read.table.columns, recognition)
    .filter(({ name, to, why }) => {
      const isFree = to === null ? !why.id.startsWith("private_") : asked.has(name.trim());
      return name.trim() !== "" && isFree;
    })
    .map(({ name }) => name.trim())
    .toSorted((a, b) => Number(added.has(b)) - Number(added.has(a)));
  return use.gone.flatMap((header): Question[] => {
    const chosen = use.held[header];
    const own = chosen === undefined ? said(header) : null;
    if (chosen === undefined && own === null) return [];
    const meant = chosen ?? own?.meant ?? null;
    const isThere =
      (own !== null && addedKeys.has(own.key)) ||
      (meant !== null && (own === null || own.key === meant) && present.has(meant.replace(/@20.*$/, "")));
    if (isThere) return [];
    return [
      {
        id: "columns",
        state: decidedBy(choices, ({ columns }) => columns?.[header], "open"),
        column: header,
        evidence:
          meant === null
            ? message("column_gone", { recipe: use.name })
            : message("column_gone_chosen", { recipe: use.name, column: meant }),
        options: [...(meant === null ? [] : free.map((value) => ({ value }))), { value: "" }],
        answer: choices.all.columns?.[header] === null ? "" : null,
        ...(meant === null ? {} : { meant }),
      },
    ];
  });
}

/**
 * The questions about a file that differs from the one its recipe was made for: which column each is that is gone and held something, and what new
 * columns are of which it is only assumed. Unchanged files and those without a recipe keep their questions.
 * `recognition` null: what the table is can't be told, maybe for want of a column that is asked about here; that is asked first.
 */
export function differenceQuestions(
  questions: readonly Question[],
  use: RecipeUse | null,
  read: ReadFile,
  recognition: Recognition | null,
  known: KnownCodes,
  choices: FileChoices,
): Question[] {
  if (use === null || use.added.length + use.gone.length === 0) return [...questions];
  const added = new Set(use.added);
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
  const gone = goneQuestions(questions, use, read, recognition, known, choices);
  const others = recognition === null && gone.some(isOpen) ? asked.filter(({ id }) => id !== "table") : asked;
  return [...gone, ...others];
}
