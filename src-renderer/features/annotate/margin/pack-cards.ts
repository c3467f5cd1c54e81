/** A card that wants to stand at `wanted` (its top, in pixels) and is `height` pixels tall. */
export interface CardBox {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of cards that stand one below the other without overlap, each as near as that allows to where it wants to be. The card at
 * `anchor` stands exactly there; those before it give way upward, those after it downward. Without an anchor all give way
 * downward from the first. Pixels; `cards` are in order.
 */
export function packCards(cards: readonly CardBox[], gap: number, anchor = 0): readonly number[] {
  const tops = cards.map(({ wanted }) => wanted);
  for (let index = anchor - 1; index >= 0; index--) {
    const below = (tops[index + 1] ?? 0) - gap - (cards[index]?.height ?? 0);
    tops[index] = Math.min(tops[index] ?? 0, below);
  }
  for (let index = anchor + 1; index < cards.length; index++) {
    const above = (tops[index - 1] ?? 0) + (cards[index - 1]?.height ?? 0) + gap;
    tops[index] = Math.max(tops[index] ?? 0, above);
  }
  return tops;
}
