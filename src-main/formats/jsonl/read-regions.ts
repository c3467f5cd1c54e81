import type { z } from 'zod';
import type { Region } from '../../../src-shared/model/article.ts';
import { Problem, problemAt } from '../../../src-shared/model/problem.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';
import type { OffsetConverter } from '../../../src-shared/text/offset-units.ts';
import { readSpan } from './read-span.ts';
import type { recordRegionSchema } from './record-schema.ts';

type RawRegion = z.infer<typeof recordRegionSchema>;

/** The regions of a record, in UTF-16, on grapheme boundaries. One that does not say who made it was made by a person. */
export function readRegions(
  regions: readonly RawRegion[],
  text: string,
  converter: OffsetConverter,
): Region[] {
  const graphemes = graphemesOf(text);
  return regions.map((region, index) => {
    try {
      const span = readSpan(region, text, converter);
      if (!graphemes.isBoundary(span.start) || !graphemes.isBoundary(span.end)) {
        throw new Problem('span-inside-character', { start: region.start, end: region.end });
      }
      return {
        kind: region.kind,
        ...span,
        origin: region.origin ?? 'human',
        ...(typeof region.reason === 'string' ? { reason: region.reason } : {}),
      };
    } catch (error) {
      throw error instanceof Problem ? problemAt(error, { place: `regions[${index}]` }) : error;
    }
  });
}
