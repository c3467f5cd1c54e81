import { largestPartBytes } from '../../src-shared/model/limits.ts';
import type { Rpc } from './client.ts';

/** Hands a file, of whatever size, to the host in parts, so that neither side holds all of it; answers its token. */
export async function handOverInParts(
  { imports }: Pick<Rpc, 'imports'>,
  file: File,
  signal: AbortSignal,
  { partBytes = largestPartBytes, path = file.name } = {},
): Promise<string> {
  const { token } = await imports.beginParts.call({ path, size: file.size }, { signal });
  let from = 0;
  do {
    const content = file.slice(from, from + partBytes);
    await imports.addPart.call({ token, from, content }, { signal });
    from += content.size;
  } while (from < file.size);
  return token;
}
