import { Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { OrganisationEvent } from '../../../../shared/contract/organisations.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Mark } from '../../../ui/Mark.tsx';

/** The number of the paper of an event, or the place to fill it in: Enter saves. A slip can be corrected. */
export function PaperField({
  event,
  about,
  saved,
}: {
  event: OrganisationEvent;
  /** What the number belongs to, for those who hear the screen. */
  about: string;
  /** After it was saved, e.g. to go on to the next line. */
  saved?: () => void;
}) {
  const mayEdit = useRight('organisations.edit');
  const [correcting, setCorrecting] = useState(false);
  if (event.paper !== null && !correcting) {
    return (
      <span className="paper">
        {event.paper}
        {mayEdit && (
          <Button
            size="small"
            type="text"
            aria-label={`更正文号 ${event.paper}`}
            onClick={() => setCorrecting(true)}
          >
            更正
          </Button>
        )}
      </span>
    );
  }
  if (!mayEdit) return <Mark tone="plain">文号待补</Mark>;
  return (
    <PaperEntry
      event={event}
      about={about}
      focused={correcting}
      done={() => {
        setCorrecting(false);
        saved?.();
      }}
      leave={() => setCorrecting(false)}
    />
  );
}

function PaperEntry({
  event,
  about,
  focused,
  done,
  leave,
}: {
  event: OrganisationEvent;
  about: string;
  focused: boolean;
  done: () => void;
  leave: () => void;
}) {
  const [typed, setTyped] = useState(event.paper ?? '');
  const save = useAction('organisations.set-paper');
  const paper = typed.trim();
  const changed = paper !== '' && paper !== event.paper;

  const submit = async () => {
    if (!changed) {
      if (event.paper !== null) leave();
      return;
    }
    if ((await save.run({ event: event.id, paper })) === undefined) return;
    saySaved(`已填文号：${paper}`);
    done();
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.nativeEvent.isComposing) return;
    if (pressed.key === 'Enter') void submit();
    if (pressed.key !== 'Escape') return;
    setTyped(event.paper ?? '');
    save.forget();
    leave();
  };

  return (
    <>
      <span className="paper">
        <Input
          data-paper={event.id}
          autoFocus={focused}
          size="small"
          aria-label={`文号：${about}`}
          placeholder="文号待补，填好按 Enter"
          maxLength={60}
          value={typed}
          onChange={(change) => setTyped(change.target.value)}
          onKeyDown={onKeyDown}
        />
        {changed && (
          <Button size="small" type="primary" loading={save.busy} onClick={() => void submit()}>
            保存
          </Button>
        )}
      </span>
      <ActionState action={save} word="正在保存" />
    </>
  );
}
