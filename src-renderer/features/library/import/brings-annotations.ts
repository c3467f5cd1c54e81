import type { Look } from './import-state.ts';

/** Whether a file has, or by its name may have, annotations: whose they are and what their labels become is then to be said. */
export const bringsAnnotations = (path: string, look: Look | undefined): boolean =>
  /\.(jsonl|ndjson|zip)$/i.test(path) || (look?.kind === 'ready' && look.preview.labels.length > 0);
