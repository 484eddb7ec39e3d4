import { useEffect } from "react";

const property = "--paper-foot";

/** Text as a string of CSS: no quote or line in it ends the string. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").replaceAll(/["\\]/gu, "\\$&")}"`;
}

/** Puts a text into the foot of every printed page of a report, as long as the caller is drawn. */
export function usePaperFoot(text: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty(property, cssString(text));
    return () => {
      style.removeProperty(property);
    };
  }, [text]);
}
