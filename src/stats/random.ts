/**
 * A seeded stream of random numbers: the same seed gives the same numbers on every machine. Not for secrets.
 * sfc32 by Doty-Humphrey (PractRand; public domain), filled from the seed by splitmix32.
 */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number) {
    let state = seed | 0;
    const next = () => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    this.#a = next();
    this.#b = next();
    this.#c = next();
    for (let warm = 0; warm < 12; warm += 1) this.#next();
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** Uniform in (0, 1): never 0 and never 1. */
  uniform(): number {
    return (this.#next() + 0.5) / 4_294_967_296;
  }

  /** A whole number from 0 to count − 1, each with a probability that is off by less than count / 2³². 0 < count < 2²¹. */
  below(count: number): number {
    return Math.floor(this.#next() * (count / 4_294_967_296));
  }

  /** Fills `into` with what `below(count)` would give one after the other, several times as fast. */
  fillBelow(into: Int32Array, count: number): void {
    const scale = count / 4_294_967_296;
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let counter = this.#counter;
    for (let index = 0; index < into.length; index += 1) {
      const sum = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      into[index] = Math.floor((sum >>> 0) * scale);
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#counter = counter;
  }

  /** Standard exponential. */
  exponential(): number {
    return -Math.log(this.uniform());
  }

  /** Standard normal, by Box & Muller, Annals of Mathematical Statistics 29 (1958). */
  normal(): number {
    return Math.sqrt(2 * this.exponential()) * Math.cos(2 * Math.PI * this.uniform());
  }
}
