import { useCallback } from "react";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import type { MeasureResult } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { mayOverlap } from "./mayOverlap.ts";
import { occasionWords } from "./occasionWords.ts";
import { useDataDate } from "./useDataDate.ts";
import { useNaming } from "./useNaming.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/**
 * What stands under a figure: n of all units, minimum base, kind of interval, date of the data. n and eligible are summed over the groups
 * whose results are given, so give one part only; where a unit may stand in several groups, the least and the largest n are said instead.
 */
export function useFoot(): (measure: MeasureId, results: readonly MeasureResult[]) => readonly string[] {
  const text = useText();
  const format = useFormat();
  const { manifest } = useSnapshot();
  const naming = useNaming();
  const { minBase } = manifest.settings;
  const date = useDataDate();
  return useCallback(
    (measure, results) => {
      const part = results[0]?.part;
      const same = results.filter((one) => one.part === part);
      const sum = (of: (one: MeasureResult) => number) => same.reduce((total, one) => total + of(one), 0);
      const { interval, unitOf } = measureDeclaration(measure);
      const drawn = new Set(results.filter((one) => one.lower !== null).map((one) => one.interval));
      const intervals = drawn.size === 0 ? [interval] : [...drawn];
      const between = results.find((one) => one.between !== undefined)?.between;
      const waves = [...new Set(results.flatMap((one) => one.waves ?? []))].toSorted();
      const sizes = same.filter((one) => one.status === "ok").map((one) => one.n);
      const counted = !mayOverlap(same, unitOf)
        ? [
            text("ui.nOf", {
              n: format.count(sum((one) => one.n)),
              eligible: format.count(sum((one) => one.eligible)),
            }),
          ]
        : sizes.length === 0
          ? []
          : [text("ui.nEach", { n: format.interval(Math.min(...sizes), Math.max(...sizes), "count") })];
      return [
        ...counted,
        ...(between === undefined
          ? []
          : [
              text("allMeasures.between", {
                from: occasionWords(between.from, text, format, naming).join(", "),
                to: occasionWords(between.to, text, format, naming).join(", "),
              }),
            ]),
        ...(waves.length === 0 ? [] : [text("allMeasures.waves", { waves: format.list(waves) })]),
        text("pages.common.minBase", { base: minBase }),
        ...intervals.map((kind) => text(`measures.intervals.${kind}`)),
        ...(results.some((one) => one.pending === true) ? [text("allMeasures.pending")] : []),
        ...(date === null ? [] : [date]),
      ];
    },
    [text, format, naming, minBase, date],
  );
}
