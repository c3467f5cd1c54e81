import { useRef, useState } from 'react';
import type { ImportReport } from '../../../../src-shared/contract/imports.ts';
import type { Rpc } from '../../../rpc/client.ts';
import { problemOf } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { type ChosenFile, refusalOf, withFiles } from './chosen-file.ts';

/** What the person decides of an import. Empty strings leave it to the host. */
export interface ImportOptions {
  readonly encoding: string;
  readonly onDuplicate: 'skip' | 'keep';
  readonly annotator: string;
  readonly extendCodebook: boolean;
}

export interface ImportProgress {
  readonly stage: 'uploading' | 'reading';
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

/** Where an import stands. The files chosen stay listed until it is `done`. */
export type ImportStatus =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly progress: ImportProgress }
  | { readonly kind: 'done'; readonly report: ImportReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

const defaults: ImportOptions = { encoding: '', onDuplicate: 'skip', annotator: '', extendCodebook: false };

export type Importer = ReturnType<typeof useImport>;

/** The files chosen, how they are to be read, and the run itself. */
export function useImport() {
  const rpc = useRpc();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [options, setOptions] = useState(defaults);
  const [status, setStatus] = useState<ImportStatus>({ kind: 'choosing' });
  const running = useRef<AbortController | null>(null);

  function change(next: (before: readonly ChosenFile[]) => readonly ChosenFile[]): void {
    if (running.current) return;
    setFiles(next);
    setStatus({ kind: 'choosing' });
  }

  return {
    files,
    options,
    status,
    add: (added: readonly ChosenFile[]): void => change((before) => withFiles(before, added)),
    remove: (path: string): void => change((before) => before.filter((entry) => entry.path !== path)),
    removeAll: (): void => change(() => []),
    setOptions: (next: Partial<ImportOptions>): void => setOptions((before) => ({ ...before, ...next })),
    cancel: (): void => running.current?.abort(),

    async start(): Promise<void> {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      try {
        const report = await importFiles(rpc, files, options, controller.signal, (progress) =>
          setStatus({ kind: 'running', progress }),
        );
        setFiles([]);
        setStatus({ kind: 'done', report });
      } catch (error) {
        setStatus(controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error });
      } finally {
        running.current = null;
      }
    },
  };
}

/** Hands the files over one by one, lets the host read them, and answers what came of all of them. */
async function importFiles(
  rpc: Rpc,
  files: readonly ChosenFile[],
  options: ImportOptions,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const tokens: string[] = [];
  const skipped: ImportReport['skipped'] = [];
  for (const [index, entry] of files.entries()) {
    signal.throwIfAborted();
    onProgress({ stage: 'uploading', done: index, total: files.length, path: entry.path });
    const refusal = refusalOf(entry);
    if (refusal) {
      skipped.push({ path: entry.path, problem: refusal });
      continue;
    }
    try {
      const { token } = await rpc.imports.upload.call({ path: entry.path, content: entry.file }, { signal });
      tokens.push(token);
    } catch (error) {
      // One bad file does not stop the others; a broken line does.
      const problem = problemOf(error);
      if (!problem) throw error;
      skipped.push({ path: entry.path, problem });
    }
  }
  if (tokens.length === 0) return { articles: [], annotations: 0, skipped, nearDuplicates: [], warnings: [] };
  const report = await readFiles(rpc, tokens, options, signal, onProgress);
  return { ...report, skipped: [...skipped, ...report.skipped] };
}

async function readFiles(
  rpc: Rpc,
  tokens: string[],
  { encoding, onDuplicate, annotator, extendCodebook }: ImportOptions,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const input = {
    tokens,
    onDuplicate,
    extendCodebook,
    ...(encoding === '' ? {} : { encoding }),
    ...(annotator.trim() === '' ? {} : { annotator: annotator.trim() }),
  };
  for await (const event of await rpc.imports.run.call(input, { signal })) {
    if (event.kind === 'done') return event.report;
    onProgress({ stage: 'reading', done: event.done, total: event.total, path: event.path });
  }
  throw new Error('The import ended without a report.');
}
