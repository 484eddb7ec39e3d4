import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RandomStream } from "../../src/stats/random.ts";
import { fewestUnits, varianceShares, withoutMeans } from "../../src/stats/varianceShares.ts";

const resampling = { seed: 1, resamples: 500 };

/** `schools` schools of `classes` classes of `students`, with these variances. */
function nested(
  schools: number,
  classes: number,
  students: number,
  variances: readonly [number, number, number],
) {
  const stream = new RandomStream(11);
  const [school, room, value]: [number[], number[], number[]] = [[], [], []];
  for (let s = 0; s < schools; s += 1) {
    const ofSchool = Math.sqrt(variances[0]) * stream.normal();
    for (let c = 0; c < classes; c += 1) {
      const ofClass = ofSchool + Math.sqrt(variances[1]) * stream.normal();
      for (let one = 0; one < students; one += 1) {
        school.push(s);
        room.push(c);
        value.push(1e6 + ofClass + Math.sqrt(variances[2]) * stream.normal());
      }
    }
  }
  return { levels: [school, room], value };
}

describe("variance shares", () => {
  test("find what was put in, of 300 schools", () => {
    const { levels, value } = nested(300, 4, 5, [20, 10, 70]);
    const [school, room, student] = varianceShares(levels, value, resampling);
    expect(school?.share).toBeCloseTo(0.2, 1);
    expect(room?.share).toBeCloseTo(0.1, 1);
    expect(student?.share).toBeCloseTo(0.7, 1);
    expect([school?.groups, room?.groups, student?.groups]).toEqual([300, 1200, 6000]);
    expect((school?.upper ?? 0) - (school?.lower ?? 0)).toBeGreaterThan(0.02);
    expect(school?.lower).toBeLessThan(0.2);
    expect(school?.upper).toBeGreaterThan(0.2);
  });

  test("sum to 1, don't see a shift or another numbering, and scale away", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 3 }),
            fc.integer({ min: 0, max: 2 }),
            fc.integer({ min: 0, max: 100 }),
          ),
          { minLength: 12, maxLength: 60 },
        ),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        (rows, factor) => {
          const school = rows.map(([s]) => s);
          const room = rows.map(([, c]) => c);
          const value = rows.map(([, , v]) => v);
          const none = { seed: 1, resamples: 0 };
          const plain = varianceShares([school, room], value, none);
          const other = varianceShares(
            [school.map((s) => 7 - s), room.map((c, i) => c * 5 + (school[i] ?? 0))],
            value.map((v) => factor * v - 40),
            none,
          );
          const sum = plain.reduce((all, { share }) => all + (Number.isNaN(share) ? 0 : share), 0);
          if (plain.some(({ share }) => !Number.isNaN(share))) expect(sum).toBeCloseTo(1, 9);
          plain.forEach(({ share, floored }, index) => {
            expect(other[index]?.share).toBeCloseTo(share, 7);
            if (floored) expect(share).toBe(0);
          });
        },
      ),
    );
  });

  test("a negative component is 0, and said so", () => {
    // Each class holds a high and a low student: classes differ less than chance would have them.
    const [school, room, value]: [number[], number[], number[]] = [[], [], []];
    for (let s = 0; s < 6; s += 1)
      for (let c = 0; c < 3; c += 1)
        for (const sign of [-1, 1]) {
          school.push(s);
          room.push(c);
          value.push(50 + 10 * sign + s + 0.1 * c);
        }
    const [, classes] = varianceShares([school, room], value, resampling);
    expect(classes).toMatchObject({ variance: 0, share: 0, floored: true });
  });

  test("a level of one group each can't be told from the coarser one", () => {
    const school = [0, 0, 0, 1, 1, 1, 2, 2, 2];
    const [coarse, fine, rest] = varianceShares([school, school], [1, 2, 3, 7, 8, 9, 4, 5, 6], resampling);
    expect(fine?.share).toBeNaN();
    expect((coarse?.share ?? 0) + (rest?.share ?? 0)).toBeCloseTo(1, 12);
  });

  test("no limits below five units, and no shares where nothing varies or there is but one value", () => {
    const few = nested(fewestUnits - 1, 3, 4, [10, 10, 10]);
    expect(varianceShares(few.levels, few.value, resampling)[0]?.lower).toBeNaN();
    const equal = varianceShares([[0, 0, 1, 1]], [5, 5, 5, 5], resampling);
    expect(equal.map(({ share }) => share)).toEqual([Number.NaN, Number.NaN]);
    expect(varianceShares([[0]], [5], resampling).map(({ share }) => share)).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
    expect(varianceShares([[]], [], resampling).every(({ share }) => Number.isNaN(share))).toBe(true);
  });

  test("the same seed gives the same limits", () => {
    const { levels, value } = nested(8, 3, 4, [10, 10, 10]);
    expect(varianceShares(levels, value, resampling)).toEqual(varianceShares(levels, value, resampling));
  });
});

describe("values without means", () => {
  test("leave every factor with means of 0, as least squares does", () => {
    const stream = new RandomStream(6);
    const term = Array.from({ length: 200 }, () => stream.below(4));
    const cohort = Array.from({ length: 200 }, () => stream.below(3));
    const value = term.map((t, i) => 100 + 8 * t - 5 * (cohort[i] ?? 0) + stream.normal());
    const rest = withoutMeans(value, [term, cohort]);
    for (const codes of [term, cohort])
      for (const code of new Set(codes)) {
        const own = rest.filter((_, index) => codes[index] === code);
        expect(own.reduce((sum, one) => sum + one, 0) / own.length).toBeCloseTo(0, 9);
      }
    const squares = rest.reduce((sum, one) => sum + one * one, 0);
    expect(squares / 194).toBeGreaterThan(0.7);
    expect(squares / 194).toBeLessThan(1.4);
  });

  test("without factors are the values", () => {
    expect([...withoutMeans([3, 4], [])]).toEqual([3, 4]);
  });
});
