import type { Delivery } from '../../src-shared/contract/host.ts';

/** Lets the browser fetch what is at this address, under this name. */
export function download(url: string, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
}

/** The same of a file that the host offers; nothing where it was saved or not wanted. */
export function takeDelivery(delivery: Delivery): void {
  if (delivery.outcome === 'download') download(delivery.url, delivery.name);
}
