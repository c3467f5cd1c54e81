import { create } from 'zustand';

/** What was done last, to be said once; `canUndo` where undo would take back just that. */
export interface Notice {
  readonly sentence: string;
  readonly kind: 'ok' | 'bad';
  readonly canUndo: boolean;
}

/** The note in force, or null. */
export const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }));

/** Shows this note instead of the one before, or with null none. */
export const say = (notice: Notice | null): void => useNotice.setState({ notice });
