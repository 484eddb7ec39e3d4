import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf } from "../panels/selection.ts";
import type { EstimateStatus, Evaluator } from "./estimate.ts";
import { forGraduateGroups, graduatesOf, shareOf } from "./graduates.ts";
import { rememberedOnce } from "./remembered.ts";

/** The sectors that any graduate at work is in, by name, and each row's place among them; −1 for none stated and for those not at work. */
interface Sectors {
  readonly names: readonly string[];
  readonly placeOf: Int32Array;
}

function readSectors(data: PanelData): Sectors {
  const codes = integers(data.panels.employment, "sector");
  const labels = labelsOf(data, "employment", "sector");
  const { isAtWork } = graduatesOf(data);
  const nameOf = (row: number): string => (isAtWork(row) ? (labels[codes[row] ?? -1] ?? "") : "");
  const found = new Set<string>();
  for (let row = 0; row < codes.length; row += 1) found.add(nameOf(row));
  found.delete("");
  const names = [...found].toSorted();
  const places = new Map(names.map((name, place) => [name, place]));
  return { names, placeOf: codes.map((_code, row) => places.get(nameOf(row)) ?? -1) };
}

const sectorsOf = rememberedOnce(readSectors);

/**
 * `employment.sector`: of those at work whose sector is stated the share in each sector that the data name (`sector:`), which add to
 * 1, and of those at work the share whose sector is stated.
 */
export const employmentSector: Evaluator = (question) => {
  const { names, placeOf } = sectorsOf(question.data);
  const { isAtWork } = graduatesOf(question.data);
  return forGraduateGroups(question, ({ rows }, reason) => {
    const working = rows.filter(isAtWork);
    const stated = working.filter((row) => (placeOf[row] ?? -1) >= 0);
    const why = (): EstimateStatus => {
      if (rows.length === 0) return reason();
      return working.length === 0 ? "not_applicable" : "not_collected";
    };
    const shared = { eligible: rows.length, reason: why };
    return [
      shareOf(question, {
        ...shared,
        part: "stated",
        base: stated.length === 0 ? [] : working,
        counted: (row) => (placeOf[row] ?? -1) >= 0,
      }),
      ...names.map((name, place) =>
        shareOf(question, {
          ...shared,
          part: `sector:${name}`,
          base: stated,
          counted: (row) => placeOf[row] === place,
        }),
      ),
    ];
  });
};
