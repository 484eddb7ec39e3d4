import { useText } from "../../i18n/useText.ts";
import type { MeasureResult } from "../../measures/result.ts";
import { useFoot } from "../page/useFoot.ts";

/** The foot of a figure of levels by dimension or indicator: of the groups' own levels, and what points they are in. */
export function useLevelFoot(): (results: readonly MeasureResult[]) => readonly string[] {
  const text = useText();
  const foot = useFoot();
  return (results) => [
    ...foot(
      "competence.level",
      results.filter((one) => one.part === ""),
    ),
    text("pages.common.pomp"),
  ];
}
