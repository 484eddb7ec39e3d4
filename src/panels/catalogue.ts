import { placements, scores, students } from "./competencePanels.ts";
import type { PanelDeclaration } from "./declaration.ts";
import { frames } from "./framePanel.ts";
import { employerRatings, employment, graduateRatings } from "./outcomePanels.ts";
import type { PanelId } from "./panelData.ts";

/** Every panel, declared once. */
export const panelCatalogue = {
  students,
  scores,
  placements,
  employment,
  employerRatings,
  graduateRatings,
  frames,
} as const satisfies Record<PanelId, PanelDeclaration>;

/** All panels' ids in order. */
export const panelIds = Object.keys(panelCatalogue).filter((id): id is PanelId => id in panelCatalogue);

/** A panel's declaration under its general type. */
export function panelDeclaration(panel: PanelId): PanelDeclaration {
  return panelCatalogue[panel];
}

/** The one SELECT that makes a panel from the rows, as a person would read it. */
export function panelSql(panel: PanelId): string {
  const { select, order } = panelCatalogue[panel];
  return `${select}\nORDER BY ${order}`;
}
