import {
  type ClipboardEventHandler,
  type KeyboardEventHandler,
  type RefObject,
  useLayoutEffect,
} from 'react';
import type { Choice } from './column.ts';
import type { ColumnLayout } from './geometry.ts';
import type { Editor } from './state.ts';

/** The list of choices is as high as this many rows at most. */
const LIST_ROWS = 8;

/**
 * The field that always has the focus while keys go to the grid. It lies unseen on the active cell, so that a
 * text begun with an input method begins in it, and is seen while a cell is written in. It stays the same
 * element all the time: an input method would break off otherwise.
 */
export function CellEditor({
  field,
  editor,
  choices,
  column,
  row,
  layout,
  rowHeight,
  nearBottom,
  mayWrite,
  label,
  gridId,
  activeId,
  reason,
  onType,
  onCompose,
  onPick,
  onLeave,
  ...handlers
}: {
  field: RefObject<HTMLInputElement | null>;
  editor: Editor | null;
  /** The choices that fit; none: text. */
  choices: readonly Choice[];
  column: number;
  row: number;
  layout: ColumnLayout;
  rowHeight: number;
  /** There is more room above the cell than below. */
  nearBottom: boolean;
  /** Whether typing may begin on the active cell. */
  mayWrite: boolean;
  label: string;
  gridId: string;
  activeId: string | undefined;
  reason: string | null;
  onType: (typed: string) => void;
  onCompose: () => void;
  onPick: (label: string) => void;
  onLeave: () => void;
  onKeyDown: KeyboardEventHandler<HTMLInputElement>;
  onCopy: ClipboardEventHandler | undefined;
  onPaste: ClipboardEventHandler | undefined;
}) {
  const place = editor === null ? '' : `${editor.rowId} ${editor.column} ${editor.mode}`;
  const hasList = choices.length > 0;
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || !place.endsWith(' in')) return;
    // A choice is replaced as a whole, a text is gone on with at its end.
    if (hasList) element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
    // Only when the editor opens, not whenever the list changes while it is open.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [field, place]);

  const listId = `${gridId}-list`;
  const reasonId = `${gridId}-reason`;
  const frozen = column < layout.frozen;
  const left = layout.starts[column] ?? 0;
  const open = editor !== null;
  return (
    <div className="grid-editor-row" style={{ top: (row + 1) * rowHeight }}>
      <div
        className="grid-editor"
        data-open={open || undefined}
        data-frozen={frozen || undefined}
        data-up={nearBottom || undefined}
        style={{ left, width: layout.widths[column] }}
      >
        <input
          ref={field}
          className="grid-field"
          autoComplete="off"
          spellCheck={false}
          value={editor?.typed ?? ''}
          readOnly={!open && !mayWrite}
          aria-label={open ? label : `${label}：用方向键移动`}
          aria-invalid={reason !== null || undefined}
          aria-describedby={reason === null ? undefined : reasonId}
          {...(open
            ? hasList && {
                role: 'combobox',
                'aria-expanded': true,
                'aria-controls': listId,
                'aria-autocomplete': 'list' as const,
                'aria-activedescendant': editor.option === -1 ? undefined : `${listId}-${editor.option}`,
              }
            : {
                role: 'combobox',
                'aria-haspopup': 'grid' as const,
                'aria-expanded': true,
                'aria-controls': gridId,
                'aria-activedescendant': activeId,
              })}
          onChange={(event) => onType(event.target.value)}
          onCompositionStart={onCompose}
          onBlur={() => {
            // The window lost the focus, not the field: writing goes on when it comes back.
            if (document.hasFocus()) onLeave();
          }}
          {...handlers}
        />
        {hasList && (
          <ul
            role="listbox"
            id={listId}
            className="grid-list"
            aria-label={label}
            style={{ maxHeight: LIST_ROWS * rowHeight }}
          >
            {choices.map((choice, index) => (
              <li
                key={choice.value}
                role="option"
                id={`${listId}-${index}`}
                aria-selected={index === editor?.option}
                ref={index === editor?.option ? bringIntoSight : null}
                onMouseDown={(event) => {
                  event.preventDefault();
                  onPick(choice.label);
                }}
              >
                {choice.label}
              </li>
            ))}
          </ul>
        )}
        {reason !== null && (
          <p className="grid-reason" role="alert" id={reasonId}>
            {reason}
            {!open && ' 按 F2 改，按 Esc 放弃。'}
          </p>
        )}
      </div>
    </div>
  );
}

function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
