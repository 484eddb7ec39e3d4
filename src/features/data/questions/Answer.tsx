import { useState, type FormEvent } from "react";
import { useText } from "../../../i18n/useText.ts";
import { answerTo } from "../../../ingest/questions/answering.ts";
import type { Question } from "../../../ingest/questions/questions.ts";
import type { ReadingChoices } from "../../../ingest/questions/readingChoices.ts";
import { Button } from "../../../ui/Button.tsx";
import { Choice } from "../../../ui/Choice.tsx";
import styles from "./questions.module.css";
import { useQuestionWords } from "./questionWords.ts";
import { TextAnswers } from "./TextAnswers.tsx";

/** So many options are seen at once and answered by one press; more stand in a list that opens. */
const seenAtOnce = 8;

const written: ReadonlySet<Question["id"]> = new Set(["term", "wave", "months_after"]);

export interface AnswerProps {
  readonly question: Question;
  readonly onAnswer: (choices: ReadingChoices) => void;
}

/** An answer in the person's own words, what is likely beside it. */
function WrittenAnswer({ question, onAnswer }: AnswerProps) {
  const text = useText();
  const words = useQuestionWords();
  const [value, setValue] = useState(question.answer ?? "");
  const isNumber = question.id === "months_after";
  const plain = value.trim();
  const valid = isNumber ? /^\d{1,3}$/u.test(plain) : plain !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) onAnswer(answerTo(question, plain));
  };
  return (
    <form className={styles.written} onSubmit={submit}>
      {question.options.map((option) => (
        <Button
          key={option.value}
          onPress={() => onAnswer(answerTo(question, option.value))}
          {...(option.value === question.answer ? { "aria-pressed": true } : {})}
        >
          {words.option(question, option)}
        </Button>
      ))}
      <label className={styles.label}>
        <span>{text("importing.ownAnswer")}</span>
        <input
          className={styles.field}
          value={value}
          autoComplete="off"
          {...(isNumber ? { inputMode: "numeric" } : {})}
          onChange={({ target }) => setValue(target.value)}
        />
      </label>
      <Button type="submit" isDisabled={!valid}>
        {text("importing.useAnswer")}
      </Button>
    </form>
  );
}

function ListedAnswer({ question, onAnswer }: AnswerProps) {
  const text = useText();
  const words = useQuestionWords();
  const none = "\u0000";
  return (
    <Choice
      look="field"
      label={text("questions.answer")}
      options={[
        ...(question.answer === null ? [{ id: none, label: text("questions.choose") }] : []),
        ...question.options.map((option) => ({ id: option.value, label: words.option(question, option) })),
      ]}
      value={question.answer ?? none}
      onChange={(chosen) => {
        if (chosen !== none) onAnswer(answerTo(question, chosen));
      }}
    />
  );
}

/** The place where a question is answered, fit for what may be answered. */
export function Answer({ question, onAnswer }: AnswerProps) {
  const words = useQuestionWords();
  if (question.texts !== undefined) return <TextAnswers question={question} onAnswer={onAnswer} />;
  if (written.has(question.id) || question.options.length === 0)
    return <WrittenAnswer question={question} onAnswer={onAnswer} />;
  if (question.options.length > seenAtOnce) return <ListedAnswer question={question} onAnswer={onAnswer} />;
  return (
    <div className={styles.options}>
      {question.options.map((option) => (
        <Button
          key={option.value}
          onPress={() => onAnswer(answerTo(question, option.value))}
          {...(option.value === question.answer ? { "aria-pressed": true } : {})}
        >
          {words.option(question, option)}
        </Button>
      ))}
    </div>
  );
}
