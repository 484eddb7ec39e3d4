import type { EngineState } from "../engine/engine.ts";
import type { WorkspaceSnapshot } from "./workspace.ts";

/** What pages see of a workspace, and who is told when it changes: React's external-store contract. */
export class Shown {
  readonly #listeners = new Set<() => void>();
  #snapshot: WorkspaceSnapshot;

  constructor(snapshot: WorkspaceSnapshot) {
    this.#snapshot = snapshot;
  }

  readonly snapshot = (): WorkspaceSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  show(change: Partial<WorkspaceSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  showEngine(engine: EngineState): void {
    if (engine !== this.#snapshot.engine) this.show({ engine });
  }
}
