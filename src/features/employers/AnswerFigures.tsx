import type { DivergingBar, DivergingBarsData } from "../../charts/divergingBars/divergingData.ts";
import { inOrder } from "../../charts/rows/rowOrder.ts";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { Choice } from "../../ui/Choice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { InTurn } from "../page/InTurn.tsx";
import styles from "../page/page.module.css";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { usePartName } from "../page/usePartName.ts";
import { ofSide, useSidedResults, useSides } from "../page/useSides.tsx";
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

/** A bar a question, from the results of one group or of all. */
function questionBars(
  questions: readonly string[],
  answers: readonly MeasureResult[],
  totals: readonly MeasureResult[],
): readonly DivergingBar[] {
  return questions.map((question) => {
    const { measure, part } = satisfiedOf(question);
    const total = totals.find((one) => one.measure === measure && one.part === part);
    return answerBar(`attribute:${question}`, question, answers, total);
  });
}

/** What employers answered to each question of the survey: one chart a scale, the summary questions first, once or once a year or group. */
function AnswersByQuestion({ by, foot: more }: { readonly by: Grouping; readonly foot: readonly string[] }) {
  const text = useText();
  const format = useFormat();
  const foot = useFoot();
  const frame = useFrame();
  const answers = useEvaluation("employer.answers", []);
  const satisfied = useEvaluation("employer.satisfied", []);
  const again = useEvaluation("employer.hire_again", []);
  const domain = useEvaluation("employer.domain", []);
  const bars = questionBars(questionsIn(answers), answers, [...satisfied, ...again, ...domain]);
  const sides = useSides("answers", null, by);
  const { along } = sides;
  const sided = useSidedResults("employer.answers", sides, answers);
  const sidedTotals = [
    ...useSidedResults("employer.satisfied", sides, satisfied),
    ...useSidedResults("employer.hire_again", sides, again),
    ...useSidedResults("employer.domain", sides, domain),
  ];
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
  return byScale(ordered).map((ofScale, chart) => {
    const [first] = ofScale;
    const questions = ofScale.map(({ code }) => code.slice("attribute:".length));
    const dataOf = (code: string | null): DivergingBarsData => ({
      ...frame,
      grouping: "part",
      order: "given",
      bars:
        along === null
          ? ofScale
          : questionBars(questions, ofSide(sided, along, code), ofSide(sidedTotals, along, code)),
    });
    const overall = ofScale.find(({ code }) => code === "attribute:overall");
    const shares = overall === undefined ? null : sidesOf(overall);
    return (
      <InTurn key={first?.code} className={styles.wide}>
        <SidedFigure
          kind="divergingBars"
          sides={chart === 0 ? sides : { ...sides, choice: null }}
          dataOf={dataOf}
          title={
            shares === null
              ? text("pages.employers.answersQuestion")
              : text("pages.employers.answersTitle", {
                  upper: format.value(shares.upper, "share"),
                  lower: format.value(shares.lower, "share"),
                })
          }
          subtitle={text("pages.employers.answersSubtitle")}
          measures={["employer.answers", "employer.satisfied", "employer.domain", "employer.hire_again"]}
          foot={[
            ...foot(
              "employer.answers",
              along === null
                ? (first?.answers.slice(0, 1) ?? [])
                : sided.filter(({ part }) => part === first?.answers[0]?.part),
            ),
            ...more,
          ]}
        />
      </InTurn>
    );
  });
}

/** What the employers of each group answered to one question, once or once a year. */
function AnswersByGroup({ by, foot: more }: { readonly by: Grouping; readonly foot: readonly string[] }) {
  const text = useText();
  const foot = useFoot();
  const frame = useFrame();
  const partName = usePartName();
  const { view, setLook } = useView();
  const sides = useSides(place, by);
  const { along } = sides;
  const answers = useEvaluation("employer.answers", sides.groupings);
  const questions = questionsIn(answers);
  const question = questions.find((one) => one === view.looks[place]) ?? questions[0] ?? "overall";
  const { measure, part } = satisfiedOf(question);
  const totals = useEvaluation(measure, sides.groupings).filter((one) => one.part === part);
  const dataOf = (year: string | null): DivergingBarsData => {
    const given = ofSide(answers, along, year);
    const bars = ofSide(totals, along, year).map((total) => {
      const own = given.filter((one) => one.group[by] === total.group[by]);
      return answerBar(total.group[by] ?? "", question, own, total);
    });
    return { ...frame, grouping: by, order: "value", bars };
  };
  const lowest = answers.find((one) => one.part.startsWith(`answer:${question}:`))?.part;
  if (questions.length === 0) return null;
  return (
    <div className={styles.wide}>
      <SidedFigure
        kind="divergingBars"
        sides={sides}
        choices={
          <Choice
            label={text("pages.employers.answersOf")}
            options={questions.map((id) => ({ id, label: partName(`attribute:${id}`) }))}
            value={question}
            onChange={(chosen) => setLook(place, chosen === questions[0] ? null : chosen)}
          />
        }
        dataOf={dataOf}
        title={text("pages.employers.answersByTitle", {
          question: partName(`attribute:${question}`),
        })}
        subtitle={text("pages.employers.answersSubtitle")}
        measures={["employer.answers", measure]}
        foot={[
          ...foot(
            "employer.answers",
            answers.filter(({ part: one }) => one === lowest),
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
      <AnswersByQuestion by={by} foot={foot} />
      <InTurn className={styles.wide}>
        <AnswersByGroup by={by} foot={foot} />
      </InTurn>
    </>
  );
}
