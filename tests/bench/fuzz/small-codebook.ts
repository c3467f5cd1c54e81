import type { Codebook } from '../../../src-shared/model/codebook.ts';
import { codebook } from './samples.ts';

const wanted = ['PER', 'GPE', 'claim', 'favour'];

/** Labels of each layer and what goes with them: the whole codebook has the same fields twenty times over. */
export const smallCodebook: Codebook = {
  ...codebook,
  labels: codebook.labels.filter(({ id }) => wanted.includes(id)).map(({ guidelines: _, ...label }) => label),
  attributes: codebook.attributes.filter(({ id, labels }) =>
    labels ? labels.includes('GPE') : ['mention', 'kind', 'strength', 'topic'].includes(id),
  ),
  topics: codebook.topics.slice(0, 2),
};
