/** What long work is given by whoever runs it, in this thread or in another. */
export interface JobContext<Progress> {
  /** Looked at often; aborted means that nothing of the work is wanted any more: it throws `cancelled`. */
  readonly signal: { readonly aborted: boolean };
  progress(progress: Progress): void;
  /**
   * Runs the one piece of work that writes to the project, while nobody else of this program does: those who want to wait for it without
   * standing in anybody's way. It is to be short, and to prepare nothing that could have been prepared before.
   */
  exclusively<Result>(work: () => Result): Promise<Result>;
}

/** For work in this thread that nobody watches and nothing else goes on beside. */
export const unwatched: JobContext<unknown> = {
  signal: { aborted: false },
  progress() {},
  exclusively: async (work) => work(),
};
