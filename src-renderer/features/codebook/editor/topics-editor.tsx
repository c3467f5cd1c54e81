import type { ReactElement } from 'react';
import { useCodebook } from '../state/codebook-context.tsx';
import { withChoice } from '../state/edit-codebook.ts';
import { ChoiceList } from './choice-list.tsx';
import { DefinitionFields } from './localized-fields.tsx';

/** What stances can be towards besides mentions and claims. */
export function TopicsEditor(): ReactElement {
  const { text, codebook, inForce, change, nameOf } = useCodebook();
  const { topics } = codebook;
  return (
    <section className="cb-editor" aria-label={text('codebook.topics')}>
      <div className="cb-editor-head">
        <h2>{text('codebook.topics')}</h2>
      </div>
      {topics.length === 0 && <p className="muted">{text('codebook.topics.none')}</p>}
      <ChoiceList
        title={text('codebook.topics')}
        addLabel={text('codebook.topic.new')}
        published={inForce.codebook.topics}
        choices={topics}
        onChange={(next, subject) => change({ ...codebook, topics: next }, subject && `topic ${subject}`)}
      />
      {topics.map((topic, index) => (
        <div key={topic.id} className="cb-topic">
          <h3>
            <bdi>{nameOf(topic)}</bdi>
          </h3>
          <DefinitionFields
            value={topic.definition}
            subject={`topic ${topic.id}`}
            onChange={(definition, subject) =>
              change({ ...codebook, topics: withChoice(topics, index, { definition }) }, subject)
            }
          />
        </div>
      ))}
    </section>
  );
}
