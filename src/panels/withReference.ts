import { panelDeclaration } from "./catalogue.ts";
import { frameKinds } from "./framePanel.ts";
import type { Panel, PanelData, Reference, SurveyInfo } from "./panelData.ts";
import { integers } from "./selection.ts";

/** The label lists with texts that they lack at their ends; codes that are given stay. */
function longerLabels(
  labels: PanelData["labels"],
  surveys: readonly SurveyInfo[],
): Record<string, readonly string[]> {
  const longer: Record<string, readonly string[]> = { ...labels };
  for (const [domain, of] of [
    ["school", (one: SurveyInfo) => one.school],
    ["program", (one: SurveyInfo) => one.program],
    ["wave", (one: SurveyInfo) => one.wave],
    ["attribute", (one: SurveyInfo) => one.attribute],
  ] as const) {
    const texts = surveys.map(of).filter((text): text is string => text !== null && text !== "");
    longer[domain] = [...new Set([...(labels[domain] ?? []), ...texts])];
  }
  return longer;
}

/** The `frames` panel with the survey waves of a reference in place of its own: what its SELECT would give. */
function framesOf(frames: Panel, labels: PanelData["labels"], surveys: readonly SurveyInfo[]): Panel {
  const code = (domain: string, text: string | null) =>
    text === null ? -1 : (labels[domain] ?? []).indexOf(text);
  const last = (value: number) => (value < 0 ? Infinity : value);
  const rows = surveys
    .map((one): Readonly<Record<string, number>> => ({
      kind: frameKinds.survey,
      school: code("school", one.school),
      program: code("program", one.program),
      wave: code("wave", one.wave),
      attribute: code("attribute", one.attribute),
      target_population: one.targetPopulation ?? -1,
      contacted: one.contacted ?? -1,
      responded: one.responded ?? -1,
      graduates_asked: one.graduatesAsked ?? -1,
      contacts_given: one.contactsGiven ?? -1,
    }))
    .toSorted((a, b) => {
      for (const name of ["school", "program", "wave", "attribute"]) {
        const [one, other] = [last(a[name] ?? -1), last(b[name] ?? -1)];
        if (one !== other) return one - other;
      }
      return 0;
    });
  const kinds = integers(frames, "kind");
  const kept = Array.from(kinds.keys()).filter((row) => kinds[row] !== frameKinds.survey);
  const columns = Object.entries(panelDeclaration("frames").columns).map(([name, { kind }]) => {
    const before = frames.columns[name];
    const none = kind === "number" ? Number.NaN : -1;
    const values = [...rows.map((row) => row[name] ?? none), ...kept.map((row) => before?.[row] ?? none)];
    return [name, kind === "number" ? Float64Array.from(values) : Int32Array.from(values)] as const;
  });
  return { id: "frames", rowCount: rows.length + kept.length, columns: Object.fromEntries(columns) };
}

/**
 * The data as they would be with another reference, for measures: the survey waves' own counts follow it. How many were enrolled in a
 * term, which no measure uses, stays as it was counted.
 */
export function withReference(data: PanelData, reference: Reference): PanelData {
  const labels = longerLabels(data.labels, reference.surveys);
  return {
    ...data,
    labels,
    panels: { ...data.panels, frames: framesOf(data.panels.frames, labels, reference.surveys) },
    reference,
  };
}
