import { memo, useRef, type KeyboardEvent } from "react";
import { useOnPaper } from "./paper.ts";
import { showsSame, useSteady } from "./steady.ts";
import styles from "./Segment.module.css";

export interface SegmentProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Where a key leads from one of so many; the ends follow each other. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const Drawn = memo(function Drawn({ label, options, value, onChange }: SegmentProps<string>) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = Math.max(
    0,
    options.findIndex(({ id }) => id === value),
  );
  const walk = (event: KeyboardEvent, at: number) => {
    const next = steps[event.key]?.(at, options.length);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const button = group.current?.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div ref={group} role="radiogroup" aria-label={label} className={styles.segment}>
      {options.map((option, at) => (
        // Arrows lead from one to the next, Space and Enter choose: what is chosen may draw a whole page.
        <button
          key={option.id}
          type="button"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="radio"
          aria-checked={option.id === value}
          tabIndex={at === chosen ? 0 : -1}
          data-selected={option.id === value ? "" : undefined}
          className={styles.option}
          onClick={() => onChange(option.id)}
          onKeyDown={(event) => walk(event, at)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}, showsSame);

/** A choice of one of few, all of them seen: "Chart · Table · Definition"; nothing on paper. */
export function Segment<T extends string>({ onChange, ...shown }: SegmentProps<T>) {
  const onPaper = useOnPaper();
  const choose = useSteady((id: string) => {
    const chosen = shown.options.find((option) => option.id === id);
    if (chosen) onChange(chosen.id);
  });
  return onPaper ? null : <Drawn {...shown} onChange={choose} />;
}
