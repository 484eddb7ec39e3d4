import { Link } from "@tanstack/react-router";
import { useText } from "../i18n/useText.ts";

/** Drawn for an address that no page has. */
export function NotFound() {
  const text = useText();
  return (
    <section>
      <h1>{text("shell.notFound")}</h1>
      <Link to="/">{text("shell.toOverview")}</Link>
    </section>
  );
}
