import type { PanelFilter, PanelGrouping } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf, selectRows, tuplesOf } from "../panels/selection.ts";
import { occasionOf, occasionRows } from "./occasion.ts";
import { rememberedOnce } from "./remembered.ts";

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
  const { scores } = data.panels;
  const taken = selectRows(data, "scores", filterPart(where, "when"));
  const compared = occasionRows(data, occasionOf(data, where));
  const students = selectRows(data, "students", filterPart(where, "whom"));
  const { tuples, index } = tuplesOf(data, "students", by === null ? [along] : [by, along], students);
  const student = integers(scores, "student");
  const indicator = integers(scores, "indicator");
  const instrument = integers(scores, "instrument");
  const version = integers(scores, "instrument_version");
  const { pairs, pairOf } = instrumentsUsed(data);
  const width = labelsOf(data, "scores", "indicator").length;
  // One byte for each group, indicator and instrument: a page asks at every click, over all scores.
  const seen = new Uint8Array(tuples.length * width * pairs);
  student.forEach((who, row) => {
    const own = index[who] ?? -1;
    const what = indicator[row] ?? -1;
    if (own < 0 || what < 0 || taken[row] !== 1 || compared[row] !== 1) return;
    seen[(own * width + what) * pairs + pairOf(instrument[row] ?? -1, version[row] ?? -1)] = 1;
  });
  const scored = tuples.map((_tuple, own): Scored => {
    const known: Scored = new Map();
    for (let what = 0; what < width; what += 1) {
      const used = seen.subarray((own * width + what) * pairs, (own * width + what + 1) * pairs);
      if (used.includes(1))
        known.set(what, new Set([...used.keys()].filter((pair) => pair > 0 && used[pair] === 1)));
    }
    return known;
  });
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
