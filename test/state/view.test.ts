import fc from "fast-check";
import { expect, test } from "vitest";
import { groupings } from "../../src/measures/result.ts";
import {
  emptyView,
  parametersFromText,
  parametersToText,
  readView,
  toggled,
  withClause,
  withPick,
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
  {
    address: "?pick=program%7EP01%7EP02&compare=previous",
    view: {
      ...emptyView,
      pick: { grouping: "program", codes: ["P01", "P02"] },
      compare: "previous",
    },
  },
  {
    address: "?compare=cohort%7E2021&look=profile%7Eradar%7Eheat%7Edim%3Acognitive",
    view: {
      ...emptyView,
      compare: { grouping: "cohort", codes: ["2021"] },
      looks: { profile: "radar", heat: "dim:cognitive" },
    },
  },
];

test.each(cases)("the address $address says its view", ({ address, view }) => {
  expect(readView(parametersFromText(address))).toEqual(view);
  expect(parametersToText(writeView(view))).toBe(address);
});

test("what an address says and nobody knows is left out", () => {
  expect(
    readView(
      parametersFromText(
        "?program=&colour=red&by=colour&year=leap&measure=luck&part=pure&pick=program&compare=luck&look=profile",
      ),
    ),
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

test("what is picked narrows every filter but that of its own kind of groups", () => {
  const pick = { grouping: "program" as const, codes: ["P01", "P02"] };
  const where = { cohort: ["2021"] };
  expect(withPick(where, null, [])).toBe(where);
  expect(withPick(where, pick, ["cohort", "program"])).toBe(where);
  expect(withPick(where, pick, ["cohort"])).toEqual({ cohort: ["2021"], program: ["P01", "P02"] });
  expect(withPick({ program: ["P02", "P03"] }, pick, [])).toEqual({ program: ["P02"] });
  expect(withPick(where, pick, []), "the same object for the same filter").toBe(withPick(where, pick, []));
});

test("groups are picked one beside another, let go one by one, and give way to those of another kind", () => {
  const one = toggled(null, "program", "P02");
  expect(one).toEqual({ grouping: "program", codes: ["P02"] });
  const two = toggled(one, "program", "P01");
  expect(two?.codes).toEqual(["P01", "P02"]);
  expect(toggled(two, "gender", "female")).toEqual({ grouping: "gender", codes: ["female"] });
  expect(toggled(toggled(two, "program", "P01"), "program", "P02")).toBeNull();
});

test("a filter that shuts out what is picked lets it go", () => {
  const view = { ...emptyView, pick: { grouping: "program" as const, codes: ["P01", "P02"] } };
  expect(withClause(view, "program", ["P02", "P03"]).pick?.codes).toEqual(["P02"]);
  expect(withClause(view, "program", ["P03"]).pick).toBeNull();
  expect(withClause(view, "program", []).pick?.codes).toEqual(["P01", "P02"]);
  expect(withClause(view, "gender", ["female"]).pick?.codes).toEqual(["P01", "P02"]);
});
