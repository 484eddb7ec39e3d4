import { rememberedOnce } from "./remembered.ts";

/** The indicators' codes: schools that declare the same code mean the same indicator. `codeOf[place]` points into `codes`. */
export interface IndicatorCodes {
  readonly codes: readonly string[];
  readonly codeOf: Int32Array;
}

/** The distinct codes of `reference.indicators`, in its order. */
export const indicatorCodes = rememberedOnce((data): IndicatorCodes => {
  const places = new Map<string, number>();
  const codeOf = Int32Array.from(data.reference.indicators, ({ code }) => {
    const place = places.get(code) ?? places.size;
    places.set(code, place);
    return place;
  });
  return { codes: [...places.keys()], codeOf };
});
