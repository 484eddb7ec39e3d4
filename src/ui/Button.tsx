import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./Button.module.css";

export interface ButtonProps extends AriaButtonProps {
  /** `primary`: the one thing to do here. `plain`: bordered. `link`: words only. */
  readonly look?: "primary" | "plain" | "link";
}

export function Button({ look = "plain", ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />;
}
