import type { MessageId } from '../../../src-shared/i18n/catalog.ts';
import type { KeyBinding } from '../../ui/keys.ts';

/** A key of the annotate screen. */
export type AnnotateKey = KeyBinding;

/** A key of the annotate screen, named within it. */
export const key = (
  id: string,
  keys: string,
  label: MessageId,
  run: KeyBinding['run'],
  when?: (event: KeyboardEvent) => boolean,
): AnnotateKey => ({ id: `annotate.${id}`, keys, label, run, ...(when && { when }) });
