import { useCallback } from "react";
import { formulaWords } from "../../i18n/en/formulaWords.ts";
import type { Text } from "../../i18n/text.ts";
import { useText } from "../../i18n/useText.ts";

type FormulaWord = keyof typeof formulaWords;

/** True for an upright word that is language; max, POMP and their like are signs. */
export function isFormulaWord(word: string): word is FormulaWord {
  return Object.hasOwn(formulaWords, word);
}

/** What an upright word of a formula is called in the language of the texts; functions such as max are called the same in all. */
export function formulaWord(text: Text, word: string): string {
  return isFormulaWord(word) ? text(`formulaWords.${word}`) : word;
}

/** `formulaWord` in the language of the interface. */
export function useFormulaWord(): (word: string) => string {
  const text = useText();
  return useCallback((word) => formulaWord(text, word), [text]);
}
