import type { DivergingBar, DivergingBarsData } from "../../charts/divergingBars/divergingData.ts";
import { inOrder } from "../../charts/rows/rowOrder.ts";
import { useText } from "../../i18n/useText.ts";
import type { Grouping } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { Choice } from "../../ui/Choice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { Figure } from "../page/Figure.tsx";
import { InTurn } from "../page/InTurn.tsx";
import styles from "../page/page.module.css";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { usePartName } from "../page/usePartName.ts";
import { answerBar, byScale, questionsIn, satisfiedOf, sidesOf } from "./answerBars.ts";

/** Where the address keeps which question is looked at group by group. */
const place = "question";

type Frame = Pick<DivergingBarsData, "lens" | "answers" | "unanswered" | "total">;

/** What all charts of answers have in common. */
function useFrame(): Frame {
  const text = useText();
  const chartMeasure = useChartMeasure();
  return {
    lens: "employers",
    answers: chartMeasure("employer.answers"),
    unanswered: { label: text("measures.parts.unrated"), unit: "share" },
    total: chartMeasure("employer.satisfied"),
  };
}

/** What employers answered to each question of the survey: one chart a scale, the summary questions first. */
function AnswersByQuestion({ foot: more }: { readonly foot: readonly string[] }) {
  const text = useText();
  const format = useFormat();
  const foot = useFoot();
  const frame = useFrame();
  const answers = useEvaluation("employer.answers", []);
  const satisfied = useEvaluation("employer.satisfied", []);
  const again = useEvaluation("employer.hire_again", []);
  const domain = useEvaluation("employer.domain", []);
  const totals = [...satisfied, ...again, ...domain];
  const bars = questionsIn(answers).map((question) => {
    const { measure, part } = satisfiedOf(question);
    const total = totals.find((one) => one.measure === measure && one.part === part);
    return answerBar(`attribute:${question}`, question, answers, total);
  });
  const isSummary = ({ code }: DivergingBar) =>
    code === "attribute:overall" || code === "attribute:hire_again";
  const ordered = [
    ...bars.filter(isSummary),
    ...inOrder(
      bars.filter((bar) => !isSummary(bar)),
      "value",
      ({ total }) => total,
    ),
  ];
  return byScale(ordered).map((ofScale) => {
    const [first] = ofScale;
    const overall = ofScale.find(({ code }) => code === "attribute:overall");
    const sides = overall === undefined ? null : sidesOf(overall);
    return (
      <InTurn key={first?.code} className={styles.wide}>
        <Figure
          kind="divergingBars"
          title={
            sides === null
              ? text("pages.employers.answersQuestion")
              : text("pages.employers.answersTitle", {
                  upper: format.value(sides.upper, "share"),
                  lower: format.value(sides.lower, "share"),
                })
          }
          subtitle={text("pages.employers.answersSubtitle")}
          data={{ ...frame, grouping: "part", order: "given", bars: ofScale }}
          measures={["employer.answers", "employer.satisfied", "employer.domain", "employer.hire_again"]}
          foot={[...foot("employer.answers", first?.answers.slice(0, 1) ?? []), ...more]}
        />
      </InTurn>
    );
  });
}

/** What the employers of each group answered to one question. */
function AnswersByGroup({ by, foot: more }: { readonly by: Grouping; readonly foot: readonly string[] }) {
  const text = useText();
  const foot = useFoot();
  const frame = useFrame();
  const partName = usePartName();
  const { view, setLook } = useView();
  const answers = useEvaluation("employer.answers", [by]);
  const questions = questionsIn(answers);
  const question = questions.find((one) => one === view.looks[place]) ?? questions[0] ?? "overall";
  const { measure, part } = satisfiedOf(question);
  const totals = useEvaluation(measure, [by]).filter((one) => one.part === part);
  const bars = totals.map((total) => {
    const code = total.group[by] ?? "";
    const own = answers.filter((one) => one.group[by] === total.group[by]);
    return answerBar(code, question, own, total);
  });
  if (questions.length === 0) return null;
  return (
    <div className={styles.wide}>
      <div className={styles.controls}>
        <Choice
          label={text("pages.employers.answersOf")}
          options={questions.map((id) => ({ id, label: partName(`attribute:${id}`) }))}
          value={question}
          onChange={(chosen) => setLook(place, chosen === questions[0] ? null : chosen)}
        />
      </div>
      <Figure
        kind="divergingBars"
        title={text("pages.employers.answersByTitle", {
          question: partName(`attribute:${question}`),
        })}
        subtitle={text("pages.employers.answersSubtitle")}
        data={{ ...frame, grouping: by, order: "value", bars }}
        measures={["employer.answers", measure]}
        foot={[
          ...foot(
            "employer.answers",
            bars.flatMap((bar) => bar.answers.slice(0, 1)),
          ),
          ...more,
        ]}
      />
    </div>
  );
}

/** The distribution of answers behind every share of satisfied, question by question and group by group. */
export function AnswerFigures({ by, foot }: { readonly by: Grouping; readonly foot: readonly string[] }) {
  return (
    <>
      <AnswersByQuestion foot={foot} />
      <InTurn className={styles.wide}>
        <AnswersByGroup by={by} foot={foot} />
      </InTurn>
    </>
  );
}
