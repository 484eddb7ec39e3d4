import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { colourDifference } from "./colourDifference.ts";

type Rgb = readonly [number, number, number];

const css = readFileSync(resolve(import.meta.dirname, "../../src/ui/tokens.css"), "utf8");

/** The linear-light value of a token in a theme. */
function token(name: string, theme: "light" | "dark"): Rgb {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, "u").exec(css);
  const hex = found?.[theme === "light" ? 1 : 2];
  if (hex === undefined) throw new Error(`tokens.css has no --${name}`);
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Severity 1.0 matrices of Machado, Oliveira & Fernandes 2009, on linear light. */
const simulations: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenAs(kind: string, [r, g, b]: Rgb): Rgb {
  const matrix = simulations[kind];
  if (matrix === undefined) throw new Error(`no simulation of ${kind}`);
  const row = ([x, y, z]: Rgb): number => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** OKLab of a linear-light colour. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** CIE L*a*b* of a linear-light sRGB colour, under the white of sRGB itself (D65). */
function cielab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4123908 * r + 0.35758434 * g + 0.18048079 * b) / 0.95045593);
  const y = f(0.21263901 * r + 0.71516868 * g + 0.07219232 * b);
  const z = f((0.01933082 * r + 0.11919478 * g + 0.95053215 * b) / 1.08905775);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const seenDifference = (kind: string, theme: "light" | "dark", a: string, b: string): number =>
  colourDifference(cielab(seenAs(kind, token(a, theme))), cielab(seenAs(kind, token(b, theme))));

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

const dimensions = ["cognitive", "behavioural", "attitudinal", "metacognitive", "career"].map(
  (dimension) => `dimension-${dimension}`,
);
const lenses = ["lens-competence", "lens-employers", "lens-employment"];
const grounds = ["ground", "ground-raised"];

describe.each(["light", "dark"] as const)("the palette, %s", (theme) => {
  it.each(Object.keys(simulations))("dimension hues are apart as seen with %s", (kind) => {
    for (const [a, b] of pairs(dimensions)) {
      const [one, other] = [oklab(seenAs(kind, token(a, theme))), oklab(seenAs(kind, token(b, theme)))];
      const distance = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
      expect(distance, `${a} and ${b}`).toBeGreaterThan(0.12);
    }
  });

  it.each(Object.keys(simulations))(
    "dimension hues have a CIEDE2000 of 10 between them as seen with %s",
    (kind) => {
      for (const [a, b] of pairs(dimensions))
        expect(seenDifference(kind, theme, a, b), `${a} and ${b}`).toBeGreaterThan(10);
    },
  );

  it.each(Object.keys(simulations))(
    "the pair for gaps, the lenses and the states are apart as seen with %s",
    (kind) => {
      for (const [a, b] of [
        ["above", "below"] as const,
        ...pairs(lenses),
        ...pairs(["pass", "warn", "fail"]),
      ])
        expect(seenDifference(kind, theme, a, b), `${a} and ${b}`).toBeGreaterThan(10);
    },
  );

  it("dimension hues are apart in greyscale", () => {
    for (const [a, b] of pairs(dimensions)) {
      const difference = Math.abs(
        Math.cbrt(luminance(token(a, theme))) - Math.cbrt(luminance(token(b, theme))),
      );
      expect(difference, `${a} and ${b}`).toBeGreaterThan(0.06);
    }
  });

  it("marks have a contrast of 3 with the ground", () => {
    for (const name of [...dimensions, ...lenses, "above", "below", "mark-context", "pass", "warn", "fail"])
      for (const ground of grounds)
        expect(contrast(token(name, theme), token(ground, theme)), `${name} on ${ground}`).toBeGreaterThan(3);
  });

  it("text has a contrast of 4.5 with the ground it stands on", () => {
    for (const name of ["ink", "ink-quiet", "accent", "pass", "warn", "fail", "lens-employers-ink"])
      for (const ground of [...grounds, "ground-sunken", "ground-hover"])
        expect(contrast(token(name, theme), token(ground, theme)), `${name} on ${ground}`).toBeGreaterThan(
          4.5,
        );
    expect(contrast(token("ink-inverse", theme), token("accent", theme))).toBeGreaterThan(4.5);
  });

  it("figures in bars can be read", () => {
    for (const share of ["share-2", "share-3", "share-4", "share-5"])
      expect(contrast(token("ink", theme), token(share, theme)), share).toBeGreaterThan(4.5);
    expect(contrast(token("ink-inverse", theme), token("lens-employment", theme))).toBeGreaterThan(4.5);
  });

  it("neighbouring parts of a bar differ in lightness", () => {
    const order = ["lens-employment", "share-2", "share-3", "share-4", "share-5"];
    order.slice(1).forEach((name, index) => {
      const before = order[index] ?? name;
      expect(
        Math.abs(Math.cbrt(luminance(token(name, theme))) - Math.cbrt(luminance(token(before, theme)))),
        `${before} and ${name}`,
      ).toBeGreaterThan(0.05);
    });
  });
});

it("shadows belong to the drawer alone", () => {
  const names = [...css.matchAll(/--[\w-]*shadow[\w-]*/gu)].map(([name]) => name);
  expect(names).toEqual(["--drawer-shadow"]);
});

it("paper is white in the light theme, for which the contrasts above hold", () => {
  const print = css.slice(css.indexOf("@media print"));
  expect(print).toMatch(/color-scheme: light;\s+--ground: #fff;\s+--ground-raised: #fff;/u);
  expect(token("ground-raised", "light")).toEqual([1, 1, 1]);
});
