/** A piece of SQL made by this file only: what is in `text` is safe to send or to nest. */
export class Sql {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Scalar = string | number | bigint | boolean | Date | null;

/** What may stand in a `${…}` of the `sql` tag. A list becomes `(a, b, …)` for IN; nested Sql is taken as it is. */
export type SqlValue = Scalar | Sql | readonly (Exclude<Scalar, null> | Sql)[];

const hugeintMax = 2n ** 127n - 1n;

/**
 * The SQL literal of a text: quotes doubled, NUL characters composed with chr(0), because the parser would stop at one.
 * Throws TypeError for text that is not well-formed Unicode, which could not come back as it went in.
 */
function textLiteral(value: string): string {
  if (/\p{Surrogate}/u.test(value)) {
    throw new TypeError("text with an unpaired surrogate can't be sent to the database");
  }
  const quoted = value.replaceAll("'", "''");
  if (!quoted.includes("\0")) return `'${quoted}'`;
  return `('${quoted.split("\0").join("' || chr(0) || '")}')`;
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no SQL literal`);
  const plain = Object.is(value, -0) ? "-0" : String(value);
  // With an exponent the parser makes a DOUBLE; without one a fraction is a DECIMAL and a large integer a HUGEINT.
  const isInteger = Number.isSafeInteger(value) && !Object.is(value, -0);
  const text = isInteger || plain.includes("e") ? plain : `${plain}e0`;
  return text.startsWith("-") ? `(${text})` : text;
}

function bigintLiteral(value: bigint): string {
  if (value > hugeintMax || value < -hugeintMax)
    throw new RangeError(`${value} is too large for an SQL integer`);
  return value < 0n ? `(${value})` : String(value);
}

function dateLiteral(value: Date): string {
  const year = value.getUTCFullYear();
  if (Number.isNaN(year)) throw new RangeError("an invalid Date has no SQL literal");
  if (year < 0 || year > 9999) throw new RangeError(`the year ${year} has no SQL literal`);
  return `TIMESTAMP '${value.toISOString().replace("T", " ").replace("Z", "")}'`;
}

function literal(value: SqlValue | undefined): string {
  if (value instanceof Sql) return value.text;
  if (value === null) return "NULL";
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "bigint") return bigintLiteral(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return dateLiteral(value);
  if (Array.isArray(value)) return listLiteral(value);
  throw new TypeError(`a value of type ${typeof value} has no SQL literal`);
}

/** `IN ()` is no SQL and `IN (NULL)` makes NOT IN empty, so an empty list is a subquery without rows. */
function listLiteral(values: readonly SqlValue[]): string {
  if (values.length === 0) return "(SELECT NULL WHERE FALSE)";
  const literals = values.map((value) => {
    if (value === null || Array.isArray(value)) {
      throw new TypeError("a list in SQL holds single values and no null");
    }
    return literal(value);
  });
  return `(${literals.join(", ")})`;
}

/**
 * The one way to write SQL with values: each `${value}` becomes an escaped literal, so no text of a file is ever parsed as SQL.
 * Never write quotes around a `${…}`. Throws RangeError or TypeError for values without a faithful literal (NaN, infinite, invalid dates).
 */
export function sql(parts: TemplateStringsArray, ...values: readonly SqlValue[]): Sql {
  return new Sql(parts.reduce((text, part, index) => text + literal(values[index - 1]) + part));
}

/** A quoted identifier, or a dotted path of them: `ident("staging", "students")` is `"staging"."students"`. */
export function ident(...path: readonly string[]): Sql {
  if (path.length === 0) throw new TypeError("an identifier needs a name");
  const quoted = path.map((name) => {
    if (name === "" || name.includes("\0") || /\p{Surrogate}/u.test(name)) {
      throw new TypeError(`${JSON.stringify(name)} can't be an identifier`);
    }
    return `"${name.replaceAll('"', '""')}"`;
  });
  return new Sql(quoted.join("."));
}

/** SQL text taken as it is. For constant texts of this program only, never for anything that came from outside. */
export function raw(text: string): Sql {
  return new Sql(text);
}

/** Pieces with a separator between them: `joinSql(columns.map((name) => ident(name)), ", ")`. */
export function joinSql(parts: readonly Sql[], separator: string): Sql {
  return new Sql(parts.map((part) => part.text).join(separator));
}
