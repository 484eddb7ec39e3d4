import { competenceMeasures } from "./competence.ts";
import { competenceChangeMeasures, placementMeasures } from "./competenceChange.ts";
import type { MeasureDeclaration } from "./declaration.ts";
import { employerMeasures } from "./employer.ts";
import { employmentMeasures } from "./employment.ts";
import { lensMeasures } from "./lens.ts";
import { publishedMeasures } from "./published.ts";
import { studentMeasures } from "./students.ts";

/** Every measure, declared once, in the order in which they are listed. */
export const measureCatalogue = {
  ...competenceMeasures,
  ...competenceChangeMeasures,
  ...studentMeasures,
  ...employerMeasures,
  ...placementMeasures,
  ...employmentMeasures,
  ...lensMeasures,
  ...publishedMeasures,
} as const satisfies Record<string, MeasureDeclaration>;

export type MeasureId = keyof typeof measureCatalogue;

/** All ids in catalogue order. */
export const measureIds = Object.keys(measureCatalogue).filter(
  (id): id is MeasureId => id in measureCatalogue,
);

/** True for the id of a measure of the catalogue. */
export function isMeasureId(id: string): id is MeasureId {
  return Object.hasOwn(measureCatalogue, id);
}

/** A measure's declaration under its general type, for code that treats all measures alike. */
export function measureDeclaration(measure: MeasureId): MeasureDeclaration {
  return measureCatalogue[measure];
}
