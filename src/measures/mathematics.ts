/**
 * A formula as a tree that a page draws as MathML and a codebook writes as one line: no language, no markup.
 * `name` is a quantity with an optional subscript, `word` a short upright name, `op` an operator or relation.
 */
export type Mathematics =
  | { readonly kind: "name"; readonly name: string; readonly sub?: string; readonly bar?: boolean }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "op"; readonly op: string }
  | { readonly kind: "row"; readonly parts: readonly Mathematics[] }
  | { readonly kind: "group"; readonly inside: Mathematics; readonly fence: "(" | "|" }
  | { readonly kind: "fraction"; readonly over: Mathematics; readonly under: Mathematics }
  | { readonly kind: "root"; readonly inside: Mathematics }
  | { readonly kind: "power"; readonly base: Mathematics; readonly exponent: Mathematics }
  | { readonly kind: "sum"; readonly over: string; readonly inside: Mathematics };

/** What formulas are written with: a text is a name (`x_i` has the subscript i), an operator where it is one, a number is a number. */
export type Written = Mathematics | string | number;

const operators = new Set(["=", "+", "−", "·", "±", "≤", "≥", "<", ">", "≈", "→", "/", ","]);

function written(part: Written): Mathematics {
  if (typeof part === "number") return { kind: "number", value: part };
  if (typeof part !== "string") return part;
  if (operators.has(part)) return { kind: "op", op: part };
  const [name = "", sub] = part.split("_");
  return sub === undefined ? { kind: "name", name } : { kind: "name", name, sub };
}

/** Parts one after another: `row("V", "=", fraction("s", mean("x")))`. */
export function row(...parts: readonly Written[]): Mathematics {
  return { kind: "row", parts: parts.map(written) };
}

/** A name with a bar: the mean. */
export function mean(name: string): Mathematics {
  const [base = "", sub] = name.split("_");
  return { kind: "name", name: base, bar: true, ...(sub === undefined ? {} : { sub }) };
}

/** An upright word: `max`, `n`, `satisfied`. */
export function word(text: string): Mathematics {
  return { kind: "word", word: text };
}

export function fraction(over: Written, under: Written): Mathematics {
  return { kind: "fraction", over: written(over), under: written(under) };
}

export function root(inside: Written): Mathematics {
  return { kind: "root", inside: written(inside) };
}

export function power(base: Written, exponent: Written): Mathematics {
  return { kind: "power", base: written(base), exponent: written(exponent) };
}

/** Σ over an index. */
export function sum(over: string, inside: Written): Mathematics {
  return { kind: "sum", over, inside: written(inside) };
}

export function group(...parts: readonly Written[]): Mathematics {
  return { kind: "group", inside: row(...parts), fence: "(" };
}

export function absolute(...parts: readonly Written[]): Mathematics {
  return { kind: "group", inside: row(...parts), fence: "|" };
}
