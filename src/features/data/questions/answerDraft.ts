import { isOpen, type Question } from "../../../ingest/questions/questions.ts";
import { laidUnder, type ReadingChoices } from "../../../ingest/questions/readingChoices.ts";

/** Answers that were given and are not applied yet, by question. */
export type AnswerDraft = ReadonlyMap<string, ReadingChoices>;

/** Questions that change what the others are: their answer is applied at once. */
const comesFirst: ReadonlySet<Question["id"]> = new Set(["encoding", "header", "table"]);

/** What a question is known by within its file. */
export function questionKey({ id, column = "" }: Question): string {
  return `${id} ${column}`;
}

/** The open questions that have no answer yet, in the order in which they are asked. */
export function unanswered(questions: readonly Question[], draft: AnswerDraft): readonly Question[] {
  const { columns = {} } = choicesOf(draft);
  // Saying which column a lost one is now answers what that column is.
  const isSaid = ({ id, column }: Question): boolean =>
    id === "columns" && column !== undefined && Object.hasOwn(columns, column.trim());
  return questions.filter(
    (question) => isOpen(question) && !draft.has(questionKey(question)) && !isSaid(question),
  );
}

/** All answers of a draft as one. */
export function choicesOf(draft: AnswerDraft): ReadingChoices {
  return [...draft.values()].reduce<ReadingChoices>((all, one) => laidUnder(all, one), {});
}

/** True where the file is to be read again now: nothing else is open, or the answer changes what else there is to ask. */
export function isComplete(question: Question, questions: readonly Question[], draft: AnswerDraft): boolean {
  return comesFirst.has(question.id) || unanswered(questions, draft).length === 0;
}
