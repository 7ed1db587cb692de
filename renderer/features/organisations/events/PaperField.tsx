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
  same,
  saved,
}: {
  event: OrganisationEvent;
  /** What the number belongs to, for those who hear the screen. */
  about: string;
  /** The number filled in just before: one paper often decides several things. */
  same?: string | undefined;
  /** After it was saved, e.g. to go on to the next line. */
  saved?: (paper: string) => void;
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
      same={same}
      focused={correcting}
      done={(paper) => {
        setCorrecting(false);
        saved?.(paper);
      }}
      leave={() => setCorrecting(false)}
    />
  );
}

function PaperEntry({
  event,
  about,
  same,
  focused,
  done,
  leave,
}: {
  event: OrganisationEvent;
  about: string;
  same: string | undefined;
  focused: boolean;
  done: (paper: string) => void;
  leave: () => void;
}) {
  const [typed, setTyped] = useState(event.paper ?? '');
  const save = useAction('organisations.set-paper');
  const paper = typed.trim();
  const changed = paper !== '' && paper !== event.paper;

  const put = async (number: string) => {
    if ((await save.run({ event: event.id, paper: number })) === undefined) return;
    saySaved(`已填文号：${number}`);
    done(number);
  };
  const submit = () => {
    if (changed) void put(paper);
    else if (event.paper !== null) leave();
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.nativeEvent.isComposing) return;
    if (pressed.key === 'Enter') submit();
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
          <Button size="small" type="primary" loading={save.busy} onClick={submit}>
            保存
          </Button>
        )}
        {typed === '' && same !== undefined && (
          <Button size="small" title={same} loading={save.busy} onClick={() => void put(same)}>
            同上
          </Button>
        )}
      </span>
      <ActionState action={save} word="正在保存" />
    </>
  );
}
