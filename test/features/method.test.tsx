import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { formulaWord } from "../../src/features/page/formulaWord.ts";
import { Formula } from "../../src/features/page/Formula.tsx";
import { byLens, findMeasures } from "../../src/features/method/findMeasures.ts";
import {
  coverageFigures,
  coverageSeries,
  coverageText,
  intervalsOf,
} from "../../src/features/method/coverageFacts.ts";
import { expectedText, goldenOf } from "../../src/features/method/goldenFacts.ts";
import {
  declaredPartLabel,
  measureFacts,
  needTexts,
  partsOf,
  type FactWriter,
} from "../../src/features/method/measureFacts.ts";
import { en } from "../../src/i18n/en/en.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { TextsContext } from "../../src/i18n/texts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { languages, type Language } from "../../src/i18n/text.ts";
import { isMeasureId, measureDeclaration, measureIds } from "../../src/measures/catalogue.ts";
import { coverageOf } from "../../src/measures/coverage.ts";
import { formulaWords } from "../../src/measures/formulaText.ts";
import { partName } from "../../src/measures/partName.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { createFormat } from "../../src/ui/format.ts";

const han = /\p{Script=Han}/u;

function writerIn(language: Language): FactWriter {
  const text = textOf(createTexts(language));
  return { text, format: createFormat(language, text), settings: defaultSettings };
}

describe.each(languages)("what the page says of each measure, %s", (language) => {
  const writer = writerIn(language);

  test.each(measureIds)("%s: every fact has words, in this language, with nothing left to fill in", (id) => {
    const facts = measureFacts(writer, id);
    const isExpert = measureDeclaration(id).expert === true;
    for (const [name, words] of Object.entries(facts)) {
      if (name === "expert" && !isExpert) expect(words).toBe("");
      else expect(words.trim(), name).not.toBe("");
      expect(words, name).not.toMatch(/\{\{|\}\}|undefined|NaN|method\.|measures\.\w+\./u);
    }
    const written = [facts.definition, facts.formulaWords, facts.estimand, facts.denominator, facts.caveat];
    for (const words of [...written, facts.interval, facts.direction, facts.unit])
      expect(han.test(words) || words === "", words).toBe(language === "zh-CN");
    expect(needTexts(writer.text, id).length).toBeGreaterThan(0);
  });

  test.each(measureIds)("%s: each part is named in words, none by its id", (id) => {
    const parts = partsOf(writer.text, id);
    expect(parts.length).toBeGreaterThan(0);
    for (const { part, label } of parts) {
      // In English a part may be called what its id is: "left".
      if (language !== "en" || part.endsWith(":")) expect(label, part).not.toBe(part);
      expect(label.trim(), part).not.toBe("");
    }
    expect(parts.map(({ part }) => part)).toEqual([...new Set(parts.map(({ part }) => part))]);
  });

  test.each(measureIds)("%s: its formula is MathML, whole and not empty", (id) => {
    const html = renderToStaticMarkup(
      <TextsContext value={createTexts(language)}>
        <Formula formula={measureDeclaration(id).formula} label={id} />
      </TextsContext>,
    );
    for (const math of childrenOf(html)) checkMath(math);
    expect(html.match(/<math /gu)?.length ?? 0).toBeGreaterThan(0);
    expect(html).toMatch(/<math [^>]*aria-label="[^"]+"/u);
    expect(html).not.toMatch(/undefined|NaN|\[object|<script|style=/u);
  });
});

interface Tag {
  readonly name: string;
  readonly children: Tag[];
  text: string;
}

/** The elements of a markup, nested; fails on a tag that is not closed or closed twice. */
function childrenOf(html: string): readonly Tag[] {
  const root: Tag = { name: "", children: [], text: "" };
  const open = [root];
  for (const [, close, name = "", text] of html.matchAll(/<(\/?)([a-z]+)[^>]*>|([^<]+)/gu)) {
    if (text !== undefined) {
      const last = open.at(-1);
      if (last !== undefined) last.text += text;
    } else if (close === "/") {
      expect(open.pop()?.name).toBe(name);
    } else {
      const tag: Tag = { name, children: [], text: "" };
      open.at(-1)?.children.push(tag);
      open.push(tag);
    }
  }
  expect(open).toHaveLength(1);
  return root.children;
}

const pairs = new Set(["mfrac", "msub", "msup", "munder", "mover"]);
const tokens = new Set(["mi", "mn", "mo", "mtext"]);

/** Elements of two children have two, tokens have text and no element, and nothing else holds text. */
function checkMath({ name, children, text }: Tag): void {
  if (pairs.has(name)) expect(children, name).toHaveLength(2);
  if (tokens.has(name)) {
    expect(text.trim(), name).not.toBe("");
    expect(children, name).toEqual([]);
  } else {
    expect(text.trim(), name).toBe("");
    if (name !== "mspace") expect(children.length, name).toBeGreaterThan(0);
  }
  for (const child of children) checkMath(child);
}

test("what the check of MathML refuses", () => {
  expect(() => childrenOf("<math><mi>x</math>")).toThrow();
  expect(() => checkMath({ name: "mfrac", children: [], text: "" })).toThrow();
  expect(() => checkMath({ name: "mi", children: [], text: " " })).toThrow();
});

test("every upright word of a formula that is language and no sign is said in Chinese", () => {
  const { text } = writerIn("zh-CN");
  const signs =
    /^(max|min|argmin|artanh|se|sd|df|ln|exp|arcsin|median|POMP|SEM|ICC|MS\w*|GPW|BCa|[A-Z]|[a-z])$/u;
  const english = measureIds.flatMap((id) =>
    formulaWords(measureDeclaration(id).formula)
      .filter((word) => !signs.test(word) && !han.test(formulaWord(text, word)))
      .map((word) => `${id}: ${word}`),
  );
  expect(english).toEqual([]);
});

test("a part with a prefix is named by what follows it: no measure declares one that pages can't name", () => {
  const unnamed = measureIds.flatMap((id) =>
    Object.keys(measureDeclaration(id).parts).filter(
      (part) => part.endsWith(":") && partName(part).code !== "",
    ),
  );
  expect(unnamed).toEqual([]);
});

test("an estimand of a measure's own is of a measure that there is", () => {
  expect(Object.keys(en.method.ownEstimands).filter((id) => !isMeasureId(id))).toEqual([]);
});

describe("golden values", () => {
  test("a measure with an interval names what its estimators were tested with", () => {
    const untested = measureIds.filter((id) => {
      const { interval, parts, golden } = measureDeclaration(id);
      const estimates = [interval, ...Object.values(parts).map((part) => part.interval)];
      return golden.length === 0 && estimates.some((kind) => kind !== "none");
    });
    expect(untested).toEqual([]);
  });

  test("each is shown with its results", () => {
    for (const id of measureIds)
      for (const golden of goldenOf(id)) {
        expect(expectedText(golden)).toMatch(/^\w+ −?[\d.]+/u);
        expect(expectedText(golden)).not.toMatch(/NaN|Infinity/u);
      }
  });
});

describe("simulated coverage", () => {
  test("each measure shows what was simulated of its intervals and its parts'", () => {
    const { text, format } = writerIn("zh-CN");
    for (const id of measureIds) {
      const figures = coverageFigures(id);
      expect(coverageSeries(figures).flat()).toHaveLength(figures.length);
      expect(new Set(figures.map(({ interval }) => interval))).toEqual(
        new Set(intervalsOf(id).filter((kind) => coverageOf(kind).length > 0)),
      );
      for (const figure of figures) {
        expect(coverageText(figure, text, format), id).toMatch(/\d%|\d %/u);
        expect(coverageText(figure, text, format), id).toMatch(han);
      }
    }
  });

  test("a measure with t limits shows those of its kind at several sizes in one row", () => {
    const [normal] = coverageSeries(coverageOf("t"));
    expect(normal?.length).toBeGreaterThan(1);
    expect(new Set(normal?.map(({ design }) => design)).size).toBe(1);
    expect(new Set(normal?.map(({ n }) => n)).size).toBe(normal?.length);
  });
});

describe("finding a measure", () => {
  it.each([
    ["balance", "competence.balance"],
    ["结构均衡", "competence.balance"],
    ["  COMPLETION ", "students.completion"],
    ["employment.pay", "employment.pay"],
    ["去向 落实", "employment.destination_rate"],
    ["ｐａｙ", "employment.pay"],
  ])("%j finds %s", (query, id) => {
    expect(findMeasures(query)).toContain(id);
  });

  it("finds all for nothing, nothing for what is called by no name, and only what has every word", () => {
    expect(findMeasures("  ")).toEqual(measureIds);
    expect(findMeasures("zzz")).toEqual([]);
    for (const id of findMeasures("published median")) expect(id).toMatch(/^published\..*median/u);
  });

  it("lists every measure once under its lens", () => {
    const listed = byLens(measureIds).flatMap(([, ids]) => ids);
    expect(listed).toHaveLength(measureIds.length);
    expect(new Set(listed)).toEqual(new Set(measureIds));
    expect(listed.every(isMeasureId)).toBe(true);
  });
});

test("a part without words keeps its id, so that nothing is unnamed", () => {
  const { text } = writerIn("en");
  expect(declaredPartLabel(text, "never_heard_of")).toBe("never_heard_of");
  expect(declaredPartLabel(text, "")).toBe(text("method.whole"));
});
