/** The upright words of formulas: keys are as the formulas are written in the catalogue. Functions (max, min) and symbols stand as they are. */
export const formulaWords = {
  "as published": "as published",
  employed: "employed",
  graduated: "graduated",
  graduates: "graduates",
  placed: "with a destination",
  related: "related",
  responded: "responded",
  contacted: "contacted",
  started: "started",
} as const;
