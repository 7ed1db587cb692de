import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { OrganisationEvent, OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { EVENT_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { useRight } from '../../../app/session.tsx';
import { sayDone } from '../../../app/notices.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Section } from '../../../ui/Page.tsx';
import { bytesInWords, dayInWords } from '../../../ui/words.ts';
import { PaperField } from './PaperField.tsx';
import { contentOf } from './words.ts';

/** 沿革: what happened to the organisation, on which paper, with the scan of it. */
export function Events({ organisation }: { organisation: OrganisationPage }) {
  if (organisation.events.length === 0) {
    return (
      <Section title="沿革">
        <p className="quiet">还没有记录。成立、更名、调整隶属、撤销都会记在这里。</p>
      </Section>
    );
  }
  return (
    <Section title="沿革">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col" className="col-day">
              日期
            </th>
            <th scope="col">事项</th>
            <th scope="col" className="col-paper">
              文号和扫描件
            </th>
          </tr>
        </thead>
        <tbody>
          {organisation.events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function EventRow({ event }: { event: OrganisationEvent }) {
  return (
    <tr>
      <td className="nowrap">{dayInWords(event.happenedOn)}</td>
      <td>
        <strong>{EVENT_KINDS[event.kind]}</strong>　{contentOf(event)}
        {event.note !== null && <div className="secondary">{event.note}</div>}
      </td>
      <td>
        <PaperField event={event} about={EVENT_KINDS[event.kind]} />
        <Scan event={event} />
      </td>
    </tr>
  );
}

function Scan({ event }: { event: OrganisationEvent }) {
  const mayEdit = useRight('organisations.edit');
  const choose = useAction('window.choose-file');
  const attach = useAction('organisations.attach');
  const place = useAction('window.choose-place');
  const save = useAction('attachments.save');
  const [adding, setAdding] = useState(false);
  const { attachment } = event;

  const add = async () => {
    setAdding(true);
    const chosen = await choose.run({ purpose: 'paper' });
    if (chosen !== undefined && chosen.file !== null) {
      const done = await attach.run({ event: event.id, file: chosen.file.token });
      if (done !== undefined) saySaved(`已附上 ${chosen.file.name}`);
    }
    setAdding(false);
  };
  const saveCopy = async (id: string, name: string) => {
    const chosen = await place.run({ purpose: 'attachment', suggestedName: name });
    if (chosen === undefined || chosen.file === null) return;
    const done = await save.run({ attachment: id, to: chosen.file.token });
    if (done !== undefined) sayDone(`已另存：${done.saved}`);
  };

  return (
    <div className="scan">
      {attachment !== null && (
        <Button
          type="link"
          size="small"
          icon={<PaperClipOutlined />}
          title={`${attachment.name}，另存一份`}
          loading={save.busy}
          onClick={() => void saveCopy(attachment.id, attachment.name)}
        >
          {attachment.name}（{bytesInWords(attachment.bytes)}）另存
        </Button>
      )}
      {attachment === null && mayEdit && (
        <Button size="small" loading={adding} onClick={() => void add()}>
          附上扫描件…
        </Button>
      )}
      <ActionState action={choose} word="正在打开" />
      <ActionState action={attach} word="正在保存" />
      <ActionState action={place} word="正在打开" />
      <ActionState action={save} word="正在另存" />
    </div>
  );
}
