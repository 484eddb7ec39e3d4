import type { PanelData } from "../panels/panelData.ts";

/** Keeps what a function made of the data and an input for as long as the data live. `keyOf` gives equal inputs one key. */
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
    if (known !== undefined) return known;
    const value = make(data, input);
    values.set(key, value);
    return value;
  };
}

/** Keeps what a function made of the data for as long as these live. */
export function rememberedOnce<Value>(make: (data: PanelData) => Value): (data: PanelData) => Value {
  const find = remembered<null, Value>(() => "", make);
  return (data) => find(data, null);
}
