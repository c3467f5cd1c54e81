import { z } from 'zod';
import { procedure } from './base.ts';

/** What the host of this workbench is and can do. */
export const hostInfoSchema = z.object({
  kind: z.enum(['electron', 'browser']),
  version: z.string(),
  /** True where files are chosen in the system's own dialogs (open, new, save a copy). */
  nativeDialogs: z.boolean(),
});
export type HostInfo = Readonly<z.infer<typeof hostInfoSchema>>;

/** How a file made for the person reached them: written where they chose, offered at `url` for download, or not wanted. */
export const deliverySchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), name: z.string() }),
  z.object({ outcome: z.literal('download'), name: z.string(), url: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
]);
export type Delivery = Readonly<z.infer<typeof deliverySchema>>;

/** How far encrypting or decrypting a file is, in bytes. */
export const bytesProgressSchema = z.object({
  kind: z.literal('progress'),
  done: z.int(),
  total: z.int(),
});

/** What the host is and can. */
export const hostContract = { info: procedure.output(hostInfoSchema) };
