import type { MessageId } from '../../../../src-shared/i18n/catalog.ts';
import type { KeyBinding } from '../../../ui/keys.ts';

/** The keys of the table of lines, for the key map: the table itself acts on them while it has the keyboard. */
export const lineKeys: readonly KeyBinding[] = [
  listed('up', 'ArrowUp', 'search.key.move'),
  listed('down.row', 'ArrowDown', 'search.key.move'),
  listed('open', 'Enter', 'search.key.open'),
  listed('select', 'Space', 'search.key.select'),
  listed('stretch.up', 'Shift+ArrowUp', 'search.key.stretch'),
  listed('stretch.down', 'Shift+ArrowDown', 'search.key.stretch'),
  listed('all', '$mod+KeyA', 'search.key.all'),
  listed('none', 'Escape', 'search.key.none'),
];

/** Only where lines of several articles are shown. */
export const articleKey: KeyBinding = listed('article', 'KeyF', 'search.key.article');

function listed(id: string, keys: string, label: MessageId): KeyBinding {
  return { id: `search.${id}`, keys, label, run: () => undefined, when: () => false };
}
