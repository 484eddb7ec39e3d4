import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState, useSyncExternalStore } from "react";
import { measureDeclaration, measureIds } from "../../measures/catalogue.ts";
import type { FrameworkFault } from "../../model/frameworkFault.ts";
import { frameworkFaults } from "../../model/frameworkFaults.ts";
import type { ReferenceTables } from "../../model/referenceTables.ts";
import { referenceOf } from "../../panels/reference.ts";
import type { PanelData } from "../../panels/panelData.ts";
import { integers, labelsOf } from "../../panels/selection.ts";
import { withReference } from "../../panels/withReference.ts";
import type { ReferenceVersion } from "../../workspace/workspace.ts";
import { codesIn } from "../page/codes.ts";
import { useSnapshot, useWorkspace } from "../page/WorkspaceContext.ts";
import {
  draftChanges,
  draftStart,
  draftTables,
  tablesToSave,
  withSchool,
  type DraftEdits,
  type DraftStart,
  type RowChange,
} from "./draft.ts";
import { frameworkSession, type FrameworkSession, type FrameworkState } from "./frameworkSession.ts";

const shares: ReadonlyMap<string, boolean> = new Map(
  measureIds.map((id) => [id, measureDeclaration(id).unit === "share"]),
);

/** The instrument versions that a school's scores name. */
function versionsUsed(data: PanelData, school: string) {
  const { scores, students } = data.panels;
  const [student, instrument, version] = ["student", "instrument", "instrument_version"].map((name) =>
    integers(scores, name),
  );
  const schools = labelsOf(data, "students", "school");
  const ofStudent = integers(students, "school");
  const [instruments, versions] = [
    labelsOf(data, "scores", "instrument"),
    labelsOf(data, "scores", "instrument_version"),
  ];
  const found = new Map<string, { readonly instrument: string; readonly version: string }>();
  let last = "";
  for (let row = 0; row < scores.rowCount; row += 1) {
    const [code, edition] = [instrument?.[row] ?? -1, version?.[row] ?? -1];
    if (code < 0 || edition < 0) continue;
    const key = `${code} ${edition}`;
    if (key === last || found.has(key) || schools[ofStudent[student?.[row] ?? -1] ?? -1] !== school) continue;
    last = key;
    found.set(key, { instrument: instruments[code] ?? "", version: versions[edition] ?? "" });
  }
  return [...found.values()];
}

/** The reference tables after each change of any of them. */
export function useVersions() {
  const workspace = useWorkspace();
  const { manifest } = useSnapshot();
  return useQuery({
    queryKey: ["reference versions", manifest.revision],
    queryFn: () => workspace.referenceVersions(),
    placeholderData: keepPreviousData,
  });
}

/** The framework as it stands and as it is edited. */
export interface Framework {
  readonly session: FrameworkSession;
  readonly state: FrameworkState;
  readonly school: string;
  readonly schools: readonly string[];
  readonly chooseSchool: (school: string) => void;
  readonly all: ReferenceTables;
  readonly start: DraftStart;
  readonly edits: DraftEdits;
  /** The draft's tables as they would be stored. */
  readonly tables: ReferenceTables;
  readonly changes: readonly RowChange[];
  readonly faults: readonly FrameworkFault[];
  /** The tables that a version of the draft would hold; none where nothing changes. */
  readonly saved: ReferenceTables;
}

const noEdits: DraftEdits = {};
/** What a school is called where no file names one. */
const unnamedSchool: readonly string[] = ["S1"];

/** The draft of the chosen school over the newest version. */
export function useFramework(versions: readonly ReferenceVersion[]): Framework {
  const workspace = useWorkspace();
  const { data } = useSnapshot();
  const session = frameworkSession(workspace);
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const known = codesIn(data, "school");
  const schools = known.length > 0 ? known : unnamedSchool;
  const [chosen, chooseSchool] = useState(Object.keys(state.drafts)[0] ?? schools[0] ?? "S1");
  const school = schools.includes(chosen) ? chosen : (schools[0] ?? "S1");
  const all = useMemo(() => versions.at(-1)?.tables ?? {}, [versions]);
  const start = useMemo(() => draftStart(all, data.reference, school), [all, data.reference, school]);
  const used = useMemo(() => versionsUsed(data, school), [data, school]);
  const edits = state.drafts[school] ?? noEdits;
  const tables = draftTables(start, edits);
  return {
    session,
    state,
    school,
    schools,
    chooseSchool,
    all,
    start,
    edits,
    tables,
    changes: draftChanges(start, edits),
    faults: frameworkFaults(tables, { versionsUsed: used, shares }),
    saved: tablesToSave(start, edits),
  };
}

/** The data as they would be once some tables of a school are saved. */
export function dataWith(
  data: PanelData,
  all: ReferenceTables,
  school: string,
  saved: ReferenceTables,
): PanelData {
  const reference = referenceOf(withSchool(all, school, saved), data.labels, data.reference.employers);
  return withReference(data, reference);
}
