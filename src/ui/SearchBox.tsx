import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { SearchField } from "react-aria-components/SearchField";
import { useOnPaper } from "./paper.ts";
import styles from "./SearchBox.module.css";

export interface SearchBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field to search a page by; Escape clears it; nothing on paper. */
export function SearchBox({ label, hint, value, onChange }: SearchBoxProps) {
  const onPaper = useOnPaper();
  if (onPaper) return null;
  return (
    <SearchField className={styles.box ?? ""} value={value} onChange={onChange}>
      <Label className={styles.label ?? ""}>{label}</Label>
      <Input className={styles.input ?? ""} placeholder={hint} />
    </SearchField>
  );
}
