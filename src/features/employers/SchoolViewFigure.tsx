import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { withLimits } from "../page/limits.ts";
import { useAsked } from "../page/useAsked.ts";
import { useFilter } from "../page/useFilter.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";

/** The school's scores against the employers' of the same students on the same indicators, by dimension; nothing where none were scored by both. */
export function SchoolViewFigure() {
  const text = useText();
  const format = useFormat();
  const { manifest } = useSnapshot();
  const where = useFilter();
  const request = useMemo(
    () => ({ measure: "competence.agreement" as const, by: [], where, settings: manifest.settings }),
    [where, manifest.settings],
  );
  const { results } = useAsked(request);
  const shown = (results ?? []).filter((one) => one.part === "" || one.part.startsWith("dim:"));
  if (shown.every((one) => one.value === null)) return null;
  const whole = withLimits(shown.find((one) => one.part === ""));
  return (
    <IntervalFigure
      measure="competence.agreement"
      title={
        whole === null
          ? text("pages.employers.schoolViewQuestion")
          : text("pages.employers.schoolViewTitle", {
              value: format.signed(whole.value, "point_difference"),
              interval: format.interval(whole.lower, whole.upper, "point_difference"),
            })
      }
      subtitle={text("pages.employers.schoolViewSubtitle")}
      results={shown}
      by="part"
      order="given"
    />
  );
}
