import type { ReactNode } from "react";
import type { MeasureId } from "../../measures/catalogue.ts";
import { useOnPaper } from "../../ui/paper.ts";

/** Marks, on paper, which measures stand in what it holds, so that a report ends with the definitions of all that occur. */
export function MeasuresShown({
  measures,
  children,
}: {
  readonly measures: readonly MeasureId[];
  readonly children: ReactNode;
}) {
  const onPaper = useOnPaper();
  return onPaper ? <div data-measures={measures.join(" ")}>{children}</div> : children;
}
