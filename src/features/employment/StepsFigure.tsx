import type { FunnelData, FunnelStep } from "../../charts/funnel/funnelData.ts";
import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import type { Filter, Grouping } from "../../measures/result.ts";
import { employmentStepIds, type EmploymentStep } from "../../measures/steps.ts";
import { useView } from "../../state/useView.ts";
import { Segment } from "../../ui/Segment.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "../page/page.module.css";
import { OneReason, oneReason } from "../page/OneReason.tsx";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { usePartName } from "../page/usePartName.ts";
import { useReferences } from "../page/useReferences.ts";
import { ofSide, useSides } from "../page/useSides.tsx";

/** Where the address keeps whether the steps are those of all together or of each group. */
const place = "steps";
const forms = ["all", "groups"] as const;

/** The steps whose share of all graduates is a measure by itself, with targets of its own. */
const measuredSteps: Partial<Record<EmploymentStep, MeasureId>> = {
  placed: "employment.destination_rate",
  at_work: "employment.employed",
};

/** From graduation to lasting work: each step as a share of all graduates, within the one before; once or once a year. */
export function StepsFigure({
  by,
  months,
  where,
}: {
  readonly by: Grouping;
  readonly months: string;
  readonly where: Filter;
}) {
  const text = useText();
  const format = useFormat();
  const partName = usePartName();
  const chartMeasure = useChartMeasure();
  const references = useReferences();
  const foot = useFoot();
  const { view, setLook } = useView();
  const form = forms.find((one) => one === view.looks[place]) ?? "all";
  const whole = useEvaluation("employment.steps", [], where);
  const sides = useSides(place, form === "all" ? null : by);
  const { along } = sides;
  const grouped = useEvaluation("employment.steps", sides.groupings, where);
  const last = whole.findLast(({ part, value }) => part.startsWith("step:") && value !== null);
  const steps = employmentStepIds.map((id): FunnelStep => {
    const of = (prefix: string) => {
      const part = `${prefix}:${id}`;
      return grouped.some((one) => one.part === part) ? part : undefined;
    };
    const [kept, unsaid, measure] = [of("kept"), of("unsaid"), measuredSteps[id]];
    return {
      part: `step:${id}`,
      ...(kept === undefined ? {} : { kept }),
      ...(unsaid === undefined ? {} : { unsaid }),
      ...(measure === undefined ? {} : { measure, references: references(measure) }),
    };
  });
  const dataOf = (code: string | null): FunnelData => ({
    grouping: form === "all" ? null : by,
    lens: "employment",
    measure: { ...chartMeasure("employment.steps"), label: text("measures.parts.of_graduates") },
    kept: { label: text("measures.parts.kept"), unit: "share" },
    unsaid: { label: text("measures.parts.unsaid"), unit: "share" },
    all: text("pages.employment.stepsBase"),
    steps,
    results: ofSide(grouped, along, code),
  });
  const reason = oneReason(whole);
  if (reason !== null) return <OneReason title={text("pages.employment.stepsQuestion")} kind={reason} />;
  return (
    <div className={styles.wide}>
      <SidedFigure
        kind="funnel"
        sides={sides}
        choices={
          <Segment
            label={text("pages.employment.stepsOf")}
            options={forms.map((id) => ({
              id,
              label: id === "all" ? text("pages.employment.stepsAll") : text(`shell.groupings.${by}`),
            }))}
            value={form}
            onChange={(chosen) => setLook(place, chosen === "all" ? null : chosen)}
          />
        }
        dataOf={dataOf}
        title={
          last === undefined || last.value === null
            ? text("pages.employment.stepsQuestion")
            : text("pages.employment.stepsTitle", {
                value: format.value(last.value, "share"),
                step: partName(last.part),
              })
        }
        subtitle={text("pages.employment.stepsSubtitle", { months })}
        measures={["employment.steps"]}
        foot={foot(
          "employment.steps",
          grouped.filter(({ part }) => part === "step:known"),
        )}
      />
    </div>
  );
}
