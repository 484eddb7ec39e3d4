import type { Recipe } from "../../../ingest/recipe.ts";

export interface RecipeFilesProps {
  readonly recipes: readonly Recipe[];
  readonly onImport: (recipes: readonly Recipe[], words: string) => void;
  readonly onFailed: (words: string) => void;
}
export function RecipeFiles(_props: RecipeFilesProps) {
  return null;
}
