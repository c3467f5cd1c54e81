import type { ChangeEvent } from '../../src-shared/contract/changes.ts';
import type { ProjectDatabase } from '../db/handle.ts';
import type { ArticleTexts } from './article-texts.ts';
import type { Environment } from './environment.ts';

/** A project that is open. Use cases take it as their first argument. */
export interface OpenProject {
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly database: ProjectDatabase;
  readonly environment: Environment;
  /** Texts of the articles last worked on, with their grapheme boundaries. */
  readonly texts: ArticleTexts;
  /** Tells whoever listens what a commit touched; called after it. */
  publish(event: ChangeEvent): void;
  dispose(): void;
}
