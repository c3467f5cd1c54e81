/** What a key asks of the reader. `forward` follows the direction of the paragraph: Left goes on in Arabic. */
export type KeyRequest =
  | { readonly move: 'character' | 'word' | 'line' | 'document'; readonly direction: 1 | -1 }
  | { readonly move: 'line-edge'; readonly direction: 1 | -1 }
  | { readonly move: 'select-all' };

/**
 * The request of a key press on the surface, null for a key that is not the reader's. Keys are told by `code`: an Arabic layout
 * changes `key`. With Alt or Meta every key belongs to the application.
 */
export function keyRequest(
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  direction: 'ltr' | 'rtl',
): KeyRequest | null {
  if (event.altKey || event.metaKey) return null;
  const leftward = direction === 'rtl' ? 1 : -1;
  switch (event.code) {
    case 'ArrowLeft':
      return { move: event.ctrlKey ? 'word' : 'character', direction: leftward };
    case 'ArrowRight':
      return { move: event.ctrlKey ? 'word' : 'character', direction: leftward > 0 ? -1 : 1 };
    case 'ArrowUp':
      return event.ctrlKey ? null : { move: 'line', direction: -1 };
    case 'ArrowDown':
      return event.ctrlKey ? null : { move: 'line', direction: 1 };
    case 'Home':
      return { move: event.ctrlKey ? 'document' : 'line-edge', direction: -1 };
    case 'End':
      return { move: event.ctrlKey ? 'document' : 'line-edge', direction: 1 };
    case 'KeyA':
      // Left to the browser it would select the whole window.
      return event.ctrlKey ? { move: 'select-all' } : null;
    default:
      return null;
  }
}
