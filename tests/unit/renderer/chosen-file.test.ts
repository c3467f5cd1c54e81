import { describe, expect, it } from 'vitest';
import {
  type ChosenFile,
  isLarge,
  refusalOf,
  withFiles,
} from '../../../src-renderer/features/library/import/chosen-file.ts';
import { largestFileBytes, largestProjectBytes } from '../../../src-shared/model/limits.ts';

// A file of this many bytes would take the test's memory; its size is all that is looked at.
const ofSize = (path: string, size: number): ChosenFile => ({
  path,
  file: Object.defineProperty(new File(['x'], path), 'size', { value: size }),
});

describe('files chosen for import', () => {
  it('refuses before sending what is empty or over the limit', () => {
    expect(refusalOf(ofSize('a', largestFileBytes))).toBeNull();
    expect(refusalOf(ofSize('a', largestFileBytes + 1))).toEqual({
      code: 'file-too-large',
      params: { size: 101, limit: 100 },
    });
    expect(refusalOf(ofSize('a', 0))?.code).toBe('file-empty');
    // brat's documentation: the file of annotations may be empty, but must exist.
    expect(refusalOf(ofSize('a.ann', 0))).toBeNull();
  });

  // The formats that the host reads as they come (services/import-pieces.ts) and its limit for what is handed over.
  it('takes what is read as it comes up to the limit of what is handed over in parts', () => {
    for (const path of ['a.jsonl', 'a.CSV', 'folder/a.json']) {
      expect(refusalOf(ofSize(path, largestFileBytes + 1))).toBeNull();
      expect(isLarge(ofSize(path, largestFileBytes + 1))).toBe(true);
      expect(isLarge(ofSize(path, largestFileBytes))).toBe(false);
      expect(refusalOf(ofSize(path, largestProjectBytes + 1))?.params).toEqual({ size: 4097, limit: 4096 });
    }
    expect(isLarge(ofSize('a.txt', largestFileBytes + 1))).toBe(false);
  });

  it('lists a path once, the latest choice, and no hidden files', () => {
    const first = ofSize('folder/a.txt', 1);
    const again = ofSize('folder/a.txt', 2);
    const listed = withFiles(
      [first, ofSize('b', 1)],
      [again, ofSize('folder/.DS_Store', 1), ofSize('.git/x', 1)],
    );
    expect(listed.map(({ path, file }) => [path, file.size])).toEqual([
      ['folder/a.txt', 2],
      ['b', 1],
    ]);
  });
});
