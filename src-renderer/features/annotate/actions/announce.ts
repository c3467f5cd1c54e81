import type { AnnotateSession } from '../state/session.tsx';

// The same sentence twice would be silent the second time: this mark, which nobody hears, makes it another text.
const mark = '\u200b';

/** Lets screen readers say a sentence at the next pause. */
export function announce({ store }: Pick<AnnotateSession, 'store'>, sentence: string): void {
  const isRepeated = store.getState().announcement === sentence;
  store.setState({ announcement: isRepeated ? sentence + mark : sentence, notice: null });
}

/** Says what was done; shows it too where it is not just what was asked for: why, and that it can be undone. */
export function sayDone(
  session: Pick<AnnotateSession, 'store' | 'text'>,
  sentence: string,
  unexpected: readonly (string | null)[],
): void {
  const reasons = unexpected.filter((words) => words !== null);
  if (reasons.length === 0) announce(session, sentence);
  else tell(session, [`${sentence}.`, ...reasons, session.text('mark.undo')].join(' '));
}

/** Lets screen readers say a sentence, and shows it until the next is said: what was asked for could not be done as asked. */
export function tell(session: Pick<AnnotateSession, 'store'>, sentence: string): void {
  announce(session, sentence);
  session.store.setState({ notice: sentence });
}
