import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Answers a function to call where a key may be faster than what it acts on: `act` is called once the answer to these words is there, at
 * once where it is already, and not at all after other words were typed.
 */
export function useOnceAnswered(words: string, isAnswered: boolean, act: () => void): () => void {
  const [waitsFor, setWaitsFor] = useState<string | null>(null);
  const actNow = useEffectEvent(act);
  useEffect(() => {
    if (waitsFor === null || (waitsFor === words && !isAnswered)) return;
    setWaitsFor(null);
    if (waitsFor === words) actNow();
  }, [waitsFor, words, isAnswered]);
  return () => setWaitsFor(words);
}
