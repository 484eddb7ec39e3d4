import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useImportLater } from "../features/data/ImportContext.ts";

/** Files dropped anywhere on the window start an import; without this the browser would leave the app and open the file. */
export function useWindowDrop(): void {
  const later = useImportLater();
  const navigate = useNavigate();
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      // They are read now: the event forgets them.
      const files = [...(event.dataTransfer?.files ?? [])];
      void later.load().then(() => later.loaded()?.drop(files));
      void navigate({ to: "/data", search: true });
    };
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, [later, navigate]);
}
