import type { ReadHandle, WriteHandle } from './handle.ts';

/** For whom a packet was made and when; its id tells packets of one project apart. */
export interface PacketRow {
  readonly id: string;
  readonly annotatorId: string;
  readonly madeAt: string;
}

/** Undefined in a file that is no packet. */
export const readPacketRow = (read: ReadHandle): PacketRow | undefined =>
  read.get<PacketRow>('SELECT id, annotator AS annotatorId, made_at AS madeAt FROM packet');

/** Says that the file is this packet; a file takes this once. */
export function insertPacketRow(handle: WriteHandle, { id, annotatorId, madeAt }: PacketRow): void {
  handle.run(
    'INSERT INTO packet (single, id, annotator, made_at) VALUES (1, ?, ?, ?)',
    id,
    annotatorId,
    madeAt,
  );
}
