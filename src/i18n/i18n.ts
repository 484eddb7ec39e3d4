import type { Text } from "./text.ts";
import type { Texts } from "./texts.ts";

/** The look-up function of texts in the language that they show at the time, for code that runs outside React. */
export function textOf(texts: Texts): Text {
  return (key, values) => texts.text()(key, values);
}
