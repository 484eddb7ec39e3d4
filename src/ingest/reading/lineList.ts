/** Line numbers of records, collected as they come: millions of them take four bytes each. */
export class LineList {
  #lines = new Uint32Array(8);
  #length = 0;

  /** Takes a line of the file; line 0 is the file itself and none of its lines. */
  add(line: number): void {
    if (line === 0 || (this.#length > 0 && this.#lines[this.#length - 1] === line)) return;
    if (this.#length === this.#lines.length) {
      const longer = new Uint32Array(this.#length * 2);
      longer.set(this.#lines);
      this.#lines = longer;
    }
    this.#lines[this.#length] = line;
    this.#length += 1;
  }

  /** The lines, ascending and each once. */
  sorted(): Uint32Array {
    return this.#lines
      .slice(0, this.#length)
      .sort()
      .filter((line, index, all) => index === 0 || line !== all[index - 1]);
  }
}
