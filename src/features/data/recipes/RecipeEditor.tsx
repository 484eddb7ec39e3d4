import { useState } from "react";
import { useKnownText, useText } from "../../../i18n/useText.ts";
import type { Recipe } from "../../../ingest/recipes/recipe.ts";
import { Button } from "../../../ui/Button.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { recipeParts, withPart, type RecipePart } from "./recipeParts.ts";
import styles from "./recipes.module.css";

export interface RecipeEditorProps {
  readonly recipe: Recipe;
  readonly onSave: (recipe: Recipe) => void;
  readonly onClose: () => void;
}

/** A recipe in full: its name, and everything that it remembers, each to be changed or left out. Nothing is stored before Save. */
export function RecipeEditor({ recipe, onSave, onClose }: RecipeEditorProps) {
  const text = useText();
  const format = useFormat();
  const known = useKnownText();
  const [draft, setDraft] = useState(recipe);
  const parts = recipeParts(draft);
  const shown = ({ kind, value }: RecipePart): string => {
    if (kind === "encoding") return known(`importing.encodings.${value}`) ?? value;
    if (kind === "kind") return known(`tables.names.${value}`) ?? known(`questions.values.${value}`) ?? value;
    if (value === "\t") return text("importing.tab");
    return /^\w+$/u.test(value) ? (known(`questions.values.${value}`) ?? value) : value;
  };
  return (
    <section className={styles.editor} aria-label={text("importing.recipeOf", { name: recipe.name })}>
      <label className={styles.name}>
        <span>{text("importing.recipeName")}</span>
        <input
          value={draft.name}
          maxLength={120}
          onChange={({ target }) => setDraft({ ...draft, name: target.value })}
        />
      </label>
      <p className={styles.quiet}>
        {text("importing.recipeHeaders", {
          n: format.count(recipe.headers.length),
          names: recipe.headers.join(", "),
        })}
      </p>
      {parts.length === 0 ? (
        <p>{text("importing.recipeEmpty")}</p>
      ) : (
        <table className={styles.parts}>
          <caption>{text("importing.recipeParts")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("importing.choice")}</th>
              <th scope="col">{text("importing.inFile")}</th>
              <th scope="col">{text("importing.means")}</th>
              <th scope="col">{text("importing.leaveOutColumn")}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={JSON.stringify([part.kind, part.of])}>
                <th scope="row">{text(`importing.choices.${part.kind}`)}</th>
                <td>{part.of.join(" · ")}</td>
                <td>
                  {part.editable ? (
                    <input
                      aria-label={text("importing.partOf", { of: part.of.join(" · ") })}
                      value={part.value}
                      onChange={({ target }) => setDraft(withPart(draft, part, target.value))}
                    />
                  ) : (
                    shown(part)
                  )}
                </td>
                <td>
                  <Button
                    look="link"
                    aria-label={text("importing.forgetPart", {
                      of: part.of.length === 0 ? text(`importing.choices.${part.kind}`) : part.of.join(" · "),
                    })}
                    onPress={() => setDraft(withPart(draft, part, null))}
                  >
                    ×
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.actions}>
        <Button
          look="primary"
          isDisabled={draft === recipe || draft.name.trim() === ""}
          onPress={() => onSave({ ...draft, name: draft.name.trim() })}
        >
          {text("importing.saveRecipe")}
        </Button>
        <Button look="link" onPress={onClose}>
          {text("pages.data.cancelAll")}
        </Button>
      </div>
    </section>
  );
}
