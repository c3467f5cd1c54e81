import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type ReactElement, useRef, useState } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { IconButton } from '../../ui/button.tsx';
import { takeDelivery } from '../../ui/download.ts';
import { Note } from '../../ui/feedback.tsx';
import { isolated, isolatedPath } from '../../ui/use-text.ts';
import { ReplaceDialog } from './draft-dialogs.tsx';
import { useCodebook } from './state/codebook-context.tsx';

interface Files {
  /** Asks for a JSON file, which becomes the draft. */
  choose(): void;
  /** Hands out the draft, or this version. */
  save(version: number | null): void;
  /** What came of it, and the question before a draft is replaced. */
  readonly notes: ReactElement;
}

/** Codebooks from files and into them. `isChanged` says that a draft would be lost. */
export function useFiles(isChanged: boolean): Files {
  const { text, language, annotatorId, draft } = useCodebook();
  const rpc = useRpc();
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<File | null>(null);
  const read = useMutation(rpc.codebook.import.mutationOptions());
  const write = useMutation(
    rpc.codebook.export.mutationOptions({
      onSuccess: takeDelivery,
    }),
  );
  const take = async (file: File): Promise<void> => {
    setWaiting(null);
    write.reset();
    // Nothing of this window may be stored after the file.
    await draft.flush();
    read.mutate({ annotatorId, name: file.name, content: await file.text() });
  };
  const failed = [read, write].find(({ isError }) => isError);
  const kept = (read.data?.kept ?? []).map(isolated).join(text('codebook.and'));
  const saved = write.data?.outcome === 'saved' ? write.data.name : null;
  return {
    choose: () => input.current?.click(),
    save(version) {
      read.reset();
      void draft.flush().then(() => write.mutate({ annotatorId, version }));
    },
    notes: (
      <>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text('codebook.import')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file && isChanged) setWaiting(file);
            else if (file) void take(file);
          }}
        />
        {(failed || read.isSuccess || saved !== null) && (
          <Note kind={failed ? 'bad' : 'ok'}>
            <span className="grow">
              {failed && errorSentence(failed.error, language)}
              {read.isSuccess &&
                (kept ? text('codebook.imported.kept', { names: kept }) : text('codebook.imported'))}
              {saved !== null && text('codebook.exported', { name: isolatedPath(saved) })}
            </span>
            <IconButton
              small
              icon={X}
              label={text('app.close')}
              onPress={() => {
                read.reset();
                write.reset();
              }}
            />
          </Note>
        )}
        {waiting && <ReplaceDialog onClose={() => setWaiting(null)} onReplace={() => void take(waiting)} />}
      </>
    ),
  };
}
