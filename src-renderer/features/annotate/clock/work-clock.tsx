import './work-clock.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Timer, TimerOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { changedPreferences, defaultPreferences } from '../../../../src-shared/model/preferences.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tip } from '../../../ui/tip.tsx';
import { useSession } from '../state/session.tsx';
import { useWorkClock } from './use-work-clock.ts';

/** How long the annotator has worked on the article; a press stops or begins keeping it, from then on everywhere. */
export function WorkTime({ articleId }: { readonly articleId: string }): ReactElement {
  const { text, annotator } = useSession();
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const { data: preferences = defaultPreferences } = useQuery(rpc.preferences.get.queryOptions());
  const isKept = preferences.keepsTime;
  const seconds = useWorkClock(articleId, annotator.id, isKept);
  const keep = (keepsTime: boolean): void => {
    const key = rpc.preferences.get.queryKey();
    queryClient.setQueryData(key, (before) =>
      changedPreferences(before ?? defaultPreferences, { keepsTime }),
    );
    rpc.preferences.set.call({ keepsTime }).catch(() => queryClient.invalidateQueries({ queryKey: key }));
  };
  return (
    <Tip text={text(isKept ? 'clock.hint.on' : 'clock.hint.off')}>
      <ToggleButton className="btn btn-ghost btn-sm an-clock" isSelected={isKept} onChange={keep}>
        <Icon of={isKept ? Timer : TimerOff} size={14} />
        <span className="sr">{text(isKept ? 'clock.label' : 'clock.off')}</span>
        {seconds !== null && <span className="code">{inClockTime(seconds)}</span>}
      </ToggleButton>
    </Tip>
  );
}

/** «12:38», with hours «1:02:38». */
function inClockTime(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
