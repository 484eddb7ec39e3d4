import type { MeasureSettings } from "../../panels/settings.ts";

/** Settings while they are typed. */
export interface SettingsTexts extends Omit<MeasureSettings, "minBase" | "fullTimeHours"> {
  readonly minBase: string;
  readonly fullTimeHours: string;
}

/**
 * What may be chosen. The least base is the least threshold in use that we know of (US states, 5 to 30: NCES 2011-603);
 * a week has 168 hours, and nobody is full-time with fewer than one.
 */
export const settingsLimits = {
  minBase: { min: 5, max: 1000 },
  fullTimeHours: { min: 1, max: 80 },
} as const;

export function settingsTexts(settings: MeasureSettings): SettingsTexts {
  return {
    minBase: String(settings.minBase),
    attemptRule: settings.attemptRule,
    assessorKinds: settings.assessorKinds,
    fullTimeHours: String(settings.fullTimeHours),
  };
}

function wholeNumber(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
  const plain = text.normalize("NFKC").trim();
  const value = /^\d+$/u.test(plain) ? Number(plain) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** The settings that the texts say; null where a text or all of them can't be in force. */
export function settingsOf(texts: SettingsTexts): {
  readonly minBase: number | null;
  readonly fullTimeHours: number | null;
  readonly whole: MeasureSettings | null;
} {
  const minBase = wholeNumber(texts.minBase, settingsLimits.minBase);
  const fullTimeHours = wholeNumber(texts.fullTimeHours, settingsLimits.fullTimeHours);
  const { attemptRule, assessorKinds } = texts;
  const isWhole = minBase !== null && fullTimeHours !== null && assessorKinds.length > 0;
  return {
    minBase,
    fullTimeHours,
    whole: isWhole ? { minBase, attemptRule, assessorKinds, fullTimeHours } : null,
  };
}
