import { create } from 'zustand';
import type { RegistryListInput } from '../../../src-shared/contract/registry.ts';

/** What the screen shows; kept while other screens are shown. */
interface RegistryView {
  readonly projectId: string | null;
  readonly query: string;
  /** Only this type; null for all. */
  readonly label: string | null;
  readonly sort: RegistryListInput['sort'];
  readonly selected: string | null;
}

const resting = { query: '', label: null, sort: 'name', selected: null } as const;

/** What the registry shows; it stays while other screens are looked at. */
export const useRegistryView = create<RegistryView>(() => ({ projectId: null, ...resting }));

/** Changes what the registry shows. */
export const changeView = (change: Partial<RegistryView>): void => useRegistryView.setState(change);

/** Begins anew where another project is open. */
export function enterProject(projectId: string): void {
  if (useRegistryView.getState().projectId !== projectId) changeView({ projectId, ...resting });
}
