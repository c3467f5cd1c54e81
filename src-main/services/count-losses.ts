import { z } from 'zod';
import type { OutputFile } from '../formats/dataset.ts';
import { lossesName } from '../formats/losses-file.ts';

/** How often a format lost a kind of thing for a reason, by `kind: reason`. */
export type LossCounts = Record<string, number>;

const lossesSchema = z.object({ losses: z.array(z.object({ kind: z.string(), reason: z.string() })) });

/** The files as they are; what the list of losses among them says is counted on the way. */
export function* tallied(files: Iterable<OutputFile>, counts: LossCounts): Iterable<OutputFile> {
  for (const file of files) {
    if (file.path !== lossesName) {
      yield file;
      continue;
    }
    const content = [...file.content].join('');
    for (const { kind, reason } of lossesSchema.parse(JSON.parse(content)).losses) {
      const name = `${kind}: ${reason}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    yield { path: file.path, content: [content] };
  }
}
