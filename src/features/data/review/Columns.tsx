import { messageText } from "../../../i18n/messageText.ts";
import { useKnownText, useText } from "../../../i18n/useText.ts";
import type { ScreenedFile } from "../../../ingest/screening.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { useFormat } from "../../../ui/useFormat.ts";

/** What each column of a file was taken for, and by what evidence. */
export function Columns({ file }: { readonly file: ScreenedFile }) {
  const text = useText();
  const format = useFormat();
  const known = useKnownText();
  const used = file.matches.filter(({ to }) => to !== null).length;
  const nameOf = (to: string): string => (/^\w+$/u.test(to) ? (known(`tables.columns.${to}`) ?? to) : to);
  return (
    <Disclosure
      title={text("importing.columns")}
      note={text("importing.columnsNote", {
        used: format.count(used),
        unused: format.count(file.matches.length - used),
      })}
    >
      <DataTable
        caption={`${file.file.name}: ${text("importing.columns")}`}
        captionHidden
        rows={file.matches}
        rowKey={(_match, index) => String(index)}
        maxHeight={320}
        columns={[
          {
            id: "name",
            header: text("importing.inFile"),
            value: (row) => row.name,
            cell: (row) => (row.name === "" ? text("importing.unnamed") : row.name),
            rowHeader: true,
          },
          {
            id: "to",
            header: text("importing.becomes"),
            value: (row) => row.to ?? "",
            cell: (row) => (row.to === null ? text("importing.notUsed") : nameOf(row.to)),
          },
          { id: "why", header: text("importing.why"), value: (row) => messageText(text, row.why) },
        ]}
      />
    </Disclosure>
  );
}
