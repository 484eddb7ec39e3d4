import { headerKey } from "../../model/headerKey.ts";
import type { CheckId } from "../checks/checks.ts";
import { nearest } from "./editDistance.ts";
import { IndicatorIndex } from "../recognition/indicatorHeaders.ts";
import { message, type Message } from "../message.ts";
import type { KnownCodes } from "../screening.ts";
import { findTerm } from "./termText.ts";

/** What is wrong with a text of a column. */
export interface Problem {
  readonly check: CheckId;
  readonly reason: Message;
}

/** The forms of a program's name, as written first, then without what schools put around it: `智慧健康养老专业（三年制）`. */
function programKeys(text: string): string[] {
  const bare = text.normalize("NFKC").replace(/\s*[（([【][^）)\]】]*[）)\]】]/g, "");
  return [
    ...new Set([headerKey(text), headerKey(bare), headerKey(bare).replace(/(?<=.{2,})专业$/u, "")]),
  ].filter((key) => key !== "");
}

/** The pieces of a text that names a program by its code and its name: `P01 智慧健康养老`, `智慧健康养老（P01）`. */
function pieces(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(/[\s_:|/()[\]【】]+/)
    .filter((piece) => piece !== "");
}

function withoutZeros(text: string): string {
  return text.replace(/^0+(?=.)/u, "");
}

/** Turns names into codes and knows which codes are unknown. */
export class CodeResolver {
  readonly indicators: IndicatorIndex;
  private readonly indicatorCodes: ReadonlySet<string>;
  private readonly programCodes: ReadonlySet<string> | null;
  private readonly programByName = new Map<string, string>();
  private readonly moduleCodes: ReadonlySet<string>;
  private readonly moduleByName = new Map<string, string>();
  private readonly known: KnownCodes;
  /** Numbers of loaded students by what is left of them without zeros at their beginning; made when it is first asked. */
  private studentsWithoutZeros: ReadonlyMap<string, string> | null = null;

  constructor(known: KnownCodes) {
    this.known = known;
    this.indicators = new IndicatorIndex(known.indicators);
    this.indicatorCodes = new Set(known.indicators.map(({ code }) => code));
    this.moduleCodes = new Set(known.modules?.map(({ code }) => code));
    for (const { code, names } of known.modules ?? [])
      for (const name of names) this.moduleByName.set(headerKey(name), code);
    this.programCodes = known.programs === null ? null : new Set(known.programs.map(({ code }) => code));
    const shorter = new Map<string, Set<string>>();
    for (const { code, names } of known.programs ?? []) {
      for (const name of names) {
        const [own = "", ...others] = programKeys(name);
        if (own !== "") this.programByName.set(own, code);
        for (const key of others) shorter.set(key, (shorter.get(key) ?? new Set()).add(code));
      }
    }
    // A short form that two programs share names neither.
    for (const [key, codes] of shorter) {
      const [code] = codes;
      if (codes.size === 1 && code !== undefined && !this.programByName.has(key))
        this.programByName.set(key, code);
    }
  }

  resolve(domain: string, text: string): string {
    if (text === "") return text;
    if (domain === "indicator" && !this.indicatorCodes.has(text)) return this.indicators.find(text) ?? text;
    if (domain === "program" && this.programCodes !== null && !this.programCodes.has(text)) {
      for (const key of programKeys(text)) {
        const code = this.programByName.get(key);
        if (code !== undefined) return code;
      }
      const named = pieces(text).filter((piece) => this.programCodes?.has(piece) === true);
      return named.length === 1 ? (named[0] ?? text) : text;
    }
    if (domain === "module" && !this.moduleCodes.has(text))
      return this.moduleByName.get(headerKey(text)) ?? text;
    return text;
  }

  /** True for a code or name of something that is loaded. */
  knows(domain: "indicator" | "program", text: string): boolean {
    const code = this.resolve(domain, text);
    return domain === "indicator" ? this.indicatorCodes.has(code) : (this.programCodes?.has(code) ?? false);
  }

  /** True for the code of a term that is loaded. */
  knowsTerm(text: string): boolean {
    return this.known.terms?.includes(text.normalize("NFKC").trim()) === true;
  }

  /** True for a text of a column of terms that is neither loaded nor of a known form: the school's own code, as it seems. */
  isOwnTerm(text: string): boolean {
    return text.trim() !== "" && !this.knowsTerm(text) && findTerm(text) === null;
  }

  /** The code whose name is a slip of the pen away from a text; null where none is. */
  proposal(domain: string, text: string): string | null {
    if (domain === "term") {
      const found = findTerm(text);
      return found !== null && "ambiguous" in found ? found.likely : null;
    }
    if (domain === "program") return nearest(programKeys(text).at(-1) ?? "", [...this.programByName]);
    return domain === "indicator" ? this.indicators.nearly(text) : null;
  }

  /** The codes that a text of the domain may mean, with their names. */
  options(domain: string): readonly { readonly value: string; readonly label: string }[] {
    if (domain === "term") return (this.known.terms ?? []).map((value) => ({ value, label: "" }));
    const known =
      domain === "program"
        ? (this.known.programs ?? [])
        : domain === "indicator"
          ? this.known.indicators
          : [];
    return known.map(({ code, names }) => ({ value: code, label: names.join(" · ") }));
  }

  /** True where the framework is only assumed and the file names none of its indicators: it uses another one. */
  otherFramework(domain: string, dictionary: readonly string[]): boolean {
    return (
      domain === "indicator" &&
      this.known.indicatorsAssumed === true &&
      !dictionary.some((text) => this.indicators.find(text) !== null)
    );
  }

  /** A student's number that is loaded with other zeros at its beginning: spreadsheets remove them. */
  lostZeros(text: string): Problem | null {
    const { students } = this.known;
    if (students === null || text === "" || students.has(text)) return null;
    this.studentsWithoutZeros ??= new Map(Array.from(students, (id) => [withoutZeros(id), id]));
    const id = this.studentsWithoutZeros.get(withoutZeros(text));
    return id === undefined ? null : { check: "code.lost_zeros", reason: message("code_lost_zeros", { id }) };
  }

  problem(domain: string, text: string): Problem | null {
    if (text === "") return null;
    if (domain === "indicator" && this.known.indicators.length > 0 && !this.indicatorCodes.has(text)) {
      return { check: "code.unknown_indicator", reason: message("code_unknown_indicator") };
    }
    if (domain === "program" && this.programCodes !== null && !this.programCodes.has(text)) {
      return { check: "code.unknown_program", reason: message("code_unknown_program") };
    }
    if (domain === "student" && this.known.students !== null && !this.known.students.has(text)) {
      return (
        this.lostZeros(text) ?? { check: "code.unknown_student", reason: message("code_unknown_student") }
      );
    }
    if (domain === "employer" && this.known.employers !== null && !this.known.employers.has(text)) {
      return { check: "code.unknown_employer", reason: message("code_unknown_employer") };
    }
    return null;
  }
}
