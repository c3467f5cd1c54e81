import type { MergeEvent } from '../../src-shared/contract/exchange.ts';
import type { JobEvent } from '../services/jobs.ts';
import { packetOrigin } from '../services/packet.ts';
import { packetsFileName, writePackets } from '../services/packets.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { exchange } = procedures;

/** Handing out work as files and taking it back. */
export const exchangeRouter = {
  origin: exchange.origin.handler(({ context }) => packetOrigin(openProjectOf(context))),
  packets: exchange.packets.handler(({ context, input }) => {
    const project = openProjectOf(context);
    return context.host.deliver(packetsFileName(project, input), (path) =>
      writePackets(project, path, input),
    );
  }),
  preview: exchange.preview.handler(({ context, input, signal }) => {
    const { jobs, uploads } = context.workbench;
    const places = uploads.places(input.tokens);
    const request = { places, actorId: null, isPreview: true };
    return mergeEvents(jobs.run(openProjectOf(context), 'exchange', request, signal), async () => {});
  }),
  merge: exchange.merge.handler(({ context, input, signal }) => {
    const { jobs, uploads } = context.workbench;
    const project = openProjectOf(context);
    const { places, forget } = uploads.take(input.tokens);
    const request = { places, actorId: input.actorId, isPreview: false };
    return mergeEvents(jobs.run(project, 'exchange', request, signal), forget);
  }),
};

/** The events of the contract; when they end, in whatever way, nobody wants the files any more. */
async function* mergeEvents(
  job: AsyncGenerator<JobEvent<'exchange'>, void, void>,
  finish: () => Promise<void>,
): AsyncGenerator<MergeEvent, void, void> {
  try {
    for await (const event of job) {
      if (event.kind === 'done') yield { kind: 'done', report: event.result };
      else yield { kind: 'progress', ...event.progress };
    }
  } finally {
    await finish();
  }
}
