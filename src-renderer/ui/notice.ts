import { create } from 'zustand';

/** What was done last, to be said once; `canUndo` where undo would take back just that. */
export interface Notice {
  readonly sentence: string;
  readonly kind: 'ok' | 'bad';
  readonly canUndo: boolean;
}

/** A place for the notices of one screen: what is said there, and how to say something else, or with null nothing. */
export function createNotices() {
  const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }));
  return { useNotice, say: (notice: Notice | null): void => useNotice.setState({ notice }) };
}
