import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf, tuplesOf } from "../panels/selection.ts";
import { ClusterComponents } from "../stats/pooledClusterShare.ts";
import type { Profiles } from "./profiles.ts";
import { rememberedOnce } from "./remembered.ts";

/** Where students belong: their class (−1 where nobody says), the cell (program and cohort) of a class, the program of a cell and of a student. */
interface Classes {
  readonly classOf: Int32Array;
  readonly cellOfClass: Int32Array;
  readonly programOfCell: Int32Array;
  readonly programOf: Int32Array;
  readonly classes: number;
  readonly programs: number;
}

/** The classes of a workspace. A class code of another cohort or program is another class. */
export const classesOf = rememberedOnce((data): Classes => {
  const { students } = data.panels;
  const everyone = new Uint8Array(students.rowCount).fill(1);
  const code = integers(students, "class");
  const labels = labelsOf(data, "students", "class");
  const named = Uint8Array.from(code, (one) => ((labels[one] ?? "") === "" ? 0 : 1));
  const program = tuplesOf(data, "students", ["school", "program"], everyone);
  const cell = tuplesOf(data, "students", ["school", "program", "cohort"], everyone);
  const classed = tuplesOf(data, "students", ["school", "program", "cohort", "class"], named);
  const cellOfClass = new Int32Array(classed.tuples.length);
  const programOfCell = new Int32Array(cell.tuples.length);
  for (let student = 0; student < students.rowCount; student += 1) {
    programOfCell[cell.index[student] ?? 0] = program.index[student] ?? 0;
    const own = classed.index[student] ?? -1;
    if (own >= 0) cellOfClass[own] = cell.index[student] ?? 0;
  }
  return {
    classOf: classed.index,
    cellOfClass,
    programOfCell,
    programOf: program.index,
    classes: classed.tuples.length,
    programs: program.tuples.length,
  };
});

/** Running moments of many clusters side by side. */
class ClusterMoments {
  readonly #n: Int32Array;
  readonly #mean: Float64Array;
  readonly #m2: Float64Array;

  constructor(clusters: number) {
    this.#n = new Int32Array(clusters);
    this.#mean = new Float64Array(clusters);
    this.#m2 = new Float64Array(clusters);
  }

  add(cluster: number, value: number): void {
    const n = (this.#n[cluster] ?? 0) + 1;
    const before = this.#mean[cluster] ?? 0;
    const mean = before + (value - before) / n;
    this.#n[cluster] = n;
    this.#mean[cluster] = mean;
    this.#m2[cluster] = (this.#m2[cluster] ?? 0) + (value - before) * (value - mean);
  }

  of(cluster: number): { readonly n: number; readonly mean: number; readonly m2: number } {
    return { n: this.#n[cluster] ?? 0, mean: this.#mean[cluster] ?? 0, m2: this.#m2[cluster] ?? 0 };
  }
}

/** How students of a class resemble each other, a program each: pooled within the program over its cohorts. */
export type ProgramComponents = readonly ClusterComponents[];

function componentsFrom(classes: Classes, moments: ClusterMoments, offset: number): ProgramComponents {
  const cells = Array.from(classes.programOfCell, (): { n: number; mean: number; m2: number }[] => []);
  classes.cellOfClass.forEach((cell, index) => cells[cell]?.push(moments.of(offset + index)));
  const components = Array.from({ length: classes.programs }, () => new ClusterComponents());
  for (const [cell, clusters] of cells.entries()) {
    components[classes.programOfCell[cell] ?? -1]?.add(clusters);
  }
  return components;
}

const ofValues = new WeakMap<Float64Array, ProgramComponents>();

/** The components of values of students (NaN: none). Remembered for as long as the values live. */
export function classComponents(data: PanelData, values: Float64Array): ProgramComponents {
  const known = ofValues.get(values);
  if (known !== undefined) return known;
  const classes = classesOf(data);
  const moments = new ClusterMoments(classes.classes);
  for (let student = 0; student < values.length; student += 1) {
    const own = classes.classOf[student] ?? -1;
    const value = values[student] ?? Number.NaN;
    if (own >= 0 && !Number.isNaN(value)) moments.add(own, value);
  }
  const made = componentsFrom(classes, moments, 0);
  ofValues.set(values, made);
  return made;
}

const ofIndicators = new WeakMap<Profiles, readonly ProgramComponents[]>();

/** The components of every indicator, by its place among the codes of `codeOf`. Remembered for as long as the profiles live. */
export function indicatorComponents(
  data: PanelData,
  profiles: Profiles,
  codeOf: Int32Array,
  codes: number,
): readonly ProgramComponents[] {
  const known = ofIndicators.get(profiles);
  if (known !== undefined) return known;
  const classes = classesOf(data);
  const moments = new ClusterMoments(classes.classes * codes);
  const { start, indicator, value } = profiles.values;
  for (let student = 0; student < classes.classOf.length; student += 1) {
    const own = classes.classOf[student] ?? -1;
    if (own < 0) continue;
    for (let entry = start[student] ?? 0; entry < (start[student + 1] ?? 0); entry += 1) {
      const code = codeOf[indicator[entry] ?? -1] ?? -1;
      if (code >= 0) moments.add(code * classes.classes + own, value[entry] ?? 0);
    }
  }
  const made = Array.from({ length: codes }, (_, code) =>
    componentsFrom(classes, moments, code * classes.classes),
  );
  ofIndicators.set(profiles, made);
  return made;
}
