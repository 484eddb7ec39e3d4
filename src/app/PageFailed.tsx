import type { ErrorComponentProps } from "@tanstack/react-router";
import { useText } from "../i18n/useText.ts";
import { reloadPage } from "../state/reloadPage.ts";

/** Drawn in place of a page that threw: what is safe, what to do, and what the program said. */
export function PageFailed({ error }: Pick<ErrorComponentProps, "error">) {
  const text = useText();
  return (
    <section role="alert">
      <h1>{text("shell.failed")}</h1>
      <p>{text("shell.failedSafe")}</p>
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
      <button type="button" onClick={() => reloadPage()}>
        {text("shell.reload")}
      </button>
    </section>
  );
}
