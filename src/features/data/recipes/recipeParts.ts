import type { ReadingChoices } from "../../../ingest/questions/readingChoices.ts";
import type { Recipe } from "../../../ingest/recipes/recipe.ts";

/** One thing that a recipe remembers: what kind of choice, of which column or text, and what was chosen. */
export interface RecipePart {
  readonly kind: keyof ReadingChoices;
  /** Below the kind: a header; a column and a text of it; an indicator. Empty where the choice is about the whole file. */
  readonly of: readonly string[];
  readonly value: string;
  /** True where another text may be put in its place by hand. */
  readonly editable: boolean;
}

const byHand: ReadonlySet<string> = new Set(["columns", "values", "scales"]);

function leaves(value: unknown, of: readonly string[]): readonly (readonly [readonly string[], string])[] {
  if (value === undefined) return [];
  if (value === null) return [[of, ""]];
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [[of, String(value)]];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => leaves(inner, [...of, name]));
}

/** Everything that a recipe remembers, in the order in which it was chosen. */
export function recipeParts({ choices }: Recipe): readonly RecipePart[] {
  return (Object.keys(choices) as (keyof ReadingChoices)[]).flatMap((kind) =>
    leaves(choices[kind], []).map(([of, value]) => ({ kind, of, value, editable: byHand.has(kind) })),
  );
}

function changed(tree: unknown, path: readonly string[], value: string | null | undefined): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const whole = typeof tree === "object" && tree !== null ? tree : {};
  const entries = Object.entries(whole).flatMap(([key, inner]: [string, unknown]) => {
    if (key !== name) return [[key, inner] as const];
    const next = changed(inner, rest, value);
    return next === undefined ? [] : [[key, next] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A recipe with another text for one part, or without the part where `value` is null. */
export function withPart(recipe: Recipe, { kind, of }: RecipePart, value: string | null): Recipe {
  const { [kind]: choice, ...others } = recipe.choices;
  const stored = value === "" && kind === "columns" ? null : value;
  const next = changed({ [kind]: choice }, [kind, ...of], value === null ? undefined : stored);
  return { ...recipe, choices: { ...others, ...(typeof next === "object" && next !== null ? next : {}) } };
}
