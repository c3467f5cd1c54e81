import type { Rpc } from '../../../rpc/client.ts';
import { handOverInParts } from '../../../rpc/hand-over.ts';
import { type ChosenFile, isLarge } from './chosen-file.ts';

/** Files that the host has, by token. */
export interface HandedOver {
  /** Hands the file over where the host does not have it yet; answers its token. */
  token(file: ChosenFile, signal?: AbortSignal): Promise<string>;
  /** Says that the host does not keep the file any longer. */
  forget(file: ChosenFile): void;
  forgetAll(): void;
}

/** The host keeps a file ten minutes after it was last looked at; an import may begin up to half of that later. */
const goodFor = 5 * 60 * 1000;

/** Remembers what was handed over to this host. */
export function createHandedOver(rpc: Rpc): HandedOver {
  const tokens = new Map<File, { readonly token: string; readonly since: number }>();
  return {
    async token(entry, signal = new AbortController().signal) {
      const { file, path } = entry;
      const known = tokens.get(file);
      if (known && Date.now() - known.since < goodFor) return known.token;
      const token = isLarge(entry)
        ? await handOverInParts(rpc, file, signal, { path })
        : (await rpc.imports.upload.call({ path, content: file }, { signal })).token;
      tokens.set(file, { token, since: Date.now() });
      return token;
    },
    forget: ({ file }) => void tokens.delete(file),
    forgetAll: () => tokens.clear(),
  };
}
