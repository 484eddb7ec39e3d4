import type { Mathematics } from "./mathematics.ts";

/** Relations: what stands between the two sides of a formula, and where a new formula begins after a comma. */
const relations = new Set(["=", "≤", "≥", "<", ">", "≈", "→"]);

/** Whether a part is one symbol, so that nothing has to be set around it. */
function isSymbol(part: Mathematics): boolean {
  return part.kind === "name" || part.kind === "word" || part.kind === "number" || part.kind === "group";
}

function isOperator(part: Mathematics | undefined): boolean {
  return part?.kind === "op";
}

/** Whether a minus or plus at this place of a row is a sign and not between two terms. */
export function isSign(parts: readonly Mathematics[], at: number): boolean {
  const part = parts[at];
  if (part?.kind !== "op" || (part.op !== "−" && part.op !== "+" && part.op !== "±")) return false;
  return at === 0 || isOperator(parts[at - 1]);
}

const additive = new Set(["+", "−", "±"]);

/** Whether a part is a row of terms, which must stand in brackets beside a factor. */
function isSumOfTerms(part: Mathematics): boolean {
  return (
    part.kind === "row" &&
    part.parts.some((one, at) => one.kind === "op" && additive.has(one.op) && !isSign(part.parts, at))
  );
}

function inBrackets(part: Mathematics): Mathematics {
  return { kind: "group", inside: part, fence: "(" };
}

/** A row whose sums stand in brackets where what is beside them would else take only their first or last term. */
function rowInBrackets(parts: readonly Mathematics[]): readonly Mathematics[] {
  const takesAll = (beside: Mathematics | undefined) =>
    beside !== undefined && (beside.kind !== "op" || beside.op === "·" || beside.op === "/");
  return parts.map((part, at) => {
    const before = parts[at - 1];
    const subtracted = before?.kind === "op" && before.op === "−";
    return isSumOfTerms(part) && (takesAll(before) || subtracted || takesAll(parts[at + 1]))
      ? inBrackets(part)
      : part;
  });
}

/** The same formula with the brackets that its tree implies: `p · (n − 1)` for a product of `p` and the row `n − 1`. */
function bracketed(part: Mathematics): Mathematics {
  switch (part.kind) {
    case "row":
      return { kind: "row", parts: rowInBrackets(part.parts.map(bracketed)) };
    case "group":
    case "root":
      return { ...part, inside: bracketed(part.inside) };
    case "sum": {
      const inside = bracketed(part.inside);
      return { ...part, inside: isSumOfTerms(inside) ? inBrackets(inside) : inside };
    }
    case "fraction":
      return { ...part, over: bracketed(part.over), under: bracketed(part.under) };
    case "power": {
      const base = bracketed(part.base);
      return {
        ...part,
        base: isSymbol(base) ? base : inBrackets(base),
        exponent: bracketed(part.exponent),
      };
    }
    case "name":
    case "word":
    case "number":
    case "op":
      return part;
  }
}

/**
 * The formulas of a tree, one a line: a row is cut at the commas after which a formula with a relation of its own begins, so that
 * `V = s/x̄, D = √(C·T)` are two and `F(x, y)` stays one. Brackets that the tree implies are there.
 */
export function formulaLines(formula: Mathematics): readonly Mathematics[] {
  const whole = bracketed(formula);
  if (whole.kind !== "row") return [whole];
  const pieces: Mathematics[][] = [[]];
  for (const part of whole.parts) {
    if (part.kind === "op" && part.op === ",") pieces.push([]);
    else pieces.at(-1)?.push(part);
  }
  const hasRelation = (piece: readonly Mathematics[]) =>
    piece.some((part) => part.kind === "op" && relations.has(part.op));
  const lines: Mathematics[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last === undefined || hasRelation(piece)) lines.push([...piece]);
    else last.push({ kind: "op", op: "," }, ...piece);
  }
  return lines.filter((parts) => parts.length > 0).map((parts) => ({ kind: "row", parts }));
}

function rowText(parts: readonly Mathematics[], wordOf: (word: string) => string): string {
  let text = "";
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    if (part.kind === "op") {
      if (part.op === ",") text += ", ";
      else if (isSign(parts, at)) text += part.op;
      else text += ` ${part.op} `;
      return;
    }
    const besideTerm = (before !== undefined && !isOperator(before)) || isTerm(parts[at + 1]);
    if (before !== undefined && !isOperator(before) && part.kind !== "group") text += " ";
    text += part.kind === "fraction" && besideTerm ? `(${inline(part, wordOf)})` : inline(part, wordOf);
  });
  return text.replaceAll(/ {2,}/gu, " ").trim();
}

function isTerm(part: Mathematics | undefined): boolean {
  return part !== undefined && part.kind !== "op";
}

/** A part in brackets unless it is one symbol. */
function closed(part: Mathematics, wordOf: (word: string) => string): string {
  return isSymbol(part) && !(part.kind === "word" && wordOf(part.word).includes(" "))
    ? inline(part, wordOf)
    : `(${inline(part, wordOf)})`;
}

/** A part of a fraction or of a sum: powers and roots hold together without brackets. */
function factor(part: Mathematics, wordOf: (word: string) => string): string {
  return part.kind === "power" || part.kind === "root" ? inline(part, wordOf) : closed(part, wordOf);
}

function inline(part: Mathematics, wordOf: (word: string) => string): string {
  switch (part.kind) {
    case "name":
      return `${part.name}${part.bar === true ? "\u0304" : ""}${part.sub === undefined ? "" : `_${part.sub}`}`;
    case "word":
      return wordOf(part.word);
    case "number":
      return String(part.value);
    case "op":
      return part.op;
    case "row":
      return rowText(part.parts, wordOf);
    case "group":
      return part.fence === "(" ? `(${inline(part.inside, wordOf)})` : `|${inline(part.inside, wordOf)}|`;
    case "fraction":
      return `${factor(part.over, wordOf)} / ${factor(part.under, wordOf)}`;
    case "root":
      return `√${closed(part.inside, wordOf)}`;
    case "power":
      return `${closed(part.base, wordOf)}^${closed(part.exponent, wordOf)}`;
    case "sum":
      return `Σ_${part.over} ${factor(part.inside, wordOf)}`;
  }
}

/**
 * A formula as one line of text: `V = s / x̄`. Several formulas are set apart by semicolons.
 * @param wordOf what an upright word is called in the language of the reader; without it the words of the tree
 */
export function formulaText(formula: Mathematics, wordOf: (word: string) => string = (word) => word): string {
  return formulaLines(formula)
    .map((line) => inline(line, wordOf))
    .join("; ");
}

/** All upright words of a formula, each once. */
export function formulaWords(formula: Mathematics): readonly string[] {
  switch (formula.kind) {
    case "word":
      return [formula.word];
    case "row":
      return [...new Set(formula.parts.flatMap(formulaWords))];
    case "group":
    case "root":
    case "sum":
      return formulaWords(formula.inside);
    case "fraction":
      return [...new Set([...formulaWords(formula.over), ...formulaWords(formula.under)])];
    case "power":
      return [...new Set([...formulaWords(formula.base), ...formulaWords(formula.exponent)])];
    case "name":
    case "number":
    case "op":
      return [];
  }
}
