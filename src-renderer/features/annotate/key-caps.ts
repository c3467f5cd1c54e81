/** The physical key (`KeyboardEvent.code`) of a cap in the codebook; null where there is no such key. */
export function codeOfKeyCap(cap: string): string | null {
  if (/^\d$/.test(cap)) return `Digit${cap}`;
  if (/^[a-z]$/i.test(cap)) return `Key${cap.toUpperCase()}`;
  return { '-': 'Minus', '=': 'Equal' }[cap] ?? null;
}
