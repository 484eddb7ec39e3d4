import { useState } from "react";
import { messageText } from "../../../i18n/messageText.ts";
import { useText } from "../../../i18n/useText.ts";
import { isOpen, type Question } from "../../../ingest/questions/questions.ts";
import type { ReadingChoices } from "../../../ingest/questions/readingChoices.ts";
import type { ScreenedFile } from "../../../ingest/screening.ts";
import { Button } from "../../../ui/Button.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { useImportSession } from "../ImportContext.ts";
import { Answer } from "./Answer.tsx";
import { choicesOf, isComplete, questionKey, unanswered, type AnswerDraft } from "./answerDraft.ts";
import { EncodingChoice } from "./EncodingChoice.tsx";
import { useQuestionWords } from "./questionWords.ts";
import styles from "./questions.module.css";
import { SettledQuestions } from "./SettledQuestions.tsx";

interface AskedProps {
  readonly question: Question;
  readonly file: ScreenedFile;
  readonly onAnswer: (choices: ReadingChoices) => void;
}

/** A question with the place where it is answered. */
function Asked({ question, file, onAnswer }: AskedProps) {
  if (question.id === "encoding" && file.preview.length > 0)
    return (
      <EncodingChoice
        previews={file.preview}
        open={isOpen(question)}
        onChoose={(encoding) => onAnswer({ encoding })}
      />
    );
  return <Answer question={question} onAnswer={onAnswer} />;
}

/**
 * The one question of a file that is open now, with the evidence; the next takes its place, and after the last the file is read again. Below it,
 * folded, what was settled: as last time, by the person, by the evidence.
 */
export function FileQuestions({ file }: { readonly file: ScreenedFile }) {
  const text = useText();
  const format = useFormat();
  const words = useQuestionWords();
  const session = useImportSession();
  const [draft, setDraft] = useState<AnswerDraft>(new Map());
  const { questions, key } = file;
  const open = unanswered(questions, draft);
  const [now] = open;
  const total = questions.filter(isOpen).length;
  const answer = (question: Question, choices: ReadingChoices): void => {
    const next = new Map(draft).set(questionKey(question), choices);
    if (isComplete(question, questions, next)) {
      setDraft(new Map());
      session.decide(key, choicesOf(next));
    } else setDraft(next);
  };
  return (
    <>
      {now === undefined ? null : (
        <section className={styles.open} aria-labelledby={`question-${key}`}>
          <p className={styles.eyebrow}>
            {text("importing.openOf", {
              n: format.count(total - open.length + 1),
              total: format.count(total),
            })}
            {draft.size > 0 && (
              <Button look="link" onPress={() => setDraft(new Map())}>
                {text("importing.answersAnew")}
              </Button>
            )}
          </p>
          <h4 id={`question-${key}`} className={styles.title}>
            {words.title(now)}
          </h4>
          <p className={styles.evidence}>{messageText(text, now.evidence)}</p>
          <Asked
            key={questionKey(now)}
            question={now}
            file={file}
            onAnswer={(choices) => answer(now, choices)}
          />
          <p className={styles.quiet}>{text("importing.openWords")}</p>
        </section>
      )}
      <SettledQuestions
        file={file}
        render={(question, onAnswered) => (
          <Asked
            question={question}
            file={file}
            onAnswer={(choices) => {
              onAnswered();
              session.decide(key, choices);
            }}
          />
        )}
      />
    </>
  );
}
