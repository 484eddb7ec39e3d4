import type { Message } from "../message.ts";

/** What may be asked about a file, in the order in which it is asked. */
export const questionIds = [
  "encoding",
  "header",
  "table",
  "columns",
  "indicator",
  "term",
  "wave",
  "months_after",
  "years",
  "dates",
  "values",
  "scale",
  "raters",
] as const;

export type QuestionId = (typeof questionIds)[number];

/** One possible answer. `label`: a name beside the code; `count`: how many records speak for it. */
export interface QuestionOption {
  readonly value: string;
  readonly label?: string;
  readonly count?: number;
}

/**
 * A distinct text of a column that is asked about. `count`: in how many records it stands; `taken`: what is stored for it as things are (null: its
 * records are not loaded); `proposal`: what it probably means (null where nothing is near).
 */
export interface AskedText {
  readonly text: string;
  readonly count: number;
  readonly taken: string | null;
  readonly proposal: string | null;
}

/**
 * Something about a file that a person may have to decide. `open`: nothing of the file is loaded before it is answered. `assumed`: taken so by
 * the evidence, and changeable. `remembered`: answered as last time. `answered`: by the person.
 */
export interface Question {
  readonly id: QuestionId;
  readonly state: "open" | "assumed" | "remembered" | "answered";
  /** The header in the file, the indicator or the course that it is about; absent where it is about the whole file. */
  readonly column?: string;
  readonly evidence: Message;
  readonly options: readonly QuestionOption[];
  /** The value of an option; null while there is none, and for questions about texts, whose answers stand in `texts`. */
  readonly answer: string | null;
  /** A number may be written down instead of an option. */
  readonly numeric?: true;
  /** For a column that is gone: what it was. The answer is the header that it has now, or "" where the file has it no more. */
  readonly meant?: string;
  /** For questions about values: one line a distinct text, the most frequent first. */
  readonly texts?: readonly AskedText[];
}

/** True where nothing of a file may be loaded before a person answered. */
export function isOpen({ state }: Question): boolean {
  return state === "open";
}

/** Questions in the order in which they are asked; those of one kind stay as they came. */
export function inOrder(questions: readonly Question[]): Question[] {
  return questionIds.flatMap((id) => questions.filter((question) => question.id === id));
}
