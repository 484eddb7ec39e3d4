/** A reproducible source of random numbers. Only integer and additive arithmetic: the same numbers on every machine. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Standard normal, as the sum of twelve uniforms less six: mean 0, variance 1, never beyond ±6. */
  normal(): number;
  /** An integer in [low, high]. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of the keys, with probability proportional to its weight. Throws RangeError when no weight is positive. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  pick<T>(list: readonly T[]): T;
  /** The same items in another order, each order as likely. */
  shuffled<T>(list: readonly T[]): readonly T[];
}

const seed = "VETscope demo school 2026";

function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  value = Math.imul(value ^ (value >>> 16), 2246822507);
  value = Math.imul(value ^ (value >>> 13), 3266489909);
  return (value ^ (value >>> 16)) >>> 0;
}

/** mulberry32 by Tommy Ettinger, in the public domain. */
function uniformSource(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The stream of one purpose, named by the words of its purpose. Streams are independent of each other, so that a change in one part of
 * the school leaves the others as they were.
 */
export function randomStream(...purpose: readonly (string | number)[]): Random {
  const uniform = uniformSource(hash([seed, ...purpose].join("|")));
  const integer = (low: number, high: number): number => low + Math.floor(uniform() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[integer(0, list.length - 1)];
    if (item === undefined) throw new RangeError("an empty list has nothing to pick");
    return item;
  };
  return {
    uniform,
    integer,
    normal() {
      let sum = -6;
      for (let i = 0; i < 12; i += 1) sum += uniform();
      return sum;
    },
    chance: (probability) => uniform() < probability,
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const keys = Object.keys(weights).filter((key): key is K => key in weights);
      const total = keys.reduce((sum, key) => sum + weights[key], 0);
      let rest = uniform() * total;
      for (const key of keys) {
        rest -= weights[key];
        if (rest < 0) return key;
      }
      throw new RangeError("no weight is positive");
    },
    pick,
    shuffled<T>(list: readonly T[]): readonly T[] {
      const rest = [...list];
      return list.map(() => {
        const item = pick(rest);
        rest.splice(rest.indexOf(item), 1);
        return item;
      });
    },
  };
}
