import type { PanelData } from "../panels/panelData.ts";

/** So many answers a function remembers of the same data; the one that was not asked for the longest makes room. */
const kept = 64;

/** Keeps what a function made of the data and an input for as long as the data live, up to 64 answers. `keyOf` gives equal inputs one key. */
export function remembered<Input, Value>(
  keyOf: (input: Input) => string,
  make: (data: PanelData, input: Input) => Value,
): (data: PanelData, input: Input) => Value {
  const memory = new WeakMap<PanelData, Map<string, Value>>();
  return (data, input) => {
    let values = memory.get(data);
    if (values === undefined) {
      values = new Map();
      memory.set(data, values);
    }
    const key = keyOf(input);
    const known = values.get(key);
    if (known !== undefined) {
      values.delete(key);
      values.set(key, known);
      return known;
    }
    const value = make(data, input);
    const oldest = values.size < kept ? undefined : values.keys().next();
    if (oldest?.done === false) values.delete(oldest.value);
    values.set(key, value);
    return value;
  };
}

/** Keeps what a function made of the data for as long as these live. */
export function rememberedOnce<Value>(make: (data: PanelData) => Value): (data: PanelData) => Value {
  const find = remembered<null, Value>(() => "", make);
  return (data) => find(data, null);
}
