import { memo } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useOnPaper } from "./paper.ts";
import { showsSame, useSteady } from "./steady.ts";
import styles from "./Segment.module.css";

export interface SegmentProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

const Drawn = memo(function Drawn({ label, options, value, onChange }: SegmentProps<string>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.segment ?? ""}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={styles.option ?? ""}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
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
