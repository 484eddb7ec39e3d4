import type { EngineColumn } from "../engine/engine.ts";
import type { LabelCodes } from "../ingest/fillTable.ts";

/** The label lists of a folder that is loaded once: codes from 0 in order of appearance. */
export class FolderLabels implements LabelCodes {
  readonly #lists = new Map<string, Map<string, number>>();

  codes(domain: string, dictionary: readonly string[]): Int32Array {
    const list = this.#lists.get(domain) ?? new Map<string, number>();
    this.#lists.set(domain, list);
    return Int32Array.from(dictionary, (text) => {
      if (text === "") return -1;
      const code = list.get(text) ?? list.size;
      list.set(text, code);
      return code;
    });
  }

  lists(): Record<string, readonly string[]> {
    return Object.fromEntries([...this.#lists].map(([domain, list]) => [domain, [...list.keys()]]));
  }

  /** The rows of the `labels` table. */
  columns(): readonly EngineColumn[] {
    const rows = [...this.#lists].flatMap(([domain, list]) => [...list].map(([label, code]) => ({ domain, code, label })));
    return [
      { name: "domain", type: "text", values: rows.map((row) => row.domain) },
      { name: "code", type: "integer", values: Int32Array.from(rows, (row) => row.code) },
      { name: "label", type: "text", values: rows.map((row) => row.label) },
    ];
  }
}
