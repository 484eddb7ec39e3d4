import { useState, type ReactNode } from "react";
import { messageText } from "../../../i18n/messageText.ts";
import { useText } from "../../../i18n/useText.ts";
import type { Question } from "../../../ingest/questions/questions.ts";
import type { ScreenedFile } from "../../../ingest/screening.ts";
import { Button } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { questionKey } from "./answerDraft.ts";
import { useQuestionWords } from "./questionWords.ts";
import styles from "./questions.module.css";

const states = ["remembered", "answered", "assumed"] as const;

/** Texts and what they mean, as many as fit a line. */
const textsShown = 6;

function useTaken(): (question: Question) => string {
  const text = useText();
  const format = useFormat();
  const words = useQuestionWords();
  return (question) => {
    if (question.texts === undefined)
      return question.answer === null ? "" : words.value(question, question.answer);
    const pairs = question.texts.map(({ text: found, taken }) =>
      text("importing.pair", {
        found,
        means: taken === null ? text("importing.notLoaded") : words.value(question, taken),
      }),
    );
    const rest = pairs.length - textsShown;
    const shown = pairs.slice(0, textsShown).join(text("importing.pairsJoin"));
    return rest > 0 ? text("importing.andMore", { shown, n: format.count(rest) }) : shown;
  };
}

interface LineProps {
  readonly question: Question;
  readonly render: SettledQuestionsProps["render"];
}

function Line({ question, render }: LineProps) {
  const text = useText();
  const words = useQuestionWords();
  const taken = useTaken();
  const [changing, setChanging] = useState(false);
  const title = words.title(question);
  const action = text(changing ? "importing.leaveIt" : "importing.change");
  return (
    <li className={styles.settled}>
      <p className={styles.line}>
        <strong>{title}</strong>
        <span>{taken(question)}</span>
        <Button
          look="link"
          aria-expanded={changing}
          aria-label={text("importing.changeWhat", { action, what: title })}
          onPress={() => setChanging(!changing)}
        >
          {action}
        </Button>
      </p>
      <p className={styles.quiet}>{messageText(text, question.evidence)}</p>
      {changing && render(question, () => setChanging(false))}
    </li>
  );
}

export interface SettledQuestionsProps {
  readonly file: ScreenedFile;
  readonly render: (question: Question, onAnswered: () => void) => ReactNode;
}

/** What needs no answer any more, folded by who decided it: memory, the person, the evidence. Each can be changed. */
export function SettledQuestions({ file, render }: SettledQuestionsProps) {
  const text = useText();
  const format = useFormat();
  const { replayed, questions } = file;
  return (
    <>
      {states.map((state) => {
        const own = questions.filter((question) => question.state === state);
        const differs =
          state === "remembered" && replayed !== null && replayed.added.length + replayed.gone.length > 0;
        if (own.length === 0 && !(state === "remembered" && replayed !== null)) return null;
        return (
          <Disclosure
            key={state}
            title={text(`importing.settled.${state}`)}
            note={
              state === "remembered" && replayed !== null
                ? text("importing.byRecipe", { name: replayed.name, n: format.count(own.length) })
                : format.count(own.length)
            }
          >
            {differs && (
              <p>
                {[
                  ...(replayed.added.length > 0
                    ? [text("importing.columnsNew", { names: format.list(replayed.added) })]
                    : []),
                  ...(replayed.gone.length > 0
                    ? [text("importing.columnsGone", { names: format.list(replayed.gone) })]
                    : []),
                ].join(" ")}
              </p>
            )}
            <ul className={styles.list}>
              {own.map((question) => (
                <Line key={questionKey(question)} question={question} render={render} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </>
  );
}
