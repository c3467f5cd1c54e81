import { decodeText } from '../decode-text.ts';
import { type DetectedText, decodeDetected, detectEncoding } from '../detect-encoding.ts';

/**
 * The page's source. Order: the encoding named by a person, byte order mark, strict UTF-8, the statistics of Arabic letters where they decide,
 * then what the page says of itself: pages saved again say what they were, not what they are. Throws what {@link decodeDetected} throws.
 */
export function decodeHtml(bytes: Uint8Array, encodingName?: string): DetectedText {
  if (encodingName === undefined && detectEncoding(bytes).encoding === null) {
    const declared = declaredEncoding(bytes);
    if (declared !== undefined) {
      try {
        return { ...decodeText(bytes, declared), guessed: false };
      } catch {
        // It does not fit the bytes: the person is asked.
      }
    }
  }
  return decodeDetected(bytes, encodingName);
}

/** How far browsers look for it: the HTML standard prescribes the first 1,024 bytes; pages that break it exist. */
const lookAt = 4096;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, lookAt)).toString('latin1');
  return /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1];
}
