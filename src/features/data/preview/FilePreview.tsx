import { useMemo, useState, type FormEvent } from "react";
import { useText } from "../../../i18n/useText.ts";
import type { CellCorrection } from "../../../ingest/questions/readingChoices.ts";
import type { ScreenedFile } from "../../../ingest/screening.ts";
import { Button } from "../../../ui/Button.tsx";
import { Choice } from "../../../ui/Choice.tsx";
import { RecordGrid } from "../../../ui/RecordGrid.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { useImportSession } from "../ImportContext.ts";
import { Corrections } from "./Corrections.tsx";
import { filteredLines, onlyLines, previewRows, widthOf, type PreviewFilter } from "./previewRows.ts";
import styles from "./preview.module.css";
import { useShownRecord } from "./useShownRecord.ts";

/** Rows that a browser scrolls over at once; of a longer file one part is shown. */
const rowsAtOnce = 500_000;
const columnsAtOnce = 60;

interface PagerProps {
  readonly label: string;
  readonly from: number;
  readonly size: number;
  readonly count: number;
  readonly onFrom: (from: number) => void;
}

/** One part of many: "1-60 of 200", and the parts before and behind. Nothing where all fits. */
function Pager({ label, from, size, count, onFrom }: PagerProps) {
  const text = useText();
  const format = useFormat();
  if (count <= size) return null;
  return (
    <span className={styles.pager}>
      {text("importing.part", {
        what: label,
        from: format.count(from + 1),
        to: format.count(Math.min(count, from + size)),
        total: format.count(count),
      })}
      <Button look="link" isDisabled={from === 0} onPress={() => onFrom(from - size)}>
        {text("importing.earlier")}
      </Button>
      <Button look="link" isDisabled={from + size >= count} onPress={() => onFrom(from + size)}>
        {text("importing.later")}
      </Button>
    </span>
  );
}

export interface FilePreviewProps {
  readonly file: ScreenedFile;
  readonly filter: PreviewFilter;
  readonly onFilter: (filter: PreviewFilter) => void;
  readonly cells: readonly CellCorrection[];
  /** False once the import is being written. */
  readonly canCorrect: boolean;
}

/** Every record of a file as it was read, or only those with problems; cells are corrected here. */
export function FilePreview({ file, filter, onFilter, cells, canCorrect }: FilePreviewProps) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  const [goTo, setGoTo] = useState("");
  const [part, setPart] = useState({ row: 0, column: 0 });
  const all = useMemo(() => previewRows(file), [file]);
  const rows = useMemo(() => {
    const lines = filteredLines(file, filter);
    return lines === null ? all : onlyLines(all, lines);
  }, [file, filter, all]);
  const from = part.row < rows.count ? part.row : 0;
  const columns = file.raw.columns
    .map((_column, index) => index)
    .slice(part.column, part.column + columnsAtOnce);
  const shownRecord = useShownRecord(file, cells, canCorrect);
  const filters: readonly PreviewFilter[] = [
    "all",
    "problems",
    ...file.checks.flatMap(({ id }) => ((file.problemLines[id]?.length ?? 0) > 0 ? [id] : [])),
  ];
  const jump = (event: FormEvent) => {
    event.preventDefault();
    const line = Number(goTo);
    if (!Number.isInteger(line) || line < 1) return;
    setPart({ ...part, row: Math.min(rows.placeOf(line), Math.max(0, rows.count - 1)) });
  };
  return (
    <section
      className={styles.preview}
      id={`preview-${file.key}`}
      tabIndex={-1}
      aria-label={text("importing.preview")}
    >
      <div className={styles.bar}>
        <Choice
          label={text("importing.show")}
          options={filters.map((id) => ({
            id,
            label:
              id === "all" || id === "problems"
                ? text(`importing.filters.${id}`)
                : text("importing.onlyCheck", { check: text(`checks.${id}.label`) }),
          }))}
          value={filters.includes(filter) ? filter : "all"}
          onChange={(id) => {
            setPart({ ...part, row: 0 });
            onFilter(id);
          }}
        />
        <output className={styles.quiet}>
          {text("importing.rowsShown", { n: format.count(rows.count), total: format.count(all.count) })}
        </output>
        <form className={styles.goTo} onSubmit={jump}>
          <label>
            {text("importing.goTo")}{" "}
            <input inputMode="numeric" value={goTo} onChange={({ target }) => setGoTo(target.value)} />
          </label>
        </form>
        {part.row > 0 && (
          <Button look="link" onPress={() => setPart({ ...part, row: 0 })}>
            {text("importing.toStart")}
          </Button>
        )}
        <Pager
          label={text("importing.rowsWord")}
          from={from}
          size={rowsAtOnce}
          count={rows.count}
          onFrom={(row) => setPart({ ...part, row })}
        />
        <Pager
          label={text("importing.columnsWord")}
          from={part.column}
          size={columnsAtOnce}
          count={file.raw.columns.length}
          onFrom={(column) => setPart({ ...part, column })}
        />
      </div>
      {rows.count === 0 ? (
        <p className={styles.quiet}>{text("importing.noRows")}</p>
      ) : (
        <RecordGrid
          key={`${file.key} ${filter} ${from} ${part.column}`}
          words={{
            label: text("importing.previewOf", { file: file.file.name }),
            line: text("pages.data.line"),
            unnamed: text("importing.unnamed"),
            remarks: text("importing.remarks"),
            out: text("importing.rejectedRow"),
            cell: (column, line) => text("importing.cell", { column, line: format.count(line) }),
            wasRead: (value) => text("importing.wasRead", { value }),
          }}
          columns={columns.map((column) => {
            const { name = "", dictionary = [] } = file.raw.columns[column] ?? {};
            return { name: name.trim(), width: widthOf(name, dictionary) };
          })}
          count={Math.min(rows.count - from, rowsAtOnce)}
          rowAt={(row) => shownRecord(rows.at(from + row), columns)}
          onCorrect={({ line }, at, value) =>
            session.correct(file.key, line, file.raw.columns[columns[at] ?? 0]?.name.trim() ?? "", value)
          }
        />
      )}
      {canCorrect && <p className={styles.quiet}>{text("importing.correctHow")}</p>}
      <Corrections fileKey={file.key} cells={cells} canUndo={canCorrect} />
    </section>
  );
}
