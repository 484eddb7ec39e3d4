import type { ReferenceRow, ReferenceTables } from "../../model/referenceTables.ts";
import { referenceTableIds } from "../../model/referenceTables.ts";
import type { TableId } from "../../model/tables.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { startRows, type DraftEdits, type DraftRow, type DraftStart } from "./draft.ts";

/** What is edited and not saved: by school, so that looking at another one loses nothing. */
export interface FrameworkState {
  readonly drafts: Readonly<Record<string, DraftEdits>>;
  readonly undoable: boolean;
  /** The proposed note of the version: where a preset or an older version was loaded, its name. */
  readonly note: string;
  readonly reviewing: boolean;
  /** True from a save to the next edit. */
  readonly saved: boolean;
}

/** The draft of the framework. It outlives the page that shows it, not the tab: closing that asks first. */
export interface FrameworkSession {
  readonly snapshot: () => FrameworkState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly setCell: (start: DraftStart, table: TableId, id: string, column: string, text: string) => void;
  readonly addRow: (start: DraftStart, table: TableId, cells: ReferenceRow) => string;
  readonly removeRow: (start: DraftStart, table: TableId, id: string) => void;
  /** Puts whole tables into the draft: a preset, a file, an older version. */
  readonly load: (start: DraftStart, tables: ReferenceTables, note: string) => void;
  readonly undo: () => void;
  readonly discard: () => void;
  /** Ends one school's draft once it is saved; nothing of it can be undone any more. */
  readonly discardSchool: (school: string) => void;
  readonly setNote: (note: string) => void;
  readonly review: (reviewing: boolean) => void;
}

const empty: FrameworkState = { drafts: {}, undoable: false, note: "", reviewing: false, saved: false };

/** Where a closing tab asks whether anything is unsaved: the window. */
type Leaving = Pick<EventTarget, "addEventListener" | "removeEventListener">;

function createSession(leaving: Leaving): FrameworkSession {
  let state = empty;
  let past: (Pick<FrameworkState, "drafts" | "note"> & { readonly step: string })[] = [];
  let made = 0;
  const listeners = new Set<() => void>();
  const warn = (event: Event) => event.preventDefault();
  const show = (change: Partial<FrameworkState>) => {
    const next = { ...state, ...change };
    const [was, is] = [state, next].map(({ drafts }) => Object.keys(drafts).length > 0);
    if (is === true && was !== true) leaving.addEventListener("beforeunload", warn);
    if (is !== true) leaving.removeEventListener("beforeunload", warn);
    state = next;
    for (const listener of listeners) listener();
  };
  const rowsNow = (start: DraftStart, table: TableId): readonly DraftRow[] =>
    state.drafts[start.school]?.[table] ?? startRows(start, table);
  /** One step of `undo`; typing on in one cell is one step. */
  const put = (step: string, start: DraftStart, edits: DraftEdits, note = state.note) => {
    if (step === "" || past.at(-1)?.step !== step)
      past.push({ drafts: state.drafts, note: state.note, step });
    const own = { ...state.drafts[start.school], ...edits };
    show({ drafts: { ...state.drafts, [start.school]: own }, note, undoable: true, saved: false });
  };
  return {
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setCell: (start, table, id, column, text) => {
      const rows = rowsNow(start, table).map((row) =>
        row.id === id ? { id, cells: { ...row.cells, [column]: text } } : row,
      );
      put(`${start.school} ${table} ${id} ${column}`, start, { [table]: rows });
    },
    addRow: (start, table, cells) => {
      made += 1;
      const row = { id: `new${made}`, cells };
      put("", start, { [table]: [...rowsNow(start, table), row] });
      return row.id;
    },
    removeRow: (start, table, id) =>
      put("", start, { [table]: rowsNow(start, table).filter((row) => row.id !== id) }),
    load: (start, tables, note) => {
      made += 1;
      const edits = referenceTableIds.flatMap((table) => {
        const rows = tables[table]?.map((cells, index) => ({ id: `load${made}.${index}`, cells }));
        return rows === undefined ? [] : [[table, rows] as const];
      });
      put("", start, Object.fromEntries(edits), note);
    },
    undo: () => {
      const last = past.pop();
      if (last !== undefined) show({ drafts: last.drafts, note: last.note, undoable: past.length > 0 });
    },
    discard: () => {
      past = [];
      show(empty);
    },
    discardSchool: (school) => {
      past = [];
      const { [school]: _saved, ...drafts } = state.drafts;
      show({ ...empty, drafts, saved: true });
    },
    setNote: (note) => show({ note }),
    review: (reviewing) => show({ reviewing }),
  };
}

const sessions = new WeakMap<Workspace, FrameworkSession>();

/** The one session of a workspace. */
export function frameworkSession(workspace: Workspace, leaving: Leaving = globalThis): FrameworkSession {
  const session = sessions.get(workspace) ?? createSession(leaving);
  sessions.set(workspace, session);
  return session;
}
