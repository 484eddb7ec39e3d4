import { useText } from "../../i18n/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "./framework.module.css";
import { openReview } from "./Review.tsx";
import type { Framework } from "./useFramework.ts";

/** What is not saved, always in sight: how much, undo, discard, and the way to what it changes. */
export function DraftBar({ framework }: { readonly framework: Framework }) {
  const text = useText();
  const format = useFormat();
  const { session, state, changes } = framework;
  const tables = [...new Set(changes.map(({ table }) => table))];
  const open = changes.length > 0;
  if (!open && !state.undoable) return null;
  return (
    <section className={styles.bar} aria-label={text("framework.bar")}>
      <output>
        {open ? (
          <>
            <strong>{text("framework.changes", { n: format.count(changes.length) })}</strong>{" "}
            {text("framework.changesIn", {
              tables: format.list(tables.map((table) => text(`tables.names.${table}`))),
            })}
          </>
        ) : (
          text("framework.barNone")
        )}
      </output>
      <Button isDisabled={!state.undoable} onPress={session.undo}>
        {text("framework.undo")}
      </Button>
      <Button look="link" onPress={session.discard}>
        {text("framework.discard")}
      </Button>
      {open && (
        <Button
          look={state.reviewing ? "plain" : "primary"}
          onPress={() => (state.reviewing ? session.review(false) : openReview(session))}
        >
          {text(state.reviewing ? "framework.backToEditing" : "framework.review")}
        </Button>
      )}
    </section>
  );
}
