/** The same function, which gives the same object to the same words. */
export function remembered<Words extends readonly (string | undefined)[], Found>(
  find: (...words: Words) => Found,
): (...words: Words) => Found {
  const known = new Map<string, Found>();
  return (...words) => {
    const key = JSON.stringify(words);
    const found = known.get(key) ?? find(...words);
    known.set(key, found);
    return found;
  };
}
