// The first character of each letter in the order by sound: what stands from one to the next begins with that letter.
const firstOfLetter = Array.from("阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀");
const letters = "abcdefghjklmnopqrstwxyz";
const bySound = new Intl.Collator("zh-CN-u-co-pinyin");
const known = new Map<string, string>();

function initialOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const at = firstOfLetter.findLastIndex((first) => bySound.compare(first, character) <= 0);
  const initial = letters[at] ?? " ";
  known.set(character, initial);
  return initial;
}

/** A name as it is compared with what is typed: large and small letters, full and half width are one. */
export function foldedName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/**
 * The letters that the Chinese characters of a name begin with in pinyin, by which such names are typed where the keyboard is not
 * set to Chinese: 护理 is `hl`. Whatever is not Chinese parts them. Of a character with several readings the one it is sorted by.
 */
export function nameInitials(name: string): string {
  return name
    .replaceAll(/\P{Script=Han}+/gu, " ")
    .replaceAll(/\p{Script=Han}/gu, initialOf)
    .trim();
}

/** The words of what was typed, folded. */
export function typedWords(typed: string): readonly string[] {
  return foldedName(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** True where each word of what was typed is in the name, or in its initials; nothing typed is in all names. */
export function nameHolds(name: string, typed: string): boolean {
  const folded = foldedName(name);
  return typedWords(typed).every(
    (word) => folded.includes(word) || (/^[a-z]{2,}$/u.test(word) && nameInitials(name).includes(word)),
  );
}
