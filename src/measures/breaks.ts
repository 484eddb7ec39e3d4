import type { PanelFilter, PanelGrouping } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf, selectRows, tuplesOf } from "../panels/selection.ts";
import { occasionOf, occasionRows, type Occasion } from "./occasion.ts";
import { remembered, rememberedOnce } from "./remembered.ts";

/** Between the group's last scores before and those at `at` something changed, so that levels across it are not comparable. */
export interface Break {
  readonly group: string;
  readonly at: string;
  /** `instrument`: an indicator was scored with another instrument or version of it. `indicators`: other indicators were scored. */
  readonly what: "instrument" | "indicators";
}

/** By indicator the instruments, each with its version a number, that its scores name. */
type Scored = Map<number, Set<number>>;

/** Numbers the instruments with their versions that scores name, from 1; 0 is none. `pairs` is how many numbers there are. */
interface InstrumentsUsed {
  readonly pairs: number;
  readonly pairOf: (instrument: number, version: number) => number;
}

/**
 * With which instruments the students' scores at an occasion were given: `uses` are the indicators with an instrument's number that occur,
 * and a student has one bit for each of them, in `words` numbers from `student * words` on.
 */
interface StudentsUses {
  readonly uses: readonly { readonly indicator: number; readonly pair: number }[];
  readonly words: number;
  readonly bits: Uint32Array;
}

const instrumentsUsed = rememberedOnce((data): InstrumentsUsed => {
  const { scores } = data.panels;
  const instrument = integers(scores, "instrument");
  const version = integers(scores, "instrument_version");
  const versions = labelsOf(data, "scores", "instrument_version").length + 1;
  const numbers = new Int32Array(labelsOf(data, "scores", "instrument").length * versions);
  let pairs = 1;
  instrument.forEach((code, row) => {
    const at = code * versions + (version[row] ?? -1) + 1;
    if (code >= 0 && numbers[at] === 0) numbers[at] = pairs++;
  });
  return { pairs, pairOf: (code, own) => (code < 0 ? 0 : (numbers[code * versions + own + 1] ?? 0)) };
});

/** Remembered, because a page asks at every click and the scores are many. */
const studentsUses = remembered<{ readonly when: PanelFilter; readonly occasion: Occasion }, StudentsUses>(
  JSON.stringify,
  (data, { when, occasion }) => {
    const { scores, students } = data.panels;
    const taken = selectRows(data, "scores", when);
    const compared = occasionRows(data, occasion);
    const indicator = integers(scores, "indicator");
    const instrument = integers(scores, "instrument");
    const version = integers(scores, "instrument_version");
    const { pairs, pairOf } = instrumentsUsed(data);
    const numbers = new Int32Array(labelsOf(data, "scores", "indicator").length * pairs).fill(-1);
    const uses: { indicator: number; pair: number }[] = [];
    const useOf = new Int32Array(scores.rowCount).fill(-1);
    for (let row = 0; row < useOf.length; row += 1) {
      const what = indicator[row] ?? -1;
      if (what < 0 || taken[row] !== 1 || compared[row] !== 1) continue;
      const pair = pairOf(instrument[row] ?? -1, version[row] ?? -1);
      const at = what * pairs + pair;
      if (numbers[at] === -1) numbers[at] = uses.push({ indicator: what, pair }) - 1;
      useOf[row] = numbers[at] ?? -1;
    }
    const words = Math.ceil(uses.length / 32);
    const bits = new Uint32Array(students.rowCount * words);
    const student = integers(scores, "student");
    for (let row = 0; row < useOf.length; row += 1) {
      const use = useOf[row] ?? -1;
      if (use < 0) continue;
      const word = (student[row] ?? -1) * words + (use >> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (use & 31));
    }
    return { uses, words, bits };
  },
);

/** What the scores of groups name: `index` says the group of each student, −1 for none. */
function scoredBy({ uses, words, bits }: StudentsUses, index: Int32Array, groups: number): readonly Scored[] {
  const any = new Uint32Array(groups * words);
  for (let student = 0; student < index.length; student += 1) {
    const own = index[student] ?? -1;
    if (own < 0) continue;
    for (let word = 0; word < words; word += 1)
      any[own * words + word] = (any[own * words + word] ?? 0) | (bits[student * words + word] ?? 0);
  }
  return Array.from({ length: groups }, (_, own): Scored => {
    const known: Scored = new Map();
    for (const [use, { indicator, pair }] of uses.entries()) {
      if (((any[own * words + (use >> 5)] ?? 0) & (1 << (use & 31))) === 0) continue;
      const pairs = known.get(indicator) ?? new Set();
      if (pair > 0) pairs.add(pair);
      known.set(indicator, pairs);
    }
    return known;
  });
}

function isSame(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

function changeBetween(before: Scored, after: Scored): Break["what"] | null {
  if (!isSame(new Set(before.keys()), new Set(after.keys()))) return "indicators";
  for (const [indicator, instruments] of after) {
    const earlier = before.get(indicator) ?? new Set();
    // Scores that name no instrument say nothing of a change.
    if (earlier.size > 0 && instruments.size > 0 && !isSame(earlier, instruments)) return "instrument";
  }
  return null;
}

/**
 * Where the scores of groups change their indicators or instruments along a grouping such as the cohort, at the one occasion that
 * competence measures compare groups at. A code without scores is passed over.
 * `by` and `along` are groupings of students.
 * @param by the groups, null for all in one, whose `group` is "".
 */
export function breaksAlong(
  data: PanelData,
  {
    by,
    along,
    codes,
    where,
  }: {
    readonly by: PanelGrouping | null;
    readonly along: PanelGrouping;
    /** Of `along`, in their order. */
    readonly codes: readonly string[];
    readonly where: PanelFilter;
  },
): readonly Break[] {
  const students = selectRows(data, "students", filterPart(where, "whom"));
  const { tuples, index } = tuplesOf(data, "students", by === null ? [along] : [by, along], students);
  const uses = studentsUses(data, { when: filterPart(where, "when"), occasion: occasionOf(data, where) });
  const scored = scoredBy(uses, index, tuples.length);
  const byKey = new Map(tuples.map((tuple, at) => [JSON.stringify(tuple), scored[at] ?? new Map()]));
  const groups = by === null ? [""] : [...new Set(tuples.map(([group = ""]) => group))];
  return groups.flatMap((group) => {
    let before: Scored | undefined;
    return codes.flatMap((at): readonly Break[] => {
      const after: Scored | undefined = byKey.get(JSON.stringify(by === null ? [at] : [group, at]));
      if (after === undefined || after.size === 0) return [];
      const what = before === undefined ? null : changeBetween(before, after);
      // A cohort that names no instrument keeps what was named before it in mind.
      const named = before;
      before = new Map(
        [...after].map(([one, used]) => [one, used.size > 0 ? used : (named?.get(one) ?? used)]),
      );
      return what === null ? [] : [{ group, at, what }];
    });
  });
}
