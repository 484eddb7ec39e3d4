import fc from "fast-check";
import { expect, test } from "vitest";
import { rankValues } from "../../src/ui/rankValues.ts";

const cell = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -50, max: 50 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.stringMatching(/^[A-C][0-9]{2}$/u),
  fc.constantFrom("汽车运用与维修", "智慧健康养老服务与管理", "a10", "a9", "B", "b", ""),
);

test.each(["en", "zh-CN"])(
  "ranks stand in the order of numbers, then of texts as the collator has them, %s",
  (locale) => {
    const collator = new Intl.Collator(locale, { numeric: true });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (values) => {
        const ranks = rankValues(values, collator);
        values.forEach((a, i) => {
          values.forEach((b, j) => {
            const by = (ranks[i] ?? 0) - (ranks[j] ?? 0);
            if (typeof a === "number" && typeof b === "number")
              expect(Math.sign(by)).toBe(Math.sign(a - b) + 0);
            else if (typeof a === "string" && typeof b === "string")
              expect(Math.sign(by)).toBe(Math.sign(collator.compare(a, b)));
            else if (typeof a === "number" && typeof b === "string") expect(by).toBeLessThan(0);
            else if (a === null && b !== null) expect(by).toBeLessThan(0);
          });
        });
      }),
      { numRuns: 60 },
    );
  },
);

test("texts of one shape, sorted by code, stand as the collator has them", () => {
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z][0-9]{2}[A-Z][0-9]$/u), { minLength: 2 }), (values) => {
      const ranks = rankValues(values, collator);
      values.forEach((a, i) => {
        values.forEach((b, j) => {
          expect(Math.sign((ranks[i] ?? 0) - (ranks[j] ?? 0))).toBe(Math.sign(collator.compare(a, b)));
        });
      });
    }),
    { numRuns: 40 },
  );
});
