const TEXT_TYPES = new Set(['text', 'search', 'number', 'password', 'email', 'tel', 'url', 'date', '']);

/** What decides whether keys belong to the element; so that the rule can be tested without a browser. */
export interface KeyTarget {
  readonly tagName: string;
  readonly type?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly isContentEditable?: boolean | undefined;
  readonly ariaHasPopup?: string | null | undefined;
}

/** Whether Ctrl+Z and letters belong to this element: it is a field in which text is being written. */
export function isTextField(target: KeyTarget | null): boolean {
  if (target === null) return false;
  if (target.isContentEditable === true) return true;
  if (target.readOnly === true) return false;
  // The field on the active cell of a grid, before anything is written into it: keys there are the grid's.
  if (target.ariaHasPopup === 'grid') return false;
  const tag = target.tagName.toUpperCase();
  if (tag === 'TEXTAREA') return true;
  return tag === 'INPUT' && TEXT_TYPES.has((target.type ?? '').toLowerCase());
}
