import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import type { ReactElement, Ref } from 'react';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';

/** Leads to the near-duplicates; says how many articles wait for a decision. */
export function NearDuplicatesButton(props: {
  readonly ref: Ref<HTMLButtonElement>;
  onPress(): void;
}): ReactElement {
  const { ref, onPress } = props;
  const text = useText();
  const rpc = useRpc();
  const { data } = useQuery(rpc.nearDuplicates.count.queryOptions());
  useKeys([{ id: 'near.open', keys: 'KeyD', label: 'near.title', run: onPress }]);
  const count = data?.articles ?? 0;
  return (
    <Button ref={ref} onPress={onPress}>
      <Icon of={Copy} />
      {count === 0 ? text('near.title') : text('near.title.count', { count })}
    </Button>
  );
}
