import { describe, expect, test } from "vitest";
import { measureCatalogue, measureIds } from "../../src/measures/catalogue.ts";
import { goldenValues } from "../../src/stats/golden.ts";

describe("golden values that measures name", () => {
  test.each(measureIds)("%s names values that exist", (measure) => {
    for (const id of measureCatalogue[measure].golden) expect(Object.keys(goldenValues)).toContain(id);
  });
});
