/** Marks a cell with a fault, so that the next one can be found. */
export const FAULTY_CELL = 'data-faulty-cell';

const faultyCells = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`.wizard-rows [${FAULTY_CELL}="true"]`),
];

/** Puts the focus into the faulty cell behind this one, of this row or the next. False: there is none. */
export function focusNextFaulty(from: Element): boolean {
  const next = faultyCells().find(
    (cell) => (from.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  next?.focus();
  return next !== undefined;
}

/** Puts the focus into the first faulty cell. False: there is none. */
export function focusFirstFaulty(): boolean {
  const [first] = faultyCells();
  first?.focus();
  return first !== undefined;
}

/** Where one works: in the questions about units, or at a row of the list, counted from the first. */
export type Spot = { readonly in: 'units' } | { readonly in: 'rows'; readonly index: number } | null;

/** Where an element stands. Null: neither among the units nor among the rows. */
export function spotOf(element: Element): Spot {
  if (element.closest('.wizard-units') !== null) return { in: 'units' };
  const row = element.closest('.wizard-row');
  if (row === null) return null;
  return { in: 'rows', index: [...(row.parentElement?.children ?? [])].indexOf(row) };
}

/** Goes on where one worked, though what had the focus is gone: the next unit, the row that has moved up. */
export function focusNear(spot: Spot): boolean {
  if (spot === null) return false;
  if (spot.in === 'units') {
    const next = document.querySelector<HTMLElement>('.wizard-units button');
    next?.focus();
    return next !== null;
  }
  const rows = [...document.querySelectorAll('.wizard-row')];
  const next = rows
    .slice(spot.index)
    .flatMap((row) => [...row.querySelectorAll<HTMLElement>(`[${FAULTY_CELL}="true"]`)])[0];
  next?.focus();
  return next !== undefined || focusFirstFaulty();
}

/** Whether nothing has the focus any more, because what had it has left the screen. */
export function focusIsLost(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.id === 'main';
}
