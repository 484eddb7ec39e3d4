import type { Engine, EngineState, ObservableEngine } from "../engine/engine.ts";

/** The engine of a workspace: started when it is first asked for, filled, and filled again after each restart. */
export class LiveEngine {
  readonly #open: () => Promise<ObservableEngine>;
  readonly #fill: (fresh: Engine) => Promise<void>;
  readonly #show: (state: EngineState) => void;
  #started: Promise<ObservableEngine> | null = null;

  constructor(
    open: () => Promise<ObservableEngine>,
    fill: (fresh: Engine) => Promise<void>,
    show: (state: EngineState) => void,
  ) {
    this.#open = open;
    this.#fill = fill;
    this.#show = show;
  }

  /** The engine with the live rows. A start that failed is tried again at the next call. */
  get(): Promise<ObservableEngine> {
    this.#started ??= this.#start().catch((cause: unknown) => {
      this.#started = null;
      this.#show("failed");
      throw cause;
    });
    return this.#started;
  }

  /** The engine where it was asked for, null where nothing runs. */
  running(): Promise<ObservableEngine> | null {
    return this.#started;
  }

  async #start(): Promise<ObservableEngine> {
    this.#show("starting");
    const engine = await this.#open();
    try {
      await this.#fill(engine);
    } catch (cause) {
      await engine.close();
      throw cause;
    }
    engine.onRestart(this.#fill);
    engine.subscribe(() => this.#show(engine.state()));
    this.#show(engine.state());
    return engine;
  }
}
