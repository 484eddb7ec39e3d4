/** A score with the word for its attempt beside it. */
export interface MarkedScore {
  readonly score: string;
  readonly attempt: string;
}

const attempts: Readonly<Record<string, string>> = { 缓考: "1", 补考: "2", 清考: "2", 重修: "3", 重考: "2" };
const marks = Object.keys(attempts).join("|");
const before = new RegExp(`^[（(]?(${marks})[)）]?\\s*[:：]?\\s*(\\d+(?:\\.\\d+)?%?分?)$`);
const behind = new RegExp(`^(\\d+(?:\\.\\d+)?%?分?)\\s*[-/]?\\s*[（(]?(${marks})[)）]?$`);

/** A score that says that it is of a resit or retake: `补考60`, `60（补考）`, `重修 72`; null for all other texts. */
export function markedScore(text: string): MarkedScore | null {
  const first = before.exec(text);
  if (first !== null) return { score: first[2] ?? "", attempt: attempts[first[1] ?? ""] ?? "1" };
  const last = behind.exec(text);
  return last === null ? null : { score: last[1] ?? "", attempt: attempts[last[2] ?? ""] ?? "1" };
}
