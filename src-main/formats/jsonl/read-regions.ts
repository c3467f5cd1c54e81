import type { z } from 'zod';
import type { Region } from '../../../src-shared/model/article.ts';
import { Problem, problemAt } from '../../../src-shared/model/problem.ts';
import type { OffsetConverter } from '../../../src-shared/text/offset-units.ts';
import { readSpan } from './read-span.ts';
import type { recordRegionSchema } from './record-schema.ts';

type RawRegion = z.infer<typeof recordRegionSchema>;

/** The regions of a record, in UTF-16. One that does not say who made it was made by a person. */
export const readRegions = (
  regions: readonly RawRegion[],
  text: string,
  converter: OffsetConverter,
): Region[] =>
  regions.map((region, index) => {
    try {
      return {
        kind: region.kind,
        ...readSpan(region, text, converter),
        origin: region.origin ?? 'human',
        ...(typeof region.reason === 'string' ? { reason: region.reason } : {}),
      };
    } catch (error) {
      throw error instanceof Problem ? problemAt(error, { place: `regions[${index}]` }) : error;
    }
  });
