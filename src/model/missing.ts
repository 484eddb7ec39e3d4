/** Why a measure column is empty. The code is what `<column>_missing` stores; 0 means a value is there. */
export const missingCodes = { value: 0, empty: 1, notApplicable: 2, notAvailable: 3, suppressed: 4 } as const;

/** The texts that mean missing in every table of the model, and the code each is stored as. */
export const missingTexts: Readonly<Record<string, number>> = {
  "": missingCodes.empty,
  z: missingCodes.notApplicable,
  x: missingCodes.notAvailable,
  c: missingCodes.suppressed,
};
