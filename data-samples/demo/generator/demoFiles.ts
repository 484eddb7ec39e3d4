import { assessmentFiles } from "./assessmentFiles.ts";
import { employerRatingFiles } from "./employerRatings.ts";
import { employmentFiles } from "./employmentFiles.ts";
import { exportFiles } from "./exportFiles.ts";
import { graduateRatingFiles } from "./graduateRatings.ts";
import { referenceFiles } from "./referenceFiles.ts";
import { studentFiles } from "./studentFiles.ts";
import { truths } from "./truths.ts";

/** Every file of the demo school by its path below `data-samples/demo`: the same bytes at each call and on each machine. */
export function demoFiles(): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const texts = [
    ...referenceFiles(),
    ...studentFiles(),
    ...assessmentFiles(),
    ...employerRatingFiles(),
    ...employmentFiles(),
    ...graduateRatingFiles(),
    ["truths.json", `${JSON.stringify(truths, null, 2)}\n`] as const,
  ];
  return new Map([...texts.map(([name, text]) => [name, encoder.encode(text)] as const), ...exportFiles()]);
}
