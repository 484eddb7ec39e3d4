const han = /\p{Script=Han}/u;
const opening = /[\p{Ps}\p{Pi}\p{Sc}]$/u;

/** Whether a line may end between what stands so far and the next word. */
function mayEnd(before: string, word: string): boolean {
  if (opening.test(before)) return false;
  // A sign by itself mostly ends the word before it: 毕业生, 6 个月.
  return han.test(word) ? word.length > 1 || !han.test(before.slice(-1)) : han.test(before);
}

/**
 * A text in pieces between which a line may end: words of Chinese stay whole, with the punctuation that belongs to them; a text without
 * Chinese is one piece. The pieces joined are the text.
 */
export function phrasesOf(text: string): readonly string[] {
  if (!han.test(text) || !("Segmenter" in Intl)) return [text];
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
    const before = pieces.at(-1) ?? "";
    const isApart =
      isWordLike === true ? mayEnd(before, segment) : opening.test(segment) && !opening.test(before);
    if (before === "" || isApart) pieces.push(segment);
    else pieces[pieces.length - 1] = before + segment;
  }
  return pieces;
}
