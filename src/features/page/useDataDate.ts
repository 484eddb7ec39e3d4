import { useText } from "../../i18n/useText.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** Of which day the data are, in words: when the newest file was loaded; null where there is none. */
export function useDataDate(): string | null {
  const text = useText();
  const format = useFormat();
  const { manifest } = useSnapshot();
  const newest = manifest.batches.reduce(
    (latest, { committedAt }) => (committedAt > latest ? committedAt : latest),
    "",
  );
  return newest === "" ? null : text("pages.common.asOf", { date: format.date(newest) });
}
