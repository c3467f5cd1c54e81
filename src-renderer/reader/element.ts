/** A new element with a class. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.className = className;
  return created;
}

/**
 * Puts an element at measured coordinates of its layer, in CSS pixels. Layers are `direction: ltr`, so that inline-start is the
 * left edge that getClientRects measures from, whatever the direction of the text.
 */
export function place(
  target: HTMLElement,
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): void {
  target.style.insetInlineStart = `${box.left}px`;
  target.style.insetBlockStart = `${box.top}px`;
  target.style.inlineSize = `${box.width}px`;
  target.style.blockSize = `${box.height}px`;
}
