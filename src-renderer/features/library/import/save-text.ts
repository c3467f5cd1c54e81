import { download } from '../../../ui/download.ts';

/** Lets the person keep a text as a file in UTF-8. */
export function saveText(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  download(url, name);
  URL.revokeObjectURL(url);
}
