import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ImportProvider } from '../features/library/import/import-provider.tsx';
import { RpcProvider } from '../rpc/rpc-context.tsx';
import type { Connection } from '../rpc/transport.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { PreferencesProvider } from './preferences.tsx';

/** The workbench over one connection to its host. */
export function App({ connection }: { readonly connection: Connection }): ReactElement {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <RpcProvider connection={connection}>
        <PreferencesProvider>
          <ErrorBoundary>
            <ImportProvider>
              <Frame />
            </ImportProvider>
          </ErrorBoundary>
        </PreferencesProvider>
      </RpcProvider>
    </QueryClientProvider>
  );
}

// The host is on this machine: no network state counts, a refusal stays one, and the change stream says when to ask again.
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
