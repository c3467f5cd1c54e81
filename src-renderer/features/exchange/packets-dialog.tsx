import './exchange.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { useWatchedWork } from '../../rpc/use-watched-work.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, LabelledSegmented, TickList } from '../../ui/choice.tsx';
import { Delivered } from '../../ui/delivered.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { takeDelivery } from '../../ui/download.ts';
import { EmptyState, Note } from '../../ui/feedback.tsx';
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { Newcomer } from './newcomer.tsx';

/** What packets hold: what each annotator was given before, or the first articles that nobody has. */
const given = ['before', 'unassigned'] as const;

interface PacketsDialogProps {
  /** Who hands the work out, and can undo it; null where nobody said who they are. */
  readonly annotatorId: string | null;
  onClose(): void;
}

/** Hands work out: a file for each annotator with their articles and nothing of anybody else. */
export function PacketsDialog({ annotatorId, onClose }: PacketsDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const people = useQuery(rpc.annotators.list.queryOptions());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [rule, setRule] = useState<(typeof given)[number]>('before');
  const [count, setCount] = useState('20');
  const [overlap, setOverlap] = useState('0');
  const [seed, setSeed] = useState('0');
  const [isProtected, setProtected] = useState(false);
  const secret = useNewPassphrase();
  const making = useWatchedWork({
    begin: (request: Parameters<typeof rpc.exchange.packets.call>[0], signal) =>
      rpc.exchange.packets.call(request, { signal }),
    onDone: ({ delivery }) => takeDelivery(delivery),
  });
  const isNew = rule === 'unassigned';
  const isSaid = !isNew || (isWhole(count, 1) && isWhole(overlap, 0, 100) && isWhole(seed, 0));
  const isLocked = !isProtected || secret.passphrase !== null;
  const canMake = annotatorId !== null && chosen.length > 0 && isSaid && isLocked;
  const make = (): void => {
    if (annotatorId === null) return;
    making.start({
      actorId: annotatorId,
      annotatorIds: [...chosen],
      passphrase: isProtected ? secret.passphrase : null,
      ...(isNew && { unassigned: Number(count), overlap: Number(overlap), seed: Number(seed) }),
    });
  };
  const annotators = people.data ?? [];
  return (
    <Dialog
      wide
      title={text('exchange.packets')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={
        <>
          {making.isWorking && <Button onPress={making.stop}>{text('exchange.stop')}</Button>}
          <Button onPress={onClose}>{text('app.close')}</Button>
          <Button variant="primary" isDisabled={!canMake} onPress={make}>
            {text(making.isWorking ? 'exchange.packets.making' : 'exchange.packets.make', {
              count: chosen.length,
            })}
          </Button>
        </>
      }
    >
      <p className="muted">{text('exchange.packets.about')}</p>
      {annotatorId === null && <Note kind="warn">{text('exchange.who')}</Note>}
      {people.isError && <Note kind="bad">{errorSentence(people.error, language)}</Note>}
      {people.isSuccess && annotators.length === 0 && (
        <EmptyState sentence={text('exchange.packets.nobody')} />
      )}
      {annotators.length > 0 && (
        <TickList
          label={text('exchange.packets.for')}
          choices={annotators}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <Newcomer onAdded={(id) => setChosen([...chosen, id])} />
      <LabelledSegmented<(typeof given)[number]>
        label={text('exchange.packets.articles')}
        choices={given.map((id) => ({ id, name: text(`exchange.packets.articles.${id}`) }))}
        value={rule}
        onChange={setRule}
      />
      {isNew && (
        <div className="exchange-row">
          <TextField label={text('exchange.packets.count')} value={count} onChange={setCount} />
          <TextField label={text('exchange.packets.overlap')} value={overlap} onChange={setOverlap} />
          <TextField label={text('exchange.packets.seed')} value={seed} onChange={setSeed} />
        </div>
      )}
      <Checkbox isSelected={isProtected} onChange={setProtected}>
        {text('passphrase.protect')}
      </Checkbox>
      {isProtected && <NewPassphrase state={secret} />}
      {isProtected && chosen.length > 1 && (
        <p className="muted small">{text('exchange.packets.one-passphrase')}</p>
      )}
      {making.isWorking && (
        <WorkProgress
          label={text(
            making.progress?.phase === 'protecting' ? 'passphrase.protecting' : 'exchange.packets.making',
          )}
          progress={making.progress}
        />
      )}
      {making.error && <Note kind="bad">{errorSentence(making.error, language)}</Note>}
      {making.done && (
        <div ref={intoView}>
          <Delivered delivery={making.done.delivery} />
        </div>
      )}
    </Dialog>
  );
}

// In a low window it would come below what is seen.
const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

const isWhole = (typed: string, from: number, to = Number.MAX_SAFE_INTEGER): boolean =>
  /^\d+$/.test(typed) && Number(typed) >= from && Number(typed) <= to;
