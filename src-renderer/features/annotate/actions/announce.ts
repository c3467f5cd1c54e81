import type { AnnotateSession } from '../state/session.tsx';

// The same sentence twice would be silent the second time: this mark, which nobody hears, makes it another text.
const mark = '\u200b';

/** Lets screen readers say a sentence at the next pause. */
export function announce({ store }: Pick<AnnotateSession, 'store'>, sentence: string): void {
  const isRepeated = store.getState().announcement === sentence;
  store.setState({ announcement: isRepeated ? sentence + mark : sentence, notice: null });
}

/** The same, and shows the sentence until the next is said: what was asked for could not be done as asked. */
export function tell(session: Pick<AnnotateSession, 'store'>, sentence: string): void {
  announce(session, sentence);
  session.store.setState({ notice: sentence });
}
