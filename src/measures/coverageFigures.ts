import type { CoverageFigure } from "./coverageDesign.ts";

/** Written by `npm run coverage`. */
export const coverageFigures: readonly CoverageFigure[] = [];
