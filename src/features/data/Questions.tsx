import { useState } from "react";
import { en } from "../../i18n/en/en.ts";
import { messageText } from "../../i18n/messageText.ts";
import type { Text, TextKey } from "../../i18n/text.ts";
import { useText } from "../../i18n/useText.ts";
import { answerTo, answerToText } from "../../ingest/answering.ts";
import { isOpen, type AskedText, type Question, type QuestionOption } from "../../ingest/questions.ts";
import { laidUnder, type ReadingChoices } from "../../ingest/readingChoices.ts";
import type { ScreenedFile } from "../../ingest/screening.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "./data.module.css";
import { useImportSession } from "./ImportContext.ts";

/** Stands for "not answered yet" in a list of options. */
const unanswered = "\u0000";

function optionLabel(text: Text, question: Question, { value, label, count }: QuestionOption): string {
  const lists: readonly (readonly [object, string])[] = [
    ...(question.id === "table" ? [[en.tables.names, "tables.names"] as const] : []),
    ...(question.id === "columns" && question.column !== undefined
      ? [[en.tables.columns, "tables.columns"] as const]
      : []),
    [en.questions.values, "questions.values"],
  ];
  const list = lists.find(([words]) => Object.hasOwn(words, value));
  const name =
    value === ""
      ? text("questions.notUsed")
      : list === undefined
        ? value
        : text(`${list[1]}.${value}` as TextKey);
  const shown = label === undefined || label === "" ? name : `${name} · ${label}`;
  return count === undefined ? shown : `${shown} (${count})`;
}

interface AnswerProps {
  readonly question: Question;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** One answer: of the options where there are some, else written down. */
function Answer({ question, label, value, onChange }: AnswerProps) {
  const text = useText();
  const { options } = question;
  const free =
    options.length === 0 ||
    question.id === "term" ||
    question.id === "wave" ||
    question.id === "months_after";
  if (free)
    return (
      <label className={styles.answer}>
        <span>{label}</span>
        <input
          value={value ?? ""}
          placeholder={options.map((one) => one.value).join(", ")}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
    );
  return (
    <Choice
      look="field"
      label={label}
      options={[
        ...(value === null ? [{ id: unanswered, label: text("questions.choose") }] : []),
        ...options.map((one) => ({ id: one.value, label: optionLabel(text, question, one) })),
      ]}
      value={value ?? unanswered}
      onChange={(chosen) => {
        if (chosen !== unanswered) onChange(chosen);
      }}
    />
  );
}

interface OneQuestionProps {
  readonly question: Question;
  readonly draft: ReadonlyMap<string, string>;
  readonly onAnswer: (text: string | null, value: string) => void;
}

function OneQuestion({ question, draft, onAnswer }: OneQuestionProps) {
  const text = useText();
  const format = useFormat();
  const title = text(`questions.ids.${question.id}`);
  const labelOf = ({ text: found, count, proposal }: AskedText) =>
    text(proposal === null ? "questions.text" : "questions.textProposed", {
      text: found,
      n: format.count(count),
      proposal: proposal ?? "",
    });
  return (
    <li className={styles.question} data-open={isOpen(question) ? "" : undefined}>
      <p>
        <strong>{question.column === undefined ? title : `${title} · ${question.column}`}</strong>{" "}
        <span className={styles.quiet}>{text(`questions.states.${question.state}`)}</span>
      </p>
      <p>{messageText(text, question.evidence)}</p>
      {question.texts === undefined ? (
        <Answer
          question={question}
          label={text("questions.answer")}
          value={draft.get("") ?? question.answer}
          onChange={(value) => onAnswer(null, value)}
        />
      ) : (
        question.texts.map((asked) => (
          <Answer
            key={asked.text}
            question={question}
            label={labelOf(asked)}
            value={draft.get(asked.text) ?? asked.taken}
            onChange={(value) => onAnswer(asked.text, value)}
          />
        ))
      )}
      {(question.texts ?? []).some(({ proposal }) => proposal !== null) && (
        <Button
          look="link"
          onPress={() => {
            for (const { text: found, proposal } of question.texts ?? [])
              if (proposal !== null) onAnswer(found, proposal);
          }}
        >
          {text("questions.takeProposals")}
        </Button>
      )}
    </li>
  );
}

/** What has to be decided about a file, what was assumed, and the button that reads it again with the answers. */
export function Questions({ file }: { readonly file: ScreenedFile }) {
  const text = useText();
  const session = useImportSession();
  const [drafts, setDrafts] = useState<ReadonlyMap<number, ReadonlyMap<string, string>>>(new Map());
  const { questions } = file;
  if (questions.length === 0) return null;
  const answer = (index: number) => (found: string | null, value: string) =>
    setDrafts((before) => new Map(before).set(index, new Map(before.get(index)).set(found ?? "", value)));
  const choices = [...drafts].reduce<ReadingChoices>((sum, [index, draft]) => {
    const question = questions[index];
    if (question === undefined) return sum;
    return [...draft].reduce(
      (all, [found, value]) =>
        laidUnder(
          all,
          question.texts === undefined ? answerTo(question, value) : answerToText(question, found, value),
        ),
      sum,
    );
  }, {});
  const list = (of: (question: Question) => boolean) =>
    questions.map((question, index) =>
      of(question) ? (
        <OneQuestion
          key={`${question.id} ${question.column ?? ""}`}
          question={question}
          draft={drafts.get(index) ?? new Map()}
          onAnswer={answer(index)}
        />
      ) : null,
    );
  const settled = questions.filter((question) => !isOpen(question)).length;
  return (
    <section className={styles.questions} aria-label={text("questions.title")}>
      <h4>{text("questions.title")}</h4>
      {questions.some(isOpen) && <ul className={styles.checks}>{list(isOpen)}</ul>}
      {settled > 0 && (
        <details>
          <summary>{text("questions.settled", { n: settled })}</summary>
          <ul className={styles.checks}>{list((question) => !isOpen(question))}</ul>
        </details>
      )}
      <Button look="primary" isDisabled={drafts.size === 0} onPress={() => session.decide(file.key, choices)}>
        {text("questions.apply")}
      </Button>
    </section>
  );
}
