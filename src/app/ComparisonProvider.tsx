import { useMemo, type ReactNode } from "react";
import { ComparedContext, type ComparedTo } from "../charts/compared.ts";
import { codesIn } from "../features/page/codes.ts";
import { useAxis } from "../features/page/useAxis.ts";
import { useMonths } from "../features/page/useMonths.ts";
import { useNaming } from "../features/page/useNaming.ts";
import { useSnapshot } from "../features/page/WorkspaceContext.ts";
import { useText } from "../i18n/useText.ts";
import { measureDeclaration } from "../measures/catalogue.ts";
import { createComparison } from "../measures/comparison.ts";
import { differenceUnit, partOf } from "../measures/declaration.ts";
import { useView } from "../state/useView.ts";
import { withPick } from "../state/view.ts";
import { useFormat } from "../ui/useFormat.ts";

/** Lets every chart of the page say how its results differ from what the address compares them with. */
export function ComparisonProvider({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const { data, manifest } = useSnapshot();
  const { filter, pick, compare } = useView().view;
  const axis = useAxis();
  const { where } = useMonths();
  const label =
    compare === null
      ? ""
      : typeof compare === "string"
        ? text(`picking.comparedTo.${compare}`)
        : format.list(compare.codes.map((code) => naming.code(compare.grouping, code)));
  const key = JSON.stringify(compare);
  const compared = useMemo((): ComparedTo | null => {
    if (compare === null) return null;
    const find = createComparison(data, {
      compare,
      axis,
      years: codesIn(data, axis),
      settings: manifest.settings,
      whereOf: (measure, by) =>
        withPick(measureDeclaration(measure).lens === "employment" ? where : filter, pick, by),
    });
    return {
      label,
      of: (result) => {
        // A gap between subgroups is a difference already.
        const found = "reference" in result ? null : find(result);
        return found === null
          ? null
          : {
              ...found,
              unit: differenceUnit(partOf(measureDeclaration(result.measure), result.part).unit),
            };
      },
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `key` is `compare` by value
  }, [data, manifest.settings, key, label, axis, filter, where, pick]);
  return <ComparedContext value={compared}>{children}</ComparedContext>;
}
