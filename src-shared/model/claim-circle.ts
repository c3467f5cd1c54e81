import type { Annotation } from './annotation.ts';

type Linked = Pick<Annotation, 'links'> & { readonly id?: string | undefined };

/** Id of a claim that is, through its parents, a part of itself; undefined where there is none. Linear in the annotations. */
export function claimInCircle(annotations: Iterable<Linked>): string | undefined {
  const parents = new Map<string, string>();
  for (const { id, links } of annotations) {
    const parent = links.find((link) => link.role === 'parent')?.target;
    if (id !== undefined && parent !== undefined) parents.set(id, parent);
  }
  const sound = new Set<string>();
  for (const start of parents.keys()) {
    const path = new Set<string>();
    for (let id: string | undefined = start; id !== undefined && !sound.has(id); id = parents.get(id)) {
      if (path.has(id)) return id;
      path.add(id);
    }
    for (const id of path) sound.add(id);
  }
  return undefined;
}
