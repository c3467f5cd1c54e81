import type { OpenProject } from './project.ts';

export async function importSample(_project: OpenProject, _resourcesFolder: string): Promise<void> {}
