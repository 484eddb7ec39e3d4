import { useId, useState } from "react";
import { useText } from "../../../i18n/useText.ts";
import { answerToText } from "../../../ingest/questions/answering.ts";
import type { AskedText, Question } from "../../../ingest/questions/questions.ts";
import { laidUnder, type ReadingChoices } from "../../../ingest/questions/readingChoices.ts";
import { Button } from "../../../ui/Button.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import styles from "./questions.module.css";
import { useQuestionWords } from "./questionWords.ts";

/** Stands in a list for "not answered yet"; no text of a file is this one. */
const undecided = "\u0000";

interface MeaningProps {
  readonly question: Question;
  readonly asked: AskedText;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** What one text means: of the options where there are some, else written down. */
function Meaning({ question, asked, value, onChange }: MeaningProps) {
  const text = useText();
  const words = useQuestionWords();
  const label = text("importing.meaningOf", { text: asked.text });
  const list = useId();
  if (question.options.length === 0 || question.numeric === true)
    return (
      <>
        <input
          className={styles.field}
          aria-label={label}
          value={value ?? ""}
          list={list}
          onChange={({ target }) => onChange(target.value)}
        />
        <datalist id={list}>
          {question.options.map((option) => (
            <option key={option.value} value={option.value}>
              {words.option(question, option)}
            </option>
          ))}
        </datalist>
      </>
    );
  const own = value !== null && !question.options.some((one) => one.value === value);
  return (
    <select
      className={styles.field}
      aria-label={label}
      value={value ?? undecided}
      onChange={({ target }) => onChange(target.value)}
    >
      {value === null && (
        <option value={undecided} disabled>
          {text("questions.choose")}
        </option>
      )}
      {own && <option value={value}>{words.value(question, value)}</option>}
      {question.options.map((option) => (
        <option key={option.value} value={option.value}>
          {words.option(question, option)}
        </option>
      ))}
    </select>
  );
}

export interface TextAnswersProps {
  readonly question: Question;
  readonly onAnswer: (choices: ReadingChoices) => void;
}

/** The distinct texts of a column, each with what it means; what is probable is filled in and counts once it is used. */
export function TextAnswers({ question, onAnswer }: TextAnswersProps) {
  const text = useText();
  const format = useFormat();
  const id = useId();
  const texts = question.texts ?? [];
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map());
  const valueOf = ({ text: found, taken, proposal }: AskedText): string | null =>
    given.get(found) ?? taken ?? proposal;
  const open = texts.filter((asked) => valueOf(asked) === null);
  const answer = (among: readonly AskedText[], meaning: (asked: AskedText) => string | null) =>
    onAnswer(
      among.reduce<ReadingChoices>((all, asked) => {
        const value = meaning(asked);
        return value === null ? all : laidUnder(all, answerToText(question, asked.text, value));
      }, {}),
    );
  return (
    <div className={styles.texts}>
      <table className={styles.meanings} aria-describedby={id}>
        <thead>
          <tr>
            <th scope="col">{text("importing.inFile")}</th>
            <th scope="col" className={styles.numeric}>
              {text("importing.records")}
            </th>
            <th scope="col">{text("importing.means")}</th>
            <th scope="col">{text("importing.evidence")}</th>
          </tr>
        </thead>
        <tbody>
          {texts.map((asked) => (
            <tr key={asked.text}>
              <th scope="row">
                <code>{asked.text}</code>
              </th>
              <td className={styles.numeric}>{format.count(asked.count)}</td>
              <td>
                <Meaning
                  question={question}
                  asked={asked}
                  value={valueOf(asked)}
                  onChange={(value) => setGiven((before) => new Map(before).set(asked.text, value))}
                />
              </td>
              <td className={styles.quiet}>
                {asked.proposal !== null && !given.has(asked.text) && asked.taken === null
                  ? text("importing.probably")
                  : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions} id={id}>
        <Button
          look="primary"
          isDisabled={open.length === texts.length}
          onPress={() => answer(texts, valueOf)}
        >
          {text("importing.useMeanings")}
        </Button>
        {open.length > 0 && (
          <Button onPress={() => answer(texts, (asked) => valueOf(asked) ?? "")}>
            {text("importing.leaveEmpty", { n: open.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
