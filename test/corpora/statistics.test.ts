import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { momentsOf } from "../../src/stats/moments.ts";
import { corpus, filesBelow, printCounts } from "./corpora.ts";
import { answersOf, type ReferenceValue } from "./referenceValues.ts";

const folder = corpus("statistics");

function isReferenceValue(value: unknown): value is ReferenceValue {
  return typeof value === "object" && value !== null && "id" in value && "stat" in value && "value" in value;
}

function referenceValues(): readonly ReferenceValue[] {
  if (folder === null) return [];
  const parsed: unknown = JSON.parse(readFileSync(join(folder, "reference_values.json"), "utf8"));
  if (!Array.isArray(parsed) || !parsed.every(isReferenceValue)) throw new Error("Not reference values.");
  return parsed;
}

/** How far a result may be off: half the last digit of a printed value, else 1e-9 of its size, since all are closed forms. */
function allowed(name: string, wanted: number): number {
  return name.startsWith("pub") ? 0.00005 : 1e-9 * Math.max(1, Math.abs(wanted));
}

describe.skipIf(folder === null)(
  `reference values of estimators${folder === null ? " (not present)" : ""}`,
  () => {
    const counts = new Map<string, { compared: number; without: number }>();
    const reasons = new Map<string, number>();

    test.each(referenceValues().map((reference) => [reference.id, reference] as const))(
      "%s",
      (_, reference) => {
        const of = answersOf[reference.stat];
        if (of === undefined) throw new Error(`Nothing answers for ${reference.stat}.`);
        const answers = of(reference, folder ?? "");
        const fields = typeof reference.value === "number" ? { value: reference.value } : reference.value;
        const row = counts.get(reference.stat) ?? { compared: 0, without: 0 };
        counts.set(reference.stat, row);
        for (const [name, wanted] of Object.entries(fields)) {
          const answer = answers[name];
          if (answer === undefined) throw new Error(`${reference.id}: nobody answers for ${name}.`);
          if (typeof answer === "number") {
            row.compared += 1;
            expect(Math.abs(answer - wanted), `${name} is ${answer}, not ${wanted}`).toBeLessThanOrEqual(
              allowed(name, wanted),
            );
          } else {
            row.without += 1;
            reasons.set(answer.without, (reasons.get(answer.without) ?? 0) + 1);
          }
        }
      },
    );

    test("what is not compared has a reason", () => {
      printCounts("reference values", counts);
      for (const [reason, count] of reasons) process.stdout.write(`  without (${count}): ${reason}\n`);
      const compared = [...counts.values()].reduce((sum, row) => sum + row.compared, 0);
      expect(compared).toBeGreaterThan([...reasons.values()].reduce((sum, count) => sum + count, 0));
    });
  },
);

/** Right digits of a result: −log10 of its relative error, at most 15; of the error itself where 0 is wanted. */
function digits(got: number, wanted: number): number {
  const error = Math.abs(got - wanted) / (wanted === 0 ? 1 : Math.abs(wanted));
  return error === 0 ? 15 : Math.min(15, -Math.log10(error));
}

function certified(text: string, name: RegExp): number {
  const line = text.split(/\r?\n/u).find((one) => name.test(one)) ?? "";
  return Number(/(-?\d[\d.]*)\s*(?:\(exact\))?\s*$/u.exec(line)?.[1]);
}

describe.skipIf(folder === null)("NIST's univariate sets", () => {
  test.each(folder === null ? [] : filesBelow(join(folder, "nist"), ".dat"))(
    "%s: 9 digits of the certified mean and standard deviation; its autocorrelation has no estimator, since no measure uses one",
    (file) => {
      const text = readFileSync(join(folder ?? "", "nist", file), "utf8");
      const lines = text.split(/\r?\n/u);
      const start = lines.findIndex((line) => /^-+\s*$/u.test(line)) + 1;
      const values = lines.slice(start).flatMap((line) => (line.trim() === "" ? [] : [Number(line)]));
      const { n, mean, variance } = momentsOf(values);
      expect(n).toBe(certified(text, /Number of Observations/u));
      expect(digits(mean, certified(text, /Sample Mean/u))).toBeGreaterThanOrEqual(9);
      expect(
        digits(Math.sqrt(variance), certified(text, /Sample Standard Deviation/u)),
      ).toBeGreaterThanOrEqual(9);
      expect(certified(text, /Autocorrelation/u)).not.toBeNaN();
    },
  );
});
