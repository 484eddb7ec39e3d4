export type AttemptRule = "first" | "latest" | "best";
export type AssessorKind = "school" | "enterprise" | "self" | "peer";

/** The settings of a workspace that change what a number means; shown wherever the number is. */
export interface MeasureSettings {
  readonly minBase: number;
  readonly attemptRule: AttemptRule;
  readonly assessorKinds: readonly AssessorKind[];
  readonly fullTimeHours: number;
}

export const defaultSettings: MeasureSettings = {
  minBase: 10,
  attemptRule: "first",
  assessorKinds: ["school", "enterprise"],
  fullTimeHours: 35,
};
