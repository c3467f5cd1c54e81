import { useEffect, useState } from 'react';
import { beginningOf } from './sample.ts';

/** The file's first bytes; null until they are read, and where they cannot be. */
export function useBeginning(file: File): Uint8Array | null {
  const [read, setRead] = useState<{ readonly file: File; readonly bytes: Uint8Array } | null>(null);
  useEffect(() => {
    let isLeft = false;
    beginningOf(file).then(
      (bytes) => isLeft || setRead({ file, bytes }),
      // The preview says what is wrong with a file that cannot be read.
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [file]);
  return read?.file === file ? read.bytes : null;
}
