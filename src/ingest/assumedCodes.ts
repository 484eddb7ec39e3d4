import { defaultFramework, type Framework } from "../model/defaultFramework.ts";
import type { KnownCodes } from "./screening.ts";

/** The codes of a framework as the checks need them. */
export function frameworkCodes(framework: Framework): Pick<KnownCodes, "indicators" | "instrumentScales"> {
  return {
    indicators: framework.indicators.map(
      ({ indicator_code, name_en, name_zh, scale_min, scale_max, direction }) => ({
        code: indicator_code,
        names: [name_en ?? "", name_zh ?? ""].filter((name) => name !== ""),
        scaleMin: scale_min,
        scaleMax: scale_max,
        ...(direction === "down" ? { direction } : {}),
      }),
    ),
    instrumentScales: Object.fromEntries(
      framework.instruments.flatMap(({ instrument_code, version, scale_min, scale_max }) =>
        scale_min === undefined || scale_max === undefined
          ? []
          : [[`${instrument_code}|${version}`, { min: scale_min, max: scale_max }]],
      ),
    ),
  };
}

/** What is known where nothing is loaded: the default framework, assumed. */
export const assumedCodes: KnownCodes = {
  ...frameworkCodes(defaultFramework),
  indicatorsAssumed: true,
  programs: null,
  students: null,
  employers: null,
  surveyScales: {},
};
