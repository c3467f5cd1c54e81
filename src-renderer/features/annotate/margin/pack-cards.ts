/** A card that wants to stand at `wanted` (its top, in pixels) and is `height` pixels tall. */
export interface CardBox {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of cards that stand one below the other without overlap, each as near as that allows to where it wants to be. They give way
 * downward, but the card at `anchor` stands exactly where it wants: those before it that would reach into it give way upward.
 * Pixels; `cards` are in order.
 */
export function packCards(cards: readonly CardBox[], gap: number, anchor = 0): readonly number[] {
  const tops = cards.map(({ wanted }) => wanted);
  const giveWayDownward = (first: number, end: number) => {
    for (let index = first; index < end; index++) {
      const above = (tops[index - 1] ?? 0) + (cards[index - 1]?.height ?? 0) + gap;
      tops[index] = Math.max(tops[index] ?? 0, above);
    }
  };
  giveWayDownward(1, anchor);
  for (let index = anchor - 1; index >= 0; index--) {
    const below = (tops[index + 1] ?? 0) - gap - (cards[index]?.height ?? 0);
    tops[index] = Math.min(tops[index] ?? 0, below);
  }
  giveWayDownward(anchor + 1, cards.length);
  return tops;
}
