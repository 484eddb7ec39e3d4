import { startTransition, useEffect, useState } from "react";

/** A value as it was before until what shows the new one is drawn; what asks for it is then drawn where nothing is pressed meanwhile. */
export function useAfterDrawn<Value>(value: Value): Value {
  const [drawn, setDrawn] = useState({ value });
  useEffect(
    () => startTransition(() => setDrawn((before) => (before.value === value ? before : { value }))),
    [value],
  );
  return drawn.value;
}
