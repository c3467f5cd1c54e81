import { packetOrigin } from '../services/packet.ts';
import { packetsFileName, writePackets } from '../services/packets.ts';
import { openProjectOf, procedures } from './procedures.ts';
import { reportEvents } from './report-events.ts';

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
    return reportEvents(jobs.run(openProjectOf(context), 'exchange', request, signal));
  }),
  merge: exchange.merge.handler(({ context, input, signal }) => {
    const { jobs, uploads } = context.workbench;
    const project = openProjectOf(context);
    const { places, forget } = uploads.take(input.tokens);
    const request = { places, actorId: input.actorId, isPreview: false };
    return reportEvents(jobs.run(project, 'exchange', request, signal), forget);
  }),
};
