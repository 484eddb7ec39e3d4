import { useKnownText, useText } from "../../../i18n/useText.ts";
import type { Question, QuestionOption } from "../../../ingest/questions/questions.ts";

/** What questions and their answers are called. */
export interface QuestionWords {
  /** "Column · 操作规范". */
  title(question: Question): string;
  /** A value by its name, where it has one; a text of the person's own as it is. */
  value(question: Question, value: string): string;
  /** An option with what stands beside it: its other name, in how many records it is. */
  option(question: Question, option: QuestionOption): string;
}

/** The words of questions in the current language. */
export function useQuestionWords(): QuestionWords {
  const text = useText();
  const known = useKnownText();
  const value = (question: Question, code: string): string => {
    if (code === "") return text(question.meant === undefined ? "questions.notUsed" : "questions.notInFile");
    if (question.meant !== undefined) return code;
    const lists = [
      ...(question.id === "table" ? ["tables.names"] : []),
      ...(question.id === "columns" && question.column !== undefined ? ["tables.columns"] : []),
      ...(question.id === "encoding" ? ["importing.encodings"] : []),
      "questions.values",
    ];
    for (const list of lists) {
      const name = /^[\w-]+$/u.test(code) ? known(`${list}.${code}`) : null;
      if (name !== null) return name;
    }
    return question.id === "header" ? text("importing.rowNumber", { row: code }) : code;
  };
  return {
    title: (question) => {
      const kind = text(`questions.ids.${question.id}`);
      return question.column === undefined || question.column === "" ? kind : `${kind} · ${question.column}`;
    },
    value,
    option: (question, { value: code, label, count }) => {
      const name = value(question, code);
      const named = label === undefined || label === "" ? name : `${name} · ${label}`;
      return count === undefined ? named : text("importing.inRecords", { name: named, n: count });
    },
  };
}
