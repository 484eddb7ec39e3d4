import type { PanelData } from "../panels/panelData.ts";
import type { FileStorage } from "./fileStorage.ts";
import { writePanels } from "./panelStore.ts";

/** Stores panels one after the other while nobody waits: without them the next opening makes them from the rows. */
export class PanelsOnTheirWay {
  readonly #storage: FileStorage;
  #stored: Promise<void> = Promise.resolve();

  constructor(storage: FileStorage) {
    this.#storage = storage;
  }

  add(data: PanelData): void {
    this.#stored = this.#stored.then(() => writePanels(this.#storage, data)).catch(() => undefined);
  }

  /** Resolves when all that were added are stored, or could not be. Never rejects. */
  stored(): Promise<void> {
    return this.#stored;
  }
}
