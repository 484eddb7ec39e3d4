import { useMemo } from "react";
import type { LabelOf } from "../../charts/chart.ts";
import { useNaming } from "./useNaming.ts";
import { usePartName } from "./usePartName.ts";

/** How charts call groups and parts: names with their codes below. Stable while data and language are. */
export function useLabelOf(): LabelOf {
  const naming = useNaming();
  const partName = usePartName();
  return useMemo<LabelOf>(
    () => (grouping, code) => {
      if (grouping === "part") return { text: partName(code) };
      const detail = naming.detail(grouping, code);
      return { text: naming.code(grouping, code), ...(detail === undefined ? {} : { detail }) };
    },
    [naming, partName],
  );
}
