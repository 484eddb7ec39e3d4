import type { OpenedWorkspace } from "./openedWorkspace.ts";
import type { Shown } from "./shown.ts";
import type { Workspace } from "./workspace.ts";

/** A workspace of which pages see at once what stands; the code for all else comes when it is first asked for, or by `load` before. */
export class WorkspaceLater implements Workspace {
  readonly snapshot: Workspace["snapshot"];
  readonly subscribe: Workspace["subscribe"];
  readonly #open: () => Promise<OpenedWorkspace>;
  readonly #leave: () => void;
  #opened: Promise<OpenedWorkspace> | null = null;

  /** @param leave what ends with the workspace, whether anything was asked of it or not. */
  constructor(shown: Shown, open: () => Promise<OpenedWorkspace>, leave: () => void) {
    this.snapshot = shown.snapshot;
    this.subscribe = shown.subscribe;
    this.#open = open;
    this.#leave = leave;
  }

  /** All else of the workspace. Code that could not be had is asked for again at the next call. */
  load(): Promise<OpenedWorkspace> {
    this.#opened ??= this.#open().catch((cause: unknown) => {
      this.#opened = null;
      throw cause;
    });
    return this.#opened;
  }

  engine: Workspace["engine"] = async () => (await this.load()).engine();
  rehearse: Workspace["rehearse"] = async (...given) => (await this.load()).rehearse(...given);
  knownCodes: Workspace["knownCodes"] = async () => (await this.load()).knownCodes();
  plan: Workspace["plan"] = async (...given) => (await this.load()).plan(...given);
  panelsOf: Workspace["panelsOf"] = async (...given) => (await this.load()).panelsOf(...given);
  commit: Workspace["commit"] = async (...given) => (await this.load()).commit(...given);
  discard: Workspace["discard"] = async (...given) => (await this.load()).discard(...given);
  referenceVersions: Workspace["referenceVersions"] = async () => (await this.load()).referenceVersions();
  saveReference: Workspace["saveReference"] = async (...given) => (await this.load()).saveReference(...given);
  report: Workspace["report"] = async (...given) => (await this.load()).report(...given);
  rollBack: Workspace["rollBack"] = async (...given) => (await this.load()).rollBack(...given);
  changeRecipes: Workspace["changeRecipes"] = async (...given) => (await this.load()).changeRecipes(...given);
  changeAnnualRows: Workspace["changeAnnualRows"] = async (...given) =>
    (await this.load()).changeAnnualRows(...given);
  changeViews: Workspace["changeViews"] = async (...given) => (await this.load()).changeViews(...given);
  changeSettings: Workspace["changeSettings"] = async (...given) =>
    (await this.load()).changeSettings(...given);
  startOver: Workspace["startOver"] = async (...given) => (await this.load()).startOver(...given);
  exportFile: Workspace["exportFile"] = async () => (await this.load()).exportFile();

  close: Workspace["close"] = async () => {
    await (await this.#opened)?.close();
    this.#leave();
  };
}
