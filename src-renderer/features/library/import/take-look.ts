import type { Rpc } from '../../../rpc/client.ts';
import { problemOf } from '../../../rpc/problem.ts';
import { type ChosenFile, refusalOf } from './chosen-file.ts';
import type { Decision } from './decision.ts';
import type { HandedOver } from './handed-over.ts';
import type { ImportOptions, Look } from './import-state.ts';

/** What the host would make of a file, read as it was decided; `beside` it has first. Never rejects. */
export async function takeLook(
  rpc: Rpc,
  handedOver: HandedOver,
  { entry, beside }: { readonly entry: ChosenFile; readonly beside: readonly ChosenFile[] },
  { encoding, columns = {} }: Decision,
  { annotator, extendCodebook, labels }: ImportOptions,
): Promise<Look> {
  const problem = refusalOf(entry);
  if (problem) return { kind: 'refused', problem };
  const owner = annotator.trim();
  const ask = async () => {
    for (const other of beside) await handedOver.token(other);
    return rpc.imports.preview.call({
      token: await handedOver.token(entry),
      columns: definedOnly(columns),
      extendCodebook,
      labels,
      ...(encoding !== undefined && { encoding }),
      ...(owner !== '' && { annotator: owner }),
    });
  };
  try {
    return { kind: 'ready', preview: await ask(), isStale: false };
  } catch (error) {
    return again(error);
  }

  // The host may have needed the room for others meanwhile.
  async function again(first: unknown): Promise<Look> {
    if (problemOf(first)?.code !== 'upload-unknown') return lookOf(first);
    for (const each of [entry, ...beside]) handedOver.forget(each);
    try {
      return { kind: 'ready', preview: await ask(), isStale: false };
    } catch (second) {
      return lookOf(second);
    }
  }
}

const definedOnly = (columns: NonNullable<Decision['columns']>) =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([field, name]) => (name === undefined ? [] : [[field, name]])),
  );

function lookOf(error: unknown): Look {
  const problem = problemOf(error);
  return problem ? { kind: 'refused', problem } : { kind: 'failed', error };
}
