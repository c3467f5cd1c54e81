import type { ReadHandle, WriteHandle } from './handle.ts';

/** What a project file says of itself. */
export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly createdAt: string;
}

/** Undefined in a file that was not finished. */
export const readProjectRow = (read: ReadHandle): ProjectRow | undefined =>
  read.get<ProjectRow>('SELECT id, name, description, created_at AS createdAt FROM project');

/** Names the project; a file takes this once. */
export function insertProjectRow(handle: WriteHandle, project: ProjectRow): void {
  handle.run(
    'INSERT INTO project (single, id, name, description, created_at) VALUES (1, ?, ?, ?, ?)',
    project.id,
    project.name,
    project.description,
    project.createdAt,
  );
}
