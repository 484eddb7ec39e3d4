import type { Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./Button.module.css";
import { useOnPaper } from "./paper.ts";

export interface ButtonProps extends AriaButtonProps {
  /** `primary`: the one thing to do here. `plain`: bordered. `link`: words only. */
  readonly look?: "primary" | "plain" | "link";
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Something to press; nothing on paper. */
export function Button({ look = "plain", ...props }: ButtonProps) {
  const onPaper = useOnPaper();
  if (onPaper) return null;
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />;
}
