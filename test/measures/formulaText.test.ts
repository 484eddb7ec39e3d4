import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaLines, formulaText, formulaWords } from "../../src/measures/formulaText.ts";
import {
  absolute,
  fraction,
  group,
  mean,
  power,
  root,
  row,
  sum,
  word,
  type Mathematics,
} from "../../src/measures/mathematics.ts";

describe("a formula as a line of text", () => {
  it.each([
    [row("V", "=", fraction("s", mean("x"))), "V = s / x̄"],
    [row("D", "=", root(row("C", "·", "T"))), "D = √(C · T)"],
    [row("n", "=", power("z", 2)), "n = z^2"],
    [fraction(row("x", "−", word("min")), row(word("max"), "−", word("min"))), "(x − min) / (max − min)"],
    [row(mean("p"), "=", fraction(1, "J"), sum("j", fraction("s_j", "n_j"))), "p̄ = (1 / J) Σ_j (s_j / n_j)"],
    [row(word("max"), mean("x_d")), "max x̄_d"],
    [row("−", "a", "·", "−", "b"), "−a · −b"],
    [row("a", "−", "b"), "a − b"],
    [row("d", "=", absolute("a", "−", "b")), "d = |a − b|"],
    [row("h", "=", "p", "·", group("n", "−", 1)), "h = p · (n − 1)"],
    [row("h", "=", "p", "·", row("n", "−", 1), "+", 1), "h = p · (n − 1) + 1"],
    [row("a", "−", row("b", "+", "c")), "a − (b + c)"],
    [row("a", "+", row("b", "−", "c")), "a + b − c"],
    [row("2", "·", row("−", "x")), "2 · −x"],
    [power(row("a", "+", "b"), 2), "(a + b)^2"],
    [sum("i", row("x_i", "−", mean("x"))), "Σ_i (x_i − x̄)"],
    [power(group("a", "+", "b"), fraction(1, "k")), "(a + b)^(1 / k)"],
  ])("%#: %s", (tree, text) => {
    expect(formulaText(tree)).toBe(text);
  });

  it("keeps what is one, and cuts where another formula begins", () => {
    const two = row("g", "=", "a", "−", "b", ",", "d_z", "=", fraction("g", "s_g"));
    expect(formulaText(two)).toBe("g = a − b; d_z = g / s_g");
    expect(formulaLines(two)).toHaveLength(2);
    const one = row("x_1", ",", "x_2", ",", "x_3");
    expect(formulaText(one)).toBe("x_1, x_2, x_3");
    expect(formulaLines(one)).toHaveLength(1);
    expect(formulaText(row("C", "=", "a", ",", "b", ",", "T", "=", "c"))).toBe("C = a, b; T = c");
  });

  it("says its upright words in another language, and one of several words stays one factor", () => {
    const share = fraction(word("placed"), word("graduates"));
    const named: Readonly<Record<string, string>> = { placed: "with a destination", graduates: "毕业生" };
    expect(formulaText(share, (one) => named[one] ?? one)).toBe("(with a destination) / 毕业生");
    expect(formulaWords(row("p", "=", share, "+", sum("i", root(word("placed")))))).toEqual([
      "placed",
      "graduates",
    ]);
  });
});

const trees: fc.Arbitrary<Mathematics> = fc.letrec<{ tree: Mathematics }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("x", "y_ij", "s_d").map((name) => row(name)),
    fc.integer({ min: 0, max: 99 }).map((value) => row(value)),
    fc.constantFrom("max", "n of all").map(word),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => fraction(a, b)),
    fc.tuple(tie("tree"), fc.constantFrom("+", "−", "·"), tie("tree")).map(([a, op, b]) => group(a, op, b)),
    tie("tree").map((inside) => root(inside)),
    tie("tree").map((inside) => absolute(inside)),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => power(a, b)),
    tie("tree").map((inside) => sum("i", inside)),
  ),
})).tree;

it("closes every bracket that it opens, says every word, and leaves no gap", () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const text = formulaText(tree);
      let open = 0;
      for (const sign of text) {
        open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
      for (const one of formulaWords(tree)) expect(text).toContain(one);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|undefined|\[object/u);
    }),
  );
});
