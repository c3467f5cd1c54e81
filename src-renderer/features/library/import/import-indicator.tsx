import './indicator.css';
import { CircleAlert, CircleCheck, Upload } from 'lucide-react';
import type { ReactElement } from 'react';
import { ProgressBar } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useText } from '../../../ui/use-text.ts';
import { changeView } from '../library-view.ts';
import { useImportState } from './import-provider.tsx';

/** In the bar of the window: how far an import is that was left, what came of it, and the way back. `href` leads to the library. */
export function ImportIndicator({ href }: { readonly href: string }): ReactElement | null {
  const text = useText();
  const status = useImportState((state) => state.status);
  const hasNews = useImportState((state) => state.hasNews);
  const news = !hasNews
    ? null
    : status.kind === 'done'
      ? text('import.done', { count: status.result.report.articles.length })
      : text('import.away.failed');
  const isFine = status.kind === 'done';
  if (status.kind !== 'running' && news === null) return null;
  return (
    <>
      <a className="import-away" href={href} onClick={() => changeView({ importing: true })}>
        <Icon of={news === null ? Upload : isFine ? CircleCheck : CircleAlert} size={14} />
        {status.kind === 'running' ? (
          <>
            <span>
              {text('import.away.running', { done: status.progress.done, total: status.progress.total })}
            </span>
            <ProgressBar
              label={text(`import.${status.progress.stage}`)}
              value={status.progress.done}
              total={status.progress.total}
            />
          </>
        ) : (
          <span>{news}</span>
        )}
      </a>
      {/* There while it runs, so that what is put into it at the end is read out. */}
      <span className="hidden-words" role="status">
        {news}
      </span>
    </>
  );
}
