import { describe, expect, test } from "vitest";
import { measureCatalogue, measureIds } from "../../src/measures/catalogue.ts";
import { goldenValues } from "../../src/stats/golden.ts";

const ids: readonly string[] = Object.keys(goldenValues);

describe("golden values that measures name", () => {
  test.each(measureIds)("%s names values that exist", (measure) => {
    for (const id of measureCatalogue[measure].golden) expect(ids).toContain(id);
  });
});
