/** What a job tells on its way and at its end. */
type Told<Progress, Report> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Report };

/** The events of a job as the contract words them; when they end, in whatever way, `finish` is called. */
export async function* reportEvents<Progress extends object, Report>(
  job: AsyncGenerator<Told<Progress, Report>, void, void>,
  finish: () => Promise<void> = async () => {},
): AsyncGenerator<
  ({ readonly kind: 'progress' } & Progress) | { readonly kind: 'done'; readonly report: Report },
  void,
  void
> {
  try {
    for await (const event of job) {
      if (event.kind === 'done') yield { kind: 'done', report: event.result };
      else yield { kind: 'progress', ...event.progress };
    }
  } finally {
    await finish();
  }
}
