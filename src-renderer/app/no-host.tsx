import type { ReactElement } from 'react';
import { appMessages } from '../../src-shared/i18n/messages/app.ts';

/** What is shown where no host answers, so that no language is known: both. */
export function NoHost(): ReactElement {
  const sentence = appMessages['app.no-host'];
  const reload = appMessages['app.reload'];
  return (
    <div className="empty" role="alert">
      <p>{sentence.ar}</p>
      <p lang="en" dir="ltr">
        {sentence.en}
      </p>
      <button type="button" className="btn btn-pri" onClick={() => location.reload()}>
        {reload.ar} · {reload.en}
      </button>
    </div>
  );
}
