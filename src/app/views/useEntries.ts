import { useNavigate } from "@tanstack/react-router";
import { dimensions } from "../../charts/DimensionSymbol.tsx";
import { useNaming } from "../../features/page/useNaming.ts";
import { usePartName } from "../../features/page/usePartName.ts";
import { codesIn } from "../../features/page/codes.ts";
import { useSnapshot } from "../../features/page/WorkspaceContext.ts";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, measureIds, type MeasureId } from "../../measures/catalogue.ts";
import type { Place } from "../../state/savedViews.ts";
import { emptyView, withClause, writeView } from "../../state/view.ts";
import { pages } from "../pages.ts";
import type { Entry } from "./findEntries.ts";
import { usePlaceName, useRecentPlaces } from "./usePlaceName.ts";
import { useViews } from "./ViewsContext.ts";

const lensPaths = {
  competence: "/competence",
  employers: "/employers",
  employment: "/employment",
  across: "/",
} as const;

/** A place without what is looked at closely. */
function withoutMeasure({ path, search }: Place): Place {
  const { measure: _measure, part: _part, gap: _gap, ...others } = search;
  return { path, search: others };
}

function placeOfProgram(place: Place, code: string): Place {
  const { search } = withoutMeasure(place);
  const hasFilters = pages.some((page) => page.path === place.path && page.filters !== null);
  return {
    path: hasFilters ? place.path : "/",
    search: { ...search, ...writeView(withClause(emptyView, "program", [code])) },
  };
}

/** The parts of a measure that have a name in any school: those it declares by name, and the five dimensions. */
function namedParts(measure: MeasureId): readonly string[] {
  const { parts, headline, expert } = measureDeclaration(measure);
  if (expert === true) return [];
  return Object.keys(parts).flatMap((part) => {
    if (part === "dim:") return dimensions.map((dimension) => `dim:${dimension}`);
    return part === "" || part === headline || part.endsWith(":") ? [] : [part];
  });
}

function placeOfMeasure(place: Place, measure: MeasureId, part = ""): Place {
  const { lens, expert } = measureDeclaration(measure);
  return {
    // Measures for experts stand in no page's list.
    path: expert === true ? "/method" : lensPaths[lens],
    search: { ...withoutMeasure(place).search, measure, ...(part === "" ? {} : { part }) },
  };
}

/** All that the palette finds. Recent and saved views and the pages stand there at first. */
export function useEntries(onAct: {
  readonly copyLink: () => void;
  readonly showKeys: () => void;
}): readonly Entry[] {
  const text = useText();
  const naming = useNaming();
  const partName = usePartName();
  const nameOf = usePlaceName();
  const navigate = useNavigate();
  const { data } = useSnapshot();
  const recent = useRecentPlaces();
  const { saved, place, open } = useViews();
  const go = ({ path, search }: Place): void => void navigate({ to: path, search: { ...search } });
  const isFiltered = Object.keys(place.search).length > 0;
  return [
    ...recent.map((one, index): Entry => ({
      id: `recent:${String(index)}`,
      kind: text("views.recent"),
      label: one.name,
      atFirst: true,
      run: () => go(one.place),
    })),
    ...saved.map((view): Entry => ({
      id: `saved:${view.id}`,
      kind: text("views.saved"),
      label: view.name,
      detail: view.description === "" ? nameOf(view) : view.description,
      atFirst: true,
      run: () => go(view),
    })),
    ...pages.map((page): Entry => ({
      id: `page:${page.id}`,
      kind: `${text("views.pages")} · g ${page.letter}`,
      label: text(`shell.pages.${page.id}`),
      atFirst: true,
      run: () => go({ ...place, path: page.path }),
    })),
    ...codesIn(data, "program").map((code): Entry => {
      const detail = naming.detail("program", code);
      return {
        id: `program:${code}`,
        kind: text("views.programs"),
        label: naming.code("program", code),
        ...(detail === undefined ? {} : { detail }),
        atFirst: false,
        run: () => go(placeOfProgram(place, code)),
      };
    }),
    ...measureIds.map((measure): Entry => ({
      id: `measure:${measure}`,
      kind: text("views.measures"),
      label: text(`measures.${measure}.label`),
      detail: text(`ui.lens.${measureDeclaration(measure).lens}`),
      atFirst: false,
      run: () => go(placeOfMeasure(place, measure)),
    })),
    ...measureIds.flatMap((measure) =>
      namedParts(measure).map((part): Entry => ({
        id: `part:${measure}:${part}`,
        kind: text("views.measures"),
        label: `${text(`measures.${measure}.label`)} · ${partName(part)}`,
        detail: text(`ui.lens.${measureDeclaration(measure).lens}`),
        atFirst: false,
        run: () => go(placeOfMeasure(place, measure, part)),
      })),
    ),
    {
      id: "do:save",
      kind: text("views.actions"),
      label: text("views.saveAction"),
      atFirst: true,
      run: () => open({ what: "form", place, view: null }),
    },
    {
      id: "do:copy",
      kind: text("views.actions"),
      label: text("views.copyAction"),
      atFirst: true,
      run: onAct.copyLink,
    },
    ...(isFiltered
      ? [
          {
            id: "do:clear",
            kind: text("views.actions"),
            label: text("views.clearAction"),
            atFirst: true,
            run: () => go({ path: place.path, search: {} }),
          },
        ]
      : []),
    {
      id: "do:keys",
      kind: `${text("views.actions")} · ?`,
      label: text("views.shortcutsAction"),
      atFirst: true,
      run: onAct.showKeys,
    },
  ];
}
