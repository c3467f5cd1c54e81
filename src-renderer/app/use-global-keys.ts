import { useKeys } from '../ui/keys.ts';

/** Keys that work on every screen. */
export function useGlobalKeys(actions: { openPalette(): void; openKeyMap(): void }): void {
  useKeys([
    {
      id: 'app.palette',
      keys: paletteKeys,
      label: 'app.command',
      whileTyping: true,
      run: actions.openPalette,
    },
    { id: 'app.keys', keys: 'Shift+Slash', label: 'app.keys', run: actions.openKeyMap },
  ]);
}

/** The usual key of the command palette. */
export const paletteKeys = '$mod+KeyK';
