import type { ReactElement } from 'react';
import { capsOf } from './keys.ts';

/** The caps of a key, given in the notation of {@link KeyBinding.keys}. */
export const Kbd = (props: { readonly keys: string }): ReactElement => (
  <kbd className="kbd">{capsOf(props.keys)}</kbd>
);
