import './exchange.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { isolated, useText } from '../../ui/use-text.ts';

/** Says of a project that is a packet for whom it was made and when; nothing of any other. */
export function PacketOrigin(): ReactElement | null {
  const text = useText();
  const rpc = useRpc();
  const { formatDate } = useIntl();
  const { data } = useQuery(rpc.exchange.origin.queryOptions());
  if (!data) return null;
  const date = formatDate(data.madeAt, { dateStyle: 'medium' });
  return (
    <span className="tag acc trunc packet-origin">
      {text('exchange.packet.of', { name: isolated(data.annotator), date })}
    </span>
  );
}
