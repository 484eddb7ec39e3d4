import { useState } from "react";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import styles from "./CopyButton.module.css";

export interface CopyButtonProps {
  readonly label: string;
  /** Says what is copied where several buttons say the same: the accessible name. */
  readonly name: string;
  /** Makes the text when it is pressed. */
  readonly make: () => string;
}

/** Copies a text and says so; where the browser does not let it (plain HTTP), shows the text to be copied by hand. */
export function CopyButton({ label, name, make }: CopyButtonProps) {
  const text = useText();
  const [said, setSaid] = useState("");
  async function copy(): Promise<void> {
    const made = make();
    try {
      await navigator.clipboard.writeText(made);
      setSaid(text("pages.common.copied"));
    } catch {
      setSaid(text("ui.copyByHand", { address: made }));
    }
  }
  return (
    <span className={styles.copy}>
      <Button look="link" aria-label={name} onPress={() => void copy()}>
        {label}
      </Button>
      <output className={styles.said}>{said}</output>
    </span>
  );
}
