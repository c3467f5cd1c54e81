/** The physical keys (`KeyboardEvent.code`) of a cap in the codebook, those of the number pad with them; empty where there are none. */
export function codesOfKeyCap(cap: string): readonly string[] {
  if (/^\d$/.test(cap)) return [`Digit${cap}`, `Numpad${cap}`];
  if (/^[a-z]$/i.test(cap)) return [`Key${cap.toUpperCase()}`];
  const sign = { '-': 'Minus', '=': 'Equal' }[cap];
  return sign ? [sign] : [];
}
