import type { ComponentType } from "react";

/** A page of the rail, declared once: routes, rail, shortcuts and titles derive from this list. */
export interface PageDeclaration {
  readonly id: "overview" | "competence" | "employers" | "employment" | "data" | "method";
  readonly path: string;
  /** The letter that goes there after `g`. */
  readonly letter: string;
  readonly part: "lenses" | "workspace";
  /** Whether the filter bar applies to it. */
  readonly filtered: boolean;
  readonly load: () => Promise<ComponentType>;
}

export const pages: readonly PageDeclaration[] = [
  {
    id: "overview",
    path: "/",
    letter: "o",
    part: "lenses",
    filtered: true,
    load: async () => (await import("../features/overview/OverviewPage.tsx")).OverviewPage,
  },
  {
    id: "competence",
    path: "/competence",
    letter: "c",
    part: "lenses",
    filtered: true,
    load: async () => (await import("../features/competence/CompetencePage.tsx")).CompetencePage,
  },
  {
    id: "employers",
    path: "/employers",
    letter: "e",
    part: "lenses",
    filtered: true,
    load: async () => (await import("../features/employers/EmployersPage.tsx")).EmployersPage,
  },
  {
    id: "employment",
    path: "/employment",
    letter: "j",
    part: "lenses",
    filtered: true,
    load: async () => (await import("../features/employment/EmploymentPage.tsx")).EmploymentPage,
  },
  {
    id: "data",
    path: "/data",
    letter: "d",
    part: "workspace",
    filtered: false,
    load: async () => (await import("../features/data/DataPage.tsx")).DataPage,
  },
  {
    id: "method",
    path: "/method",
    letter: "m",
    part: "workspace",
    filtered: false,
    load: async () => (await import("../features/method/MethodPage.tsx")).MethodPage,
  },
];
