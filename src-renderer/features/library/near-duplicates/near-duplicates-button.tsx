import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';

/** Leads to the near-duplicates; says how many articles wait for a decision. */
export function NearDuplicatesButton({ onPress }: { onPress(): void }): ReactElement {
  const text = useText();
  const rpc = useRpc();
  const { data } = useQuery(rpc.nearDuplicates.count.queryOptions());
  useKeys([{ id: 'near.open', keys: 'KeyD', label: 'near.title', run: onPress }]);
  const count = data?.articles ?? 0;
  return (
    <Button onPress={onPress}>
      <Icon of={Copy} />
      {count === 0 ? text('near.title') : text('near.title.count', { count })}
    </Button>
  );
}
