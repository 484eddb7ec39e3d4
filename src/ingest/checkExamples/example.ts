/** A file of text. */
export interface ExampleFile {
  readonly name: string;
  readonly content: string;
}

/** Files that a check finds something in, and the same files put right. */
export interface CheckExample {
  /** Loaded before the files are dropped. */
  readonly before?: readonly ExampleFile[];
  readonly files: readonly ExampleFile[];
  readonly clean: readonly ExampleFile[];
  /** The place in `before`, from 1, of the file whose rows give way to the drop. */
  readonly replaces?: number;
  /** How many cases there are; one unless said. */
  readonly count?: number;
}

/** A CSV file of these lines. */
export function lines(name: string, ...texts: readonly string[]): ExampleFile {
  return { name, content: `${texts.join("\n")}\n` };
}

/** A file with one wrong line, and its clean twin with that line right. */
export function oneLine(
  name: string,
  header: string,
  wrong: string,
  right: string,
  ...others: readonly string[]
): CheckExample {
  return {
    files: [lines(name, header, wrong, ...others)],
    clean: [lines(name, header, right, ...others)],
  };
}
