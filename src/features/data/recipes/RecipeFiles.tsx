import { FileTrigger } from "react-aria-components/FileTrigger";
import { messageText } from "../../../i18n/messageText.ts";
import { useText } from "../../../i18n/useText.ts";
import type { Recipe } from "../../../ingest/recipes/recipe.ts";
import {
  readRecipeFile,
  RecipeFileFault,
  recipeFileText,
  recipesTogether,
} from "../../../ingest/recipes/recipeFile.ts";
import { Button } from "../../../ui/Button.tsx";
import { saveBlob } from "../../../ui/saveBlob.ts";
import { useFormat } from "../../../ui/useFormat.ts";
import styles from "./recipes.module.css";

/** More than this is no file of recipes: a thousand of them are less. */
const mostBytes = 20_000_000;

export interface RecipeFilesProps {
  readonly recipes: readonly Recipe[];
  readonly onImport: (recipes: readonly Recipe[], words: string) => void;
  readonly onFailed: (words: string) => void;
}

/** Recipes taken along as a file, and taken over from one. */
export function RecipeFiles({ recipes, onImport, onFailed }: RecipeFilesProps) {
  const text = useText();
  const format = useFormat();
  const take = async (file: File): Promise<void> => {
    try {
      if (file.size > mostBytes) throw new Error(text("importing.recipesTooLarge"));
      const read = readRecipeFile(await file.text());
      onImport(
        recipesTogether(recipes, read),
        text("importing.recipesTaken", { n: format.count(read.length), file: file.name }),
      );
    } catch (error) {
      const message =
        error instanceof RecipeFileFault
          ? messageText(text, error.reason)
          : error instanceof Error
            ? error.message
            : String(error);
      onFailed(text("importing.recipesRefused", { file: file.name, message }));
    }
  };
  return (
    <div className={styles.actions}>
      <Button
        isDisabled={recipes.length === 0}
        onPress={() =>
          saveBlob(
            new Blob([recipeFileText(recipes)], { type: "application/json;charset=utf-8" }),
            "vetscope-recipes.json",
          )
        }
      >
        {text("importing.recipesExport")}
      </Button>
      <FileTrigger
        acceptedFileTypes={[".json"]}
        onSelect={(list) => {
          const file = list?.[0];
          if (file !== undefined) void take(file);
        }}
      >
        <Button>{text("importing.recipesImport")}</Button>
      </FileTrigger>
    </div>
  );
}
