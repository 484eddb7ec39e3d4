import { createElement, type ReactElement } from "react";
import { useText } from "../../i18n/useText.ts";
import { formulaLines, formulaText, isSign } from "../../measures/formulaText.ts";
import type { Mathematics } from "../../measures/mathematics.ts";
import styles from "./formula.module.css";
import { isFormulaWord, useFormulaWord } from "./formulaWord.ts";

type WordOf = (word: string) => string;

// React's types know no MathML, so its elements are made by name; React puts all that stands in `math` into that namespace.
const element = (
  name: string,
  attributes: Readonly<Record<string, string>> | null,
  ...inside: (ReactElement | string)[]
): ReactElement => createElement(name, attributes, ...inside);

/** A name of one letter is drawn slanted, a longer one upright. */
function identifier(name: string): ReactElement {
  return /^[\d.]+$/u.test(name) ? element("mn", null, name) : element("mi", null, name);
}

/** An index. Two small letters are two indices, `x_ij`, and so is what stands on both sides of a comma; a longer one is a word. */
function subscript(sub: string): ReactElement {
  const pieces = sub
    .split(",")
    .flatMap((part, at) => [
      ...(at === 0 ? [] : [element("mo", { separator: "true" }, ",")]),
      ...(/^\p{Ll}{2}$/u.test(part) ? Array.from(part, identifier) : [identifier(part)]),
    ]);
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : element("mrow", null, ...pieces);
}

/** A word of language is set as text, a sign such as max as a name of mathematics. */
function upright(word: string, wordOf: WordOf): ReactElement {
  return isFormulaWord(word)
    ? element("mtext", null, wordOf(word))
    : element("mi", { mathvariant: "normal" }, word);
}

function rowOf(parts: readonly Mathematics[], wordOf: WordOf): ReactElement {
  const drawn: ReactElement[] = [];
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    if (part.kind === "op") {
      const form: Readonly<Record<string, string>> = isSign(parts, at)
        ? { form: "prefix" }
        : part.op === ","
          ? { separator: "true" }
          : { form: "infix" };
      drawn.push(element("mo", form, part.op));
      return;
    }
    if (before !== undefined && before.kind !== "op" && part.kind !== "group")
      drawn.push(element("mspace", { width: "0.22em" }));
    drawn.push(node(part, wordOf));
  });
  return element("mrow", null, ...drawn);
}

function node(part: Mathematics, wordOf: WordOf): ReactElement {
  switch (part.kind) {
    case "name": {
      const base = identifier(part.name);
      const name =
        part.bar === true
          ? element("mover", { accent: "true" }, base, element("mo", { stretchy: "false" }, "‾"))
          : base;
      return part.sub === undefined ? name : element("msub", null, name, subscript(part.sub));
    }
    case "word":
      return upright(part.word, wordOf);
    case "number":
      return element("mn", null, String(part.value));
    case "op":
      return element("mo", null, part.op);
    case "row":
      return rowOf(part.parts, wordOf);
    case "group": {
      const [open, close] = part.fence === "(" ? ["(", ")"] : ["|", "|"];
      return element(
        "mrow",
        null,
        element("mo", { fence: "true", form: "prefix" }, open),
        node(part.inside, wordOf),
        element("mo", { fence: "true", form: "postfix" }, close),
      );
    }
    case "fraction":
      return element("mfrac", null, node(part.over, wordOf), node(part.under, wordOf));
    case "root":
      return element("msqrt", null, node(part.inside, wordOf));
    case "power":
      return element("msup", null, node(part.base, wordOf), node(part.exponent, wordOf));
    case "sum":
      return element(
        "mrow",
        null,
        element(
          "munder",
          null,
          element("mo", { largeop: "true", movablelimits: "false" }, "∑"),
          subscript(part.over),
        ),
        node(part.inside, wordOf),
      );
  }
}

/**
 * A formula as mathematics, one line a formula. Its name is the formula as a line of text; where it is wider than its place it
 * scrolls there, so it can be reached by keyboard.
 */
export function Formula({ formula, label }: { readonly formula: Mathematics; readonly label: string }) {
  const text = useText();
  const wordOf = useFormulaWord();
  return (
    <figure
      className={styles.box}
      aria-label={text("pages.common.formulaOf", { label })}
      // What scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {formulaLines(formula).map((line) => {
        const words = formulaText(line, wordOf);
        return (
          <div key={words} className={styles.line}>
            {element("math", { display: "block", "aria-label": words }, node(line, wordOf))}
          </div>
        );
      })}
    </figure>
  );
}
