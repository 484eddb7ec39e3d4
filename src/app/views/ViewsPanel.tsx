import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { placeAddress } from "../../state/placeAddress.ts";
import type { Place, SavedView } from "../../state/savedViews.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { usePlaceName, useRecentPlaces } from "./usePlaceName.ts";
import { useViews } from "./ViewsContext.ts";
import styles from "./viewsMenu.module.css";

function PlaceLink({
  to,
  children,
  onLeave,
}: {
  readonly to: Place;
  readonly children: string;
  readonly onLeave: () => void;
}) {
  return (
    <Link to={to.path} search={{ ...to.search }} onClick={onLeave} className={styles.link}>
      {children}
    </Link>
  );
}

/** This view, those that were saved, and those looked at last. */
export function ViewsPanel({ onLeave }: { readonly onLeave: () => void }) {
  const text = useText();
  const nameOf = usePlaceName();
  const recent = useRecentPlaces();
  const { saved, place, durable, failed, change, open } = useViews();
  const [removed, setRemoved] = useState<{ readonly view: SavedView; readonly at: number } | null>(null);
  const edit = (view: SavedView | null, of: Place) => {
    onLeave();
    open({ what: "form", place: of, view });
  };
  return (
    <div className={styles.panel}>
      <section>
        <h2>{text("views.thisView")}</h2>
        <p className={styles.now}>{nameOf(place)}</p>
        <div className={styles.actions}>
          <Button onPress={() => edit(null, place)}>{text("views.save")}</Button>
          <CopyButton label={text("views.copy")} name={text("views.copy")} make={() => placeAddress(place)} />
        </div>
        {!durable && <p className={styles.detail}>{text("views.notStored")}</p>}
        {failed === null ? null : (
          <p role="alert" className={styles.detail}>
            {text("views.notKept", { message: failed })}
          </p>
        )}
      </section>
      <section>
        <h2>{text("views.saved")}</h2>
        <output className={styles.said}>
          {removed === null ? null : (
            <>
              {text("views.removed", { name: removed.view.name })}{" "}
              <Button
                look="link"
                onPress={() => {
                  change((now) => now.toSpliced(removed.at, 0, removed.view));
                  setRemoved(null);
                }}
              >
                {text("views.undo")}
              </Button>
            </>
          )}
        </output>
        {saved.length === 0 ? <p className={styles.detail}>{text("views.none")}</p> : null}
        <ul className={styles.list}>
          {saved.map((view, at) => (
            <li key={view.id}>
              <PlaceLink to={view} onLeave={onLeave}>
                {view.name}
              </PlaceLink>
              {view.description === "" ? null : <p>{view.description}</p>}
              <p className={styles.detail}>{nameOf(view)}</p>
              <div className={styles.actions}>
                <CopyButton
                  label={text("views.copy")}
                  name={text("views.copyOf", { name: view.name })}
                  make={() => placeAddress(view)}
                />
                <Button
                  look="link"
                  aria-label={text("views.editOf", { name: view.name })}
                  onPress={() => edit(view, view)}
                >
                  {text("views.edit")}
                </Button>
                <Button
                  look="link"
                  aria-label={text("views.removeOf", { name: view.name })}
                  onPress={() => {
                    change((now) => now.filter((one) => one.id !== view.id));
                    setRemoved({ view, at });
                  }}
                >
                  {text("views.remove")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {recent.length === 0 ? null : (
        <section>
          <h2>{text("views.recent")}</h2>
          <ul className={styles.recent}>
            {recent.map((one) => (
              <li key={one.name}>
                <PlaceLink to={one.place} onLeave={onLeave}>
                  {one.name}
                </PlaceLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
