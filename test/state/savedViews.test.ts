import fc from "fast-check";
import { expect, test } from "vitest";
import {
  parseViews,
  recentAtMost,
  samePlace,
  visited,
  withEarlier,
  type Place,
} from "../../src/state/savedViews.ts";

const place = fc.record({
  path: fc.constantFrom("/", "/competence", "/employers"),
  search: fc.dictionary(fc.constantFrom("program", "cohort", "measure"), fc.string()),
});
const saved = fc.record({
  path: fc.constantFrom("/", "/competence"),
  search: fc.dictionary(fc.constantFrom("program", "cohort"), fc.string()),
  id: fc.string(),
  name: fc.string({ minLength: 1 }),
  description: fc.string(),
  at: fc.string(),
});

test("views come back as they were written", () => {
  fc.assert(
    fc.property(fc.array(saved), fc.array(place, { maxLength: recentAtMost }), (views, recent) => {
      const written = { saved: views, recent };
      expect(parseViews(JSON.stringify(written))).toEqual(written);
    }),
  );
});

test("what is no view is left out, and the rest is read", () => {
  const good = { path: "/", search: { program: "P01" }, id: "1", name: "A", description: "", at: "" };
  expect(parseViews(null)).toEqual({ saved: [], recent: [] });
  expect(parseViews("{")).toEqual({ saved: [], recent: [] });
  expect(parseViews("[1]")).toEqual({ saved: [], recent: [] });
  const text = JSON.stringify({
    saved: [good, { ...good, name: "" }, { ...good, path: "javascript:alert(1)" }, 3, null],
    recent: [{ path: "/data", search: { a: 1, b: "x" } }, "no"],
  });
  expect(parseViews(text)).toEqual({ saved: [good], recent: [{ path: "/data", search: { b: "x" } }] });
});

test("the recent places are the newest, each once", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const { recent } = places.reduce(visited, { saved: [], recent: [] });
      const newest: Place[] = [];
      for (const one of places.toReversed())
        if (!newest.some((other) => samePlace(one, other))) newest.push(one);
      expect(recent).toEqual(newest.slice(0, recentAtMost));
    }),
  );
});

test("views that an earlier version kept come behind the workspace's, each once, under ids of their own", () => {
  fc.assert(
    fc.property(fc.array(saved, { maxLength: 6 }), fc.array(saved, { maxLength: 6 }), (own, earlier) => {
      const unique = own.map((one, index) => ({ ...one, id: String(index + 1) }));
      const all = withEarlier(unique, earlier);
      expect(all.slice(0, unique.length)).toEqual(unique);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const one of earlier)
        expect(all.some((other) => other.name === one.name && samePlace(other, one))).toBe(true);
      expect(withEarlier(all, earlier), "moving them twice adds nothing").toEqual(all);
    }),
  );
});
