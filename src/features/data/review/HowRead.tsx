import { useText } from "../../../i18n/useText.ts";
import { encodingNames } from "../../../ingest/reading/decode.ts";
import type { ScreenedFile } from "../../../ingest/screening.ts";
import { Choice } from "../../../ui/Choice.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { useImportSession } from "../ImportContext.ts";
import styles from "./review.module.css";

const newlines = { "\n": "LF", "\r\n": "CRLF", "\r": "CR" } as const;
const delimiters = [",", ";", "\t", "|"] as const;
const quotes = ['"', "'", ""] as const;
/** Rows among which the header is looked for by hand. */
const headerRows = 30;

/** Encoding, delimiter, quote and header row as they were found, each to be changed. */
export function HowRead({ file }: { readonly file: ScreenedFile }) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  const { encoding, dialect, key } = file;
  const isSheet = encoding.how === "workbook";
  const name = (sign: string): string => {
    if (sign === "\t") return text("importing.tab");
    return sign === "" ? text("importing.noQuote") : sign;
  };
  const among = (signs: readonly string[], sign: string) => [...new Set([sign, ...signs])];
  const rows = Math.max(headerRows, dialect.headerRow);
  return (
    <Disclosure
      title={text("importing.howRead")}
      note={
        isSheet
          ? text("importing.sheetRead", { row: format.count(dialect.headerRow) })
          : text("importing.howReadNote", {
              encoding: text(`importing.encodings.${encoding.name}`),
              delimiter: name(dialect.delimiter),
              newline: newlines[dialect.newline],
              row: format.count(dialect.headerRow),
            })
      }
    >
      <div className={styles.fields}>
        {!isSheet && (
          <>
            <Choice
              look="field"
              label={text("importing.encoding")}
              options={encodingNames.map((id) => ({ id, label: text(`importing.encodings.${id}`) }))}
              value={encoding.name}
              onChange={(chosen) => session.decide(key, { encoding: chosen })}
            />
            <Choice
              look="field"
              label={text("importing.delimiter")}
              options={among(delimiters, dialect.delimiter).map((id) => ({ id, label: name(id) }))}
              value={dialect.delimiter}
              onChange={(delimiter) => session.decide(key, { delimiter })}
            />
            <Choice
              look="field"
              label={text("importing.quote")}
              options={among(quotes, dialect.quote).map((id) => ({ id, label: name(id) }))}
              value={dialect.quote}
              onChange={(quote) => session.decide(key, { quote })}
            />
          </>
        )}
        <Choice
          look="field"
          label={text("importing.headerRow")}
          options={Array.from({ length: rows }, (_none, at) => ({
            id: String(at + 1),
            label: format.count(at + 1),
          }))}
          value={String(dialect.headerRow)}
          onChange={(row) => session.decide(key, { headerRow: Number(row) })}
        />
        <Choice
          look="field"
          label={text("importing.headerRows")}
          options={[
            { id: "1", label: format.count(1) },
            { id: "2", label: format.count(2) },
          ]}
          value={dialect.headerRows === 2 ? "2" : "1"}
          onChange={(count) =>
            session.decide(key, { headerRow: dialect.headerRow, headerRows: count === "2" ? 2 : 1 })
          }
        />
      </div>
      {!isSheet && (
        <p className={styles.quiet}>
          {text("importing.encodingHow", { how: encoding.how, newline: newlines[dialect.newline] })}
        </p>
      )}
    </Disclosure>
  );
}
