/** A file before it is read. The browser's `File` is one; on the command line `diskFile` makes one. */
export interface SourceFile {
  readonly name: string;
  /** Bytes, as the file system claims. */
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
  /** All bytes at once, where that is quicker. */
  arrayBuffer?(): Promise<ArrayBuffer>;
}
