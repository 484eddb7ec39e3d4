import fc from "fast-check";
import { expect, test } from "vitest";
import { groupings } from "../../src/measures/result.ts";
import {
  emptyView,
  parametersFromText,
  parametersToText,
  readView,
  withClause,
  writeView,
  type View,
} from "../../src/state/view.ts";

const cases: readonly { readonly address: string; readonly view: View }[] = [
  { address: "", view: emptyView },
  { address: "?program=P01", view: { ...emptyView, filter: { program: ["P01"] } } },
  {
    address: "?program=P01%7EP02&stage=internship",
    view: { ...emptyView, filter: { program: ["P01", "P02"], stage: ["internship"] } },
  },
  {
    address: "?graduation_year=2024&year=graduation&by=gender",
    view: {
      ...emptyView,
      filter: { graduation_year: ["2024"] },
      axis: "graduation_year",
      by: "gender",
    },
  },
  {
    address: "?measure=competence.level&part=dim%3Acognitive",
    view: { ...emptyView, measure: "competence.level", part: "dim:cognitive" },
  },
  {
    address: "?measure=competence.level&gap=gender",
    view: { ...emptyView, measure: "competence.level", gap: "gender" },
  },
];

test.each(cases)("the address $address says its view", ({ address, view }) => {
  expect(readView(parametersFromText(address))).toEqual(view);
  expect(parametersToText(writeView(view))).toBe(address);
});

test("what an address says and nobody knows is left out", () => {
  expect(
    readView(parametersFromText("?program=&colour=red&by=colour&year=leap&measure=luck&part=pure")),
  ).toEqual(emptyView);
});

test("any codes survive the address, whatever characters they hold", () => {
  const codes = fc.uniqueArray(
    fc.string({
      minLength: 1,
      unit: fc.oneof(
        fc.constantFrom("~", "%", "&", "=", "#", "7", "E", "级"),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...groupings), codes, (grouping, chosen) => {
      const view = withClause(emptyView, grouping, chosen);
      expect(readView(parametersFromText(parametersToText(writeView(view))))).toEqual(view);
    }),
  );
});

test("a clause without codes is no clause", () => {
  const view = withClause(emptyView, "program", ["P01"]);
  expect(withClause(view, "program", [])).toEqual(emptyView);
  expect(withClause(withClause(view, "cohort", ["2021"]), "program", []).filter).toEqual({
    cohort: ["2021"],
  });
});
