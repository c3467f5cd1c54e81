import { type Entry, getFileNameLowLevel } from 'yauzl';
import { Problem } from '../../../src-shared/model/problem.ts';
import { anyBytes, arabicLikelihood } from '../encoding/likelihood.ts';

/**
 * An entry's name: UTF-8 where the archive says so or the bytes can be nothing else; else windows-1256 where that makes Arabic of it; else
 * code page 437, as the format has it. Throws `zip-entry-name` for a name that leads out of the archive or that no system takes.
 */
export function entryName(entry: Entry, raw: Buffer): string {
  const name = decodedName(entry, raw);
  const leads =
    name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (leads || name === '' || name.includes('\0'))
    throw new Problem('zip-entry-name', { value: printable(name) });
  return name;
}

const utf8Flag = 0x800;

function decodedName(entry: Entry, raw: Buffer): string {
  if (!raw.some((byte) => byte > 0x7f)) return raw.toString('latin1');
  if (!(entry.generalPurposeBitFlag & utf8Flag)) {
    const utf8 = strictUtf8(raw);
    if (utf8 !== undefined) return utf8;
    const arabic = new TextDecoder('windows-1256').decode(raw);
    if (arabicLikelihood(arabic) > anyBytes(arabic)) return arabic;
  }
  return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const printable = (name: string): string => name.replaceAll(/\p{Cc}/gu, '�').slice(0, 200);
