import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';

const isoDay = /^\d{4}-\d{2}-\d{2}(?=$|T)/;

/** The day of an ISO date in words; anything else as it is. */
export function PublishedDay({ published }: { readonly published: string }): ReactElement {
  const { formatDate } = useIntl();
  const day = isoDay.exec(published)?.[0];
  const moment = new Date(`${day}T00:00:00Z`);
  if (day === undefined || Number.isNaN(moment.getTime())) return <bdi>{published}</bdi>;
  return (
    <time dateTime={day}>
      {formatDate(moment, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}
    </time>
  );
}
