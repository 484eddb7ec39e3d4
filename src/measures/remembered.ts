import type { PanelData } from "../panels/panelData.ts";

/** Keeps what a function made of the data and a key for as long as the data live. */
export function rememberedByKey<Value>(
  make: (data: PanelData, key: string) => Value,
): (data: PanelData, key: string) => Value {
  const memory = new WeakMap<PanelData, Map<string, Value>>();
  return (data, key) => {
    let values = memory.get(data);
    if (values === undefined) {
      values = new Map();
      memory.set(data, values);
    }
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make(data, key);
    values.set(key, value);
    return value;
  };
}
