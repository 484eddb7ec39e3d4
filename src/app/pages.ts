import type { ComponentType } from "react";
import { loadCharts } from "../charts/loadedCharts.ts";
import { chartKinds, type ChartKind } from "../charts/registry.ts";
import type { Grouping } from "../measures/result.ts";

/** A page of the rail, declared once: routes, rail, shortcuts and titles derive from this list. */
export interface PageDeclaration {
  readonly id:
    | "overview"
    | "competence"
    | "employers"
    | "employment"
    | "report"
    | "data"
    | "framework"
    | "method";
  readonly path: string;
  /** The letter that goes there after `g`. */
  readonly letter: string;
  readonly part: "lenses" | "workspace";
  /** What its filter bar offers beside school, program and year; null where it has none. */
  readonly filters: readonly Grouping[] | null;
  /** True for a page with texts that no other page shows (`ownPages.ts` of each language). */
  readonly ownTexts: boolean;
  readonly load: () => Promise<ComponentType>;
}

/** A page with the chart kinds that it draws at once. Kinds that come later, when something is chosen, are loaded then. */
async function withCharts<Page>(page: Promise<Page>, kinds: readonly ChartKind[]): Promise<Page> {
  const [loaded] = await Promise.all([page, loadCharts(kinds)]);
  return loaded;
}

export const pages: readonly PageDeclaration[] = [
  {
    id: "overview",
    path: "/",
    letter: "o",
    part: "lenses",
    filters: ["stage", "months_after"],
    ownTexts: false,
    load: async () =>
      (
        await withCharts(import("../features/overview/OverviewPage.tsx"), [
          "sparkline",
          "lensMatrix",
          "collectionMap",
        ])
      ).OverviewPage,
  },
  {
    id: "competence",
    path: "/competence",
    letter: "c",
    part: "lenses",
    filters: ["stage", "term", "class", "gender", "group_1", "group_2", "group_3"],
    ownTexts: false,
    load: async () =>
      (await withCharts(import("../features/competence/CompetencePage.tsx"), chartKinds)).CompetencePage,
  },
  {
    id: "employers",
    path: "/employers",
    letter: "e",
    part: "lenses",
    filters: ["wave"],
    ownTexts: false,
    load: async () =>
      (await withCharts(import("../features/employers/EmployersPage.tsx"), chartKinds)).EmployersPage,
  },
  {
    id: "employment",
    path: "/employment",
    letter: "j",
    part: "lenses",
    filters: ["months_after", "class", "gender", "group_1", "group_2", "group_3"],
    ownTexts: false,
    load: async () =>
      (await withCharts(import("../features/employment/EmploymentPage.tsx"), chartKinds)).EmploymentPage,
  },
  {
    id: "report",
    path: "/report",
    letter: "p",
    part: "workspace",
    filters: ["stage", "months_after", "wave"],
    ownTexts: true,
    load: async () => (await withCharts(import("./ReportRoute.tsx"), chartKinds)).ReportRoute,
  },
  {
    id: "data",
    path: "/data",
    letter: "d",
    part: "workspace",
    filters: null,
    ownTexts: true,
    load: async () => (await import("../features/data/DataPage.tsx")).DataPage,
  },
  {
    id: "framework",
    path: "/framework",
    letter: "f",
    part: "workspace",
    filters: null,
    ownTexts: true,
    load: async () => (await import("../features/framework/FrameworkPage.tsx")).FrameworkPage,
  },
  {
    id: "method",
    path: "/method",
    letter: "m",
    part: "workspace",
    filters: null,
    ownTexts: true,
    load: async () => (await import("../features/method/MethodPage.tsx")).MethodPage,
  },
];
