import type { TextColumn } from "../../columns/columnTable.ts";
import { cellFault } from "../../model/cellFault.ts";
import { tableDeclaration, type TableId } from "../../model/tables.ts";
import { canonicalText, plainText } from "../values/cellText.ts";
import { isGradeWord } from "../values/gradeWords.ts";
import { CodeResolver } from "../values/codeResolver.ts";
import { message, type Message } from "../message.ts";
import type { KnownCodes } from "../screening.ts";
import { findTerm } from "../values/termText.ts";

const textsLookedAt = 200;
/** From this share of a column's distinct texts on, its content says what it is [project's own rule]. */
const decidedFrom = 0.8;

function someTexts(column: TextColumn): string[] {
  return column.dictionary.filter((text) => text.trim() !== "").slice(0, textsLookedAt);
}

/** Share of a column's first distinct texts that may be stored in the model's column; 1 where it is empty. */
export function contentFit(table: TableId, name: string, column: TextColumn): number {
  const declaration = tableDeclaration(table).columns[name];
  if (declaration === undefined || declaration.type.kind === "text") return 1;
  const texts = someTexts(column);
  if (texts.length === 0) return 1;
  const fitting = texts.filter((text) => {
    // Which of day and month comes first is asked about; it is a date either way.
    const { text: canonical, fault } = canonicalText(declaration, text, "day_first");
    return fault === null && cellFault(declaration, canonical) === null;
  });
  return fitting.length / texts.length;
}

/** True for a column of scores: numbers, words for missing ones and grades in words. */
export function looksLikeScores(column: TextColumn): boolean {
  const texts = someTexts(column);
  const grades = texts.filter(isGradeWord).length;
  const others = texts.filter((text) => !isGradeWord(text));
  const fit = contentFit("assessments", "score", { ...column, dictionary: others });
  return texts.length > 0 && (grades + fit * others.length) / texts.length >= decidedFrom;
}

/** True for a column that counts the records. */
export function isRowNumber(name: string, dictionary: readonly string[]): boolean {
  return (
    /^(序号|行号|no\.?|#)$/i.test(name.normalize("NFKC").trim()) &&
    dictionary.every((text, at) => text.trim() === "" || Number(text) === at + 1)
  );
}

/** Tells by the content alone which columns a file has, against what is loaded. */
export class ContentEvidence {
  private readonly resolver: CodeResolver;
  private readonly known: KnownCodes;

  constructor(known: KnownCodes) {
    this.known = known;
    this.resolver = new CodeResolver(known);
  }

  private share(column: TextColumn, is: (text: string) => boolean): number {
    const texts = someTexts(column).map(plainText);
    return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
  }

  /** Why a column of the file is the model's column by its content; null where the content doesn't say so. */
  speaksFor(name: string, column: TextColumn): Message | null {
    const texts = someTexts(column);
    const percent = (share: number): number => Math.round(share * 100);
    if (name === "student_id" || name === "graduate_id") {
      const { students } = this.known;
      if (students === null || texts.length < 3) return null;
      const share = this.share(column, (text) => students.has(text));
      return share >= decidedFrom ? message("content_students", { percent: percent(share) }) : null;
    }
    if (name === "program_code") {
      if (this.known.programs === null || texts.length === 0) return null;
      const share = this.share(column, (text) => this.resolver.knows("program", text));
      return share >= decidedFrom ? message("content_programs", { percent: percent(share) }) : null;
    }
    if (name === "indicator_code") {
      if (this.known.indicators.length === 0 || texts.length < 2) return null;
      const share = this.share(column, (text) => this.resolver.knows("indicator", text));
      return share >= decidedFrom ? message("content_indicators", { percent: percent(share) }) : null;
    }
    if (name === "term_code") {
      const share = this.share(column, (text) => {
        const found = findTerm(text);
        return found !== null && "code" in found;
      });
      return share >= decidedFrom ? message("content_terms", { percent: percent(share) }) : null;
    }
    if (name === "score") {
      const numbers = texts.filter((text) => /^\d+(\.\d+)?$/.test(plainText(text))).map(Number);
      return looksLikeScores(column) && numbers.length >= 3 && numbers.every((value) => value <= 100)
        ? message("content_scores")
        : null;
    }
    return null;
  }
}
