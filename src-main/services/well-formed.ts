/**
 * The same value with half surrogate pairs in its strings replaced by U+FFFD, as storing them in UTF-8 would: a field cut inside an
 * emoji must be the same in the journal as in its table.
 */
export function wellFormed<Value>(value: Value): Value {
  // The shape stays: only the characters of strings change, which no type here tells apart.
  return replaced(value) as Value;
}

function replaced(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(replaced);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toWellFormed(), replaced(item)]));
}
