import type { CheckExample } from "../../ingest/checkExamples/example.ts";

/** One line of a file, from 1. */
export interface ExampleLine {
  readonly line: number;
  readonly text: string;
}

/** What differs between a file that a check finds something in and its clean twin. */
export interface ExampleDifference {
  readonly name: string;
  /** The first line, where it is the same in both. */
  readonly header: string | null;
  readonly found: readonly ExampleLine[];
  /** Lines in which the check finds something beside those in `found`. */
  readonly foundMore: number;
  readonly clean: readonly ExampleLine[];
  readonly cleanMore: number;
}

const linesShown = 3;
const longestLine = 160;

/** A line with pictures for the characters that are not seen. */
function visible(line: string): string {
  // oxlint-disable-next-line no-control-regex
  return line.replaceAll(/[\u0000-\u001f]/gu, (found) =>
    String.fromCodePoint(0x2400 + (found.codePointAt(0) ?? 0)),
  );
}

/** The lines of a text; one that does not end with a line end says so by a picture of the end of text. */
function linesOf(content: string): readonly string[] {
  if (content === "") return [];
  const ended = content.endsWith("\n") ? content.slice(0, -1) : `${content}\u0003`;
  return ended.split("\n").map(visible);
}

function others(texts: readonly string[], twin: readonly string[]): readonly ExampleLine[] {
  const left = new Map<string, number>();
  for (const text of twin) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.flatMap((text, at) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    const short = text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
    return count > 0 ? [] : [{ line: at + 1, text: short }];
  });
}

/** The lines by which the files of an example differ from their clean twins, at most three of each. */
export function exampleLines({ files, clean }: CheckExample): readonly ExampleDifference[] {
  return files.map(({ name, content }, at) => {
    const [found, twin] = [linesOf(content), linesOf(clean[at]?.content ?? "")];
    const [wrong, right] = [others(found, twin), others(twin, found)];
    return {
      name,
      header: found[0] !== undefined && found[0] === twin[0] ? found[0] : null,
      found: wrong.slice(0, linesShown),
      foundMore: Math.max(0, wrong.length - linesShown),
      clean: right.slice(0, linesShown),
      cleanMore: Math.max(0, right.length - linesShown),
    };
  });
}
