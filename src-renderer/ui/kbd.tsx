import type { ReactElement } from 'react';
import { capsOf, useKeysInForce } from './keys.ts';

/** The caps of a key, given in the notation of {@link KeyBinding.keys}, or of the key that the person chose in its place. */
export const Kbd = (props: { readonly keys: string }): ReactElement => (
  <kbd className="kbd">{capsOf(useKeysInForce(props.keys))}</kbd>
);
