import { useState } from "react";
import { useText } from "../../../i18n/useText.ts";
import type { EncodingName } from "../../../ingest/reading/decode.ts";
import type { EncodingPreview } from "../../../ingest/screening.ts";
import { Button } from "../../../ui/Button.tsx";
import { Segment } from "../../../ui/Segment.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import styles from "./questions.module.css";

/** At most ten records as they look in one encoding. */
function DecodedRows({ preview, caption }: { readonly preview: EncodingPreview; readonly caption: string }) {
  return (
    <section
      className={styles.decoded}
      // What scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={caption}
    >
      <table>
        <tbody>
          {preview.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export interface EncodingChoiceProps {
  /** The encodings that may be right, the one in use first. */
  readonly previews: readonly EncodingPreview[];
  /** True where nothing is loaded before a person said which it is. */
  readonly open: boolean;
  readonly onChoose: (encoding: EncodingName) => void;
}

/** Ten decoded rows in each encoding that may be right. One press shows the rows in another and reads the file so. */
export function EncodingChoice({ previews, open, onChoose }: EncodingChoiceProps) {
  const text = useText();
  const format = useFormat();
  const [shown, setShown] = useState(previews[0]?.encoding ?? "utf-8");
  const preview = previews.find(({ encoding }) => encoding === shown);
  return (
    <div className={styles.encoding}>
      <Segment
        label={text("importing.readAs")}
        options={previews.map(({ encoding }) => ({
          id: encoding,
          label: text(`importing.encodings.${encoding}`),
        }))}
        value={shown}
        onChange={(encoding) => {
          setShown(encoding);
          if (encoding !== shown) onChoose(encoding);
        }}
      />
      {preview === undefined ? null : (
        <>
          {preview.rows.length === 0 ? null : (
            <>
              <DecodedRows
                preview={preview}
                caption={text("importing.decodedIn", { encoding: text(`importing.encodings.${shown}`) })}
              />
              <p className={styles.quiet}>
                {preview.lost > 0
                  ? text("importing.lost", { n: format.count(preview.lost) })
                  : text("importing.nothingLost")}
              </p>
            </>
          )}
          {open && (
            <Button look="primary" onPress={() => onChoose(shown)}>
              {text("importing.isLegible", { encoding: text(`importing.encodings.${shown}`) })}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
