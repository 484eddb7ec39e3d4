import { useMemo } from "react";
import type { GroupLabel, LabelOf } from "../../charts/chart.ts";
import type { Grouping } from "../../measures/result.ts";
import { remembered } from "./remembered.ts";
import { useNaming } from "./useNaming.ts";
import { usePartName } from "./usePartName.ts";

/** How charts call groups and parts: names with their codes below. The same objects while data and language are. */
export function useLabelOf(): LabelOf {
  const naming = useNaming();
  const partName = usePartName();
  return useMemo(
    () =>
      remembered((grouping: Grouping | "part", code: string): GroupLabel => {
        if (grouping === "part") return { text: partName(code) };
        const detail = naming.detail(grouping, code);
        return { text: naming.code(grouping, code), ...(detail === undefined ? {} : { detail }) };
      }),
    [naming, partName],
  );
}
