import { lossKinds, lossReasons } from '../model/loss.ts';
import type { MessageId } from './catalog.ts';

/** `kind: reason` of the counted losses of an export, in words. */
export function lossWords(
  say: (id: MessageId, params?: Readonly<Record<string, string>>) => string,
  loss: string,
): string {
  const [saidKind, saidReason] = loss.split(': ');
  const kind = lossKinds.find((known) => known === saidKind);
  const reason = lossReasons.find((known) => known === saidReason);
  if (!kind || !reason) return loss;
  return say('export.loss', {
    kind: say(`export.loss.kind.${kind}`),
    reason: say(`export.loss.reason.${reason}`),
  });
}
