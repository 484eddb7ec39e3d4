import type { ReactNode } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import styles from "./FileDrop.module.css";

export interface FileDropProps {
  /** All files that were dropped or picked, folders followed. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Files are about to come: they hang over the place, or are being looked for. */
  readonly onComing: () => void;
  /** What may be dropped, in a line. */
  readonly hint?: ReactNode;
}

interface Droppable {
  readonly kind: "file" | "directory" | "text";
}

interface DroppedFile extends Droppable {
  readonly kind: "file";
  getFile(): Promise<File>;
}

interface DroppedFolder extends Droppable {
  readonly kind: "directory";
  getEntries(): AsyncIterable<DroppedFile | DroppedFolder>;
}

type Dropped = DroppedFile | DroppedFolder | { readonly kind: "text" };

async function filesOf(items: Iterable<Dropped>): Promise<File[]> {
  const files: File[] = [];
  for (const item of items) {
    if (item.kind === "file") files.push(await item.getFile());
    else if (item.kind === "directory")
      for await (const entry of item.getEntries()) files.push(...(await filesOf([entry])));
  }
  return files;
}

/** A place to drop any number of files and folders, with a button for those who don't drop. */
export function FileDrop({ onFiles, onComing, hint }: FileDropProps) {
  const text = useText();
  return (
    <DropZone
      className={styles.zone ?? ""}
      aria-label={text("ui.dropFiles")}
      onDropEnter={onComing}
      onDrop={(event) => {
        void filesOf(event.items).then(onFiles);
      }}
    >
      {({ isDropTarget }) => (
        <>
          <p className={styles.words}>{text(isDropTarget ? "ui.dropNow" : "ui.dropFiles")}</p>
          <FileTrigger
            allowsMultiple
            onSelect={(list) => {
              if (list) onFiles([...list]);
            }}
          >
            <Button onPress={onComing}>{text("ui.chooseFiles")}</Button>
          </FileTrigger>
          {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
        </>
      )}
    </DropZone>
  );
}
