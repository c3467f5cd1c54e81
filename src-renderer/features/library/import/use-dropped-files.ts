import { useEffect, useRef, useState } from 'react';
import type { ChosenFile } from './chosen-file.ts';
import { droppedFiles } from './dropped-files.ts';

/** Takes files dropped anywhere on the window. True while some are held over it. */
export function useDroppedFiles(onDrop: (files: readonly ChosenFile[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const controller = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void): void =>
      window.addEventListener(type, (event) => holdsFiles(event) && handle(event), controller);
    listen('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    // Leaving an element for another is told too; only leaving the window leads nowhere.
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => latest.current(files));
    });
    return () => controller.abort();
  }, []);
  return over;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
