/** True where the letter that ends `before` is drawn joined to the letter that `after` begins with. */
export const joins = (before: string, after: string): boolean =>
  joinsOnward.test(before) && joinsBack.test(after);

// Letters that join on both sides (Unicode's ArabicShaping: dual joining), of those Arabic, Persian and Urdu news are written in.
const joinsOnward = /[بتثجحخسشصضطظعغفقكلمنهيئىپچگڤکی]\p{M}*$/u;
const joinsBack = /^(?!ء)(?=\p{Script=Arabic})\p{L}/u;
