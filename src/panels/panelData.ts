/** The panels, declared in panels/catalogue.ts. */
export type PanelId =
  | "students"
  | "scores"
  | "placements"
  | "employment"
  | "employerRatings"
  | "graduateRatings"
  | "frames";

/**
 * A set of typed-array columns of equal length, sorted as its declaration says.
 * Int32Array: a code into a label list, an integer, or −1 for missing. Float64Array: a number, NaN for missing.
 */
export interface Panel {
  readonly id: PanelId;
  readonly rowCount: number;
  readonly columns: Readonly<Record<string, Int32Array | Float64Array>>;
}

export interface CodeInfo {
  readonly school: string;
  readonly code: string;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
}

export interface ProgramInfo {
  readonly school: string;
  readonly code: string;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
  readonly durationYears: number | null;
}

export interface IndicatorInfo {
  readonly school: string;
  readonly code: string;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
  readonly dimension: string;
  readonly level: string | null;
  readonly task: string | null;
  readonly purpose: string | null;
  readonly instrument: string | null;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly scaleStep: number | null;
  readonly direction: "up" | "down";
  readonly weight: number;
}

export interface TermInfo {
  readonly school: string;
  readonly code: string;
  readonly schoolYear: string;
  readonly ordinal: number;
  readonly note: string | null;
}

export interface InstrumentInfo {
  readonly school: string;
  readonly code: string;
  readonly version: string;
  readonly kind: string | null;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  readonly scaleStep: number | null;
}

export interface RequirementInfo {
  readonly school: string;
  readonly program: string;
  readonly indicator: string;
  readonly requiredScore: number | null;
  readonly importance: number | null;
}

export interface ReferenceValueInfo {
  readonly school: string;
  readonly measure: string;
  readonly kind: string;
  readonly program: string | null;
  readonly year: string | null;
  readonly region: string | null;
  readonly currency: string | null;
  readonly value: number;
}

export interface SurveyInfo {
  readonly school: string;
  readonly wave: string;
  readonly year: string;
  readonly program: string | null;
  readonly attribute: string | null;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly satisfiedFrom: number;
  readonly targetPopulation: number | null;
  readonly contacted: number | null;
  readonly responded: number | null;
  readonly graduatesAsked: number | null;
  readonly contactsGiven: number | null;
}

/** The small tables that give codes their meaning. A panel's codes find them through their label and school. */
export interface Reference {
  readonly schools: readonly {
    readonly code: string;
    readonly nameEn: string | null;
    readonly nameZh: string | null;
    readonly region: string | null;
  }[];
  readonly programs: readonly ProgramInfo[];
  /** True when no framework was loaded and the default one is taken for granted. */
  readonly frameworkAssumed: boolean;
  readonly indicators: readonly IndicatorInfo[];
  readonly instruments: readonly InstrumentInfo[];
  readonly modules: readonly CodeInfo[];
  readonly employers: readonly CodeInfo[];
  readonly terms: readonly TermInfo[];
  readonly requirements: readonly RequirementInfo[];
  readonly referenceValues: readonly ReferenceValueInfo[];
  readonly surveys: readonly SurveyInfo[];
}

/**
 * Everything measures are computed from: one immutable value per revision of the workspace, kept in file storage and
 * read back before the engine has started. `labels[domain][code]` is the text of a code.
 */
export interface PanelData {
  readonly revision: number;
  readonly panels: Readonly<Record<PanelId, Panel>>;
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly reference: Reference;
}
