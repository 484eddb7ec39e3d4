import { useEffect, useMemo, useState, type ReactNode } from "react";
import { knownFailure, messageOf } from "../../features/data/failure.ts";
import { useSnapshot, useWorkspace } from "../../features/page/WorkspaceContext.ts";
import { readViews, visited, withEarlier, writeViews, type Views } from "../../state/savedViews.ts";
import { useText } from "../../i18n/useText.ts";
import { behindPress } from "../../ui/behindPress.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { usePlace } from "../../state/usePlace.ts";
import { ViewsContext, type OpenAbove, type ViewsControl } from "./ViewsContext.ts";

const Palette = behindPress(async () => (await import("./Palette.tsx")).Palette);
const ViewForm = behindPress(async () => (await import("./ViewForm.tsx")).ViewForm);

/** How long a place is looked at before it counts among the recent ones, in ms. */
const lookedAtAfter = 2000;

/** Holds the views of the workspace, those looked at last in this browser, and what opens above the page by Ctrl-K. */
export function ViewsProvider({ children }: { readonly children: ReactNode }) {
  const place = usePlace();
  const text = useText();
  const format = useFormat();
  const workspace = useWorkspace();
  const { manifest, durable } = useSnapshot();
  const [here, setHere] = useState(readViews);
  const [failed, setFailed] = useState<string | null>(null);
  const [above, setAbove] = useState<OpenAbove | null>(null);
  useEffect(() => {
    const earlier = readViews().saved;
    if (earlier.length === 0) return;
    // Those that could not be moved stay where they are until the next opening.
    workspace
      .changeViews((saved) => withEarlier(saved, earlier))
      .then(() => setHere((now) => keep({ ...now, saved: [] })))
      .catch(() => undefined);
  }, [workspace]);
  useEffect(() => {
    const timer = setTimeout(() => setHere((now) => keep(visited(now, place))), lookedAtAfter);
    return () => clearTimeout(timer);
  }, [place]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setAbove({ what: "palette" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const control = useMemo<ViewsControl>(
    () => ({
      saved: manifest.views,
      recent: here.recent,
      place,
      durable,
      failed,
      change: (change) => {
        workspace.changeViews(change).then(
          () => setFailed(null),
          (cause: unknown) => setFailed(knownFailure(cause, text, format) ?? messageOf(cause)),
        );
      },
      open: setAbove,
    }),
    [workspace, manifest.views, here.recent, place, durable, failed, text, format],
  );
  const close = () => setAbove(null);
  return (
    <ViewsContext value={control}>
      {children}
      {above?.what === "palette" && <Palette onClose={close} />}
      {above?.what === "form" && <ViewForm place={above.place} view={above.view} onClose={close} />}
    </ViewsContext>
  );
}

function keep(views: Views): Views {
  writeViews(views);
  return views;
}
