import { CloudAlert, CloudCheck, CloudOff, CloudUpload } from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { useDates } from '../article/use-dates.ts';
import { useSaverState } from '../saving/use-saver.ts';
import { useSession } from '../state/session.tsx';

/** Whether the host has everything: saving, saved at, kept here while there is no connection, or refused. */
export function SavedState(): ReactElement | null {
  const { saver, text } = useSession();
  const dates = useDates();
  const { status, pending, savedAt, refusal } = useSaverState(saver);
  const look = () => {
    if (status === 'offline') {
      return { kind: 'warn', icon: CloudOff, words: text('annotate.offline', { count: pending.length }) };
    }
    if (status === 'saving') return { kind: 'plain', icon: CloudUpload, words: text('annotate.saving') };
    if (refusal) return { kind: 'bad', icon: CloudAlert, words: text('annotate.not-saved') };
    if (savedAt === null) return null;
    return { kind: 'ok', icon: CloudCheck, words: text('annotate.saved', { time: dates.time(savedAt) }) };
  };
  const shown = look();
  return (
    <span className={`an-saved ${shown?.kind ?? 'plain'}`} data-status={shown ? status : 'idle'}>
      {shown && <Icon of={shown.icon} />}
      {shown?.words}
    </span>
  );
}
