import type { ReactElement } from 'react';
import type { Backup } from '../../../src-shared/contract/backups.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { momentWords, sizeWords } from './backup-words.ts';

interface BackupRowsProps {
  readonly backups: readonly Backup[];
  onRestore(backup: Backup): void;
}

/** When each backup was made, why, and what it holds; the rule keeps them few. */
export function BackupRows({ backups, onRestore }: BackupRowsProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  return (
    <ul className="backup-rows" aria-label={text('backups.title')}>
      {backups.map((backup) => {
        const date = momentWords(backup.at, language);
        return (
          <li key={backup.name}>
            <span className="grow">
              <span className="backup-when">
                <b>{date}</b>
                <span className="muted">{text(`backups.reason.${backup.reason}`)}</span>
              </span>
              <span className="muted backup-holds">
                <span>
                  {text('backups.holds', { articles: backup.articles, annotations: backup.annotations })}
                </span>
                <span>{sizeWords(backup, text)}</span>
              </span>
            </span>
            <Button small aria-label={text('backups.restore.of', { date })} onPress={() => onRestore(backup)}>
              {text('backups.restore')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
