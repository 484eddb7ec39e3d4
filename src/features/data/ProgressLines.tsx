import { useText } from "../../i18n/useText.ts";
import { ProgressRow } from "../../ui/ProgressRow.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import type { Progress } from "./importState.ts";

export interface ProgressLinesProps {
  /** The files of the drop in their order; what is inside them follows as it is met. */
  readonly names: readonly string[];
  readonly progress: Progress;
  /** Leaves the file at a place among `names` out. */
  readonly onLeaveOut?: (position: number) => void;
}

/** One line a file while it streams in: what is done with it, how many rows, and the way to leave it out. */
export function ProgressLines({ names, progress, onLeaveOut }: ProgressLinesProps) {
  const text = useText();
  const format = useFormat();
  const inside = [...progress.keys()].filter((name) => !names.includes(name));
  return [...names, ...inside].map((name, index) => {
    const one = progress.get(name);
    return (
      <ProgressRow
        key={`${index} ${name}`}
        label={name}
        share={one === undefined ? null : one.bytesDone / Math.max(1, one.bytesTotal)}
        detail={
          one === undefined
            ? text("importing.waiting")
            : text("pages.data.progress", {
                step: text(`pages.data.steps.${one.step}`),
                rows: format.count(one.rows),
              })
        }
        {...(onLeaveOut === undefined || index >= names.length || names.length < 2
          ? {}
          : { onCancel: () => onLeaveOut(index) })}
      />
    );
  });
}
