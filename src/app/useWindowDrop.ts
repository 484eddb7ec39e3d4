import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useImportSession } from "../features/data/ImportContext.ts";

/** Files dropped anywhere on the window start an import; without this the browser would leave the app and open the file. */
export function useWindowDrop(): void {
  const session = useImportSession();
  const navigate = useNavigate();
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      session.drop([...(event.dataTransfer?.files ?? [])]);
      void navigate({ to: "/data", search: true });
    };
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, [session, navigate]);
}
