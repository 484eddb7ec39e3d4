import type { CSSProperties } from "react";

type CustomStyle = CSSProperties & Readonly<Record<`--${string}`, string>>;

/** Hands a drawing its colour (`--mark`) and, where it has one, the strength of its tint (`--strength`), as CSS values. */
export function markStyle(color: string, strength = "100%"): CSSProperties {
  const style: CustomStyle = { "--mark": color, "--strength": strength };
  return style;
}
