import type { ReadingChoices } from "./questions/readingChoices.ts";
import type { Recipe } from "./recipes/recipe.ts";
import type { KnownCodes, Screening, ScreeningProgress } from "./screening.ts";

/** What the page asks of the worker: one drop. */
export interface IngestRequest {
  readonly files: readonly File[];
  readonly known: KnownCodes;
  readonly choices: Readonly<Record<string, ReadingChoices>>;
  readonly recipes: readonly Recipe[];
}

/** What the worker answers. */
export type IngestReply =
  | { readonly kind: "progress"; readonly progress: ScreeningProgress }
  | { readonly kind: "done"; readonly screenings: readonly Screening[] }
  | { readonly kind: "failed"; readonly message: string };
