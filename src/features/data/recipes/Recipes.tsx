import { useState } from "react";
import type { Text } from "../../../i18n/text.ts";
import { useText } from "../../../i18n/useText.ts";
import type { Recipe } from "../../../ingest/recipes/recipe.ts";
import { Button } from "../../../ui/Button.tsx";
import { DataTable } from "../../../ui/DataTable.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import type { Format } from "../../../ui/format.ts";
import type { TableColumn } from "../../../ui/tableColumn.ts";
import { useFormat } from "../../../ui/useFormat.ts";
import { useSnapshot, useWorkspace } from "../../page/WorkspaceContext.ts";
import styles from "./recipes.module.css";
import { RecipeEditor } from "./RecipeEditor.tsx";
import { RecipeFiles } from "./RecipeFiles.tsx";
import { recipeParts } from "./recipeParts.ts";

/** What happened to the recipes, and the list before it, to which Undo goes back. */
interface Said {
  readonly level: "note" | "fail";
  readonly words: string;
  readonly before: readonly Recipe[] | null;
}

/** What is said of a recipe, and what can be done with it. */
function columnsOf(
  text: Text,
  format: Format,
  onEdit: (fingerprint: string) => void,
  onForget: (recipe: Recipe) => void,
): readonly TableColumn<Recipe>[] {
  return [
    { id: "name", header: text("importing.recipeName"), value: (row) => row.name, rowHeader: true },
    {
      id: "parts",
      header: text("importing.remembers"),
      value: (row) => recipeParts(row).length,
      cell: (row) => format.count(recipeParts(row).length),
      numeric: true,
    },
    {
      id: "columns",
      header: text("importing.columns"),
      value: (row) => row.headers.length,
      cell: (row) => format.count(row.headers.length),
      numeric: true,
    },
    {
      id: "uses",
      header: text("importing.uses"),
      value: (row) => row.uses,
      cell: (row) => format.count(row.uses),
      numeric: true,
    },
    {
      id: "used",
      header: text("importing.lastUsed"),
      value: (row) => row.usedAt,
      cell: (row) => <span className={styles.day}>{format.date(row.usedAt)}</span>,
    },
    { id: "file", header: text("importing.lastFile"), value: (row) => row.file },
    {
      id: "edit",
      header: text("importing.edit"),
      value: () => null,
      cell: (row) => (
        <Button
          look="link"
          aria-label={text("importing.recipeOf", { name: row.name })}
          onPress={() => onEdit(row.fingerprint)}
        >
          {text("importing.edit")}
        </Button>
      ),
    },
    {
      id: "forget",
      header: text("importing.forget"),
      value: () => null,
      cell: (row) => (
        <Button
          look="link"
          aria-label={text("importing.forgetRecipe", { name: row.name })}
          onPress={() => onForget(row)}
        >
          {text("importing.forget")}
        </Button>
      ),
    },
  ];
}

/** What is remembered of each kind of export: seen, renamed, edited, forgotten, taken along. */
export function Recipes() {
  const text = useText();
  const format = useFormat();
  const workspace = useWorkspace();
  const { recipes } = useSnapshot().manifest;
  const [editing, setEditing] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const change = (next: readonly Recipe[], words: string | null): void => {
    const before = recipes;
    workspace.changeRecipes(next).then(
      () => setSaid(words === null ? null : { level: "note", words, before }),
      (error: unknown) =>
        setSaid({
          level: "fail",
          words: text("importing.recipesFailed", {
            message: error instanceof Error ? error.message : String(error),
          }),
          before: null,
        }),
    );
  };
  const edited = recipes.find(({ fingerprint }) => fingerprint === editing);
  return (
    <section className={styles.section}>
      <h2>{text("importing.recipesTitle")}</h2>
      <p className={styles.quiet}>{text("importing.recipesIntro")}</p>
      {said !== null && (
        <Notice
          level={said.level}
          {...(said.before === null
            ? {}
            : {
                actions: (
                  <Button look="link" onPress={() => change(said.before ?? [], null)}>
                    {text("importing.undo")}
                  </Button>
                ),
              })}
        >
          {said.words}
        </Notice>
      )}
      {recipes.length === 0 ? (
        <p>{text("importing.recipesNone")}</p>
      ) : (
        <DataTable
          caption={text("importing.recipesTitle")}
          captionHidden
          maxHeight={360}
          rows={recipes.toSorted((a, b) => b.usedAt.localeCompare(a.usedAt))}
          rowKey={({ fingerprint }) => fingerprint}
          columns={columnsOf(text, format, setEditing, (gone) =>
            change(
              recipes.filter(({ fingerprint }) => fingerprint !== gone.fingerprint),
              text("importing.forgotten", { name: gone.name }),
            ),
          )}
        />
      )}
      {edited !== undefined && (
        <RecipeEditor
          key={edited.fingerprint}
          recipe={edited}
          onClose={() => setEditing(null)}
          onSave={(recipe) => {
            setEditing(null);
            change(
              recipes.map((one) => (one.fingerprint === recipe.fingerprint ? recipe : one)),
              text("importing.recipeSaved", { name: recipe.name }),
            );
          }}
        />
      )}
      <RecipeFiles
        recipes={recipes}
        onImport={change}
        onFailed={(words) => setSaid({ level: "fail", words, before: null })}
      />
    </section>
  );
}
