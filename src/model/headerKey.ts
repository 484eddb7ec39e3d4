/**
 * The form in which header texts are compared: full-width to half-width (NFKC), lower case, letters and digits only.
 * `"Student ID"`, `student_id` and `ｓｔｕｄｅｎｔ－ｉｄ` are one key. Empty when the text has no letter or digit.
 */
export function headerKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
