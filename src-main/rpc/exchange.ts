import type { Delivery } from '../../src-shared/contract/host.ts';
import type { MergePlace } from '../services/merge-files.ts';
import { packetOrigin } from '../services/packet.ts';
import { type PacketsProgress, packetsFileName, writePackets } from '../services/packets.ts';
import { openProjectOf, procedures } from './procedures.ts';
import { protectionBy } from './protection.ts';
import { reportEvents } from './report-events.ts';
import { toldEvents } from './told-events.ts';

const { exchange } = procedures;

/** Handing out work as files and taking it back. */
export const exchangeRouter = {
  origin: exchange.origin.handler(({ context }) => packetOrigin(openProjectOf(context))),
  packets: exchange.packets.handler(({ context, input, signal: asked }) => {
    const project = openProjectOf(context);
    const protection = input.passphrase === null ? undefined : protectionBy(input.passphrase);
    return toldEvents<PacketsProgress, { delivery: Delivery }>(asked, async (signal, progress) => ({
      delivery: await context.host.deliver(packetsFileName(project, input), (path) =>
        writePackets(project, path, input, { protection, context: { signal, progress } }),
      ),
    }));
  }),
  preview: exchange.preview.handler(({ context, input, signal }) => {
    const { jobs, uploads } = context.workbench;
    const places = unlockedBy(input, uploads.places(input.tokens));
    const request = { places, actorId: null, isPreview: true };
    return reportEvents(jobs.run(openProjectOf(context), 'exchange', request, signal));
  }),
  merge: exchange.merge.handler(({ context, input, signal }) => {
    const { jobs, uploads } = context.workbench;
    const project = openProjectOf(context);
    const { places, forget } = uploads.take(input.tokens);
    const request = { places: unlockedBy(input, places), actorId: input.actorId, isPreview: false };
    return reportEvents(jobs.run(project, 'exchange', request, signal), forget);
  }),
};

const unlockedBy = (
  {
    tokens,
    passphrases,
  }: { readonly tokens: readonly string[]; readonly passphrases: Record<string, string> },
  places: readonly MergePlace[],
): MergePlace[] => places.map((place, index) => ({ ...place, passphrase: passphrases[tokens[index] ?? ''] }));
