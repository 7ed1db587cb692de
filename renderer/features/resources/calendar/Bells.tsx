import { Button } from 'antd';
import { useState } from 'react';
import type { BellTime } from '../../../../shared/contract/resource-answers.ts';
import { clockTime } from '../../../../shared/domain/resources/bells.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { call } from '../../../app/desk.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Section } from '../../../ui/Page.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import { doAtOnce } from '../at-once.ts';
import { BellDialog } from './BellDialog.tsx';

/** 作息时间: when the half-days begin and end, the ordinary times and those of a season or a class. */
export function Bells() {
  const asked = useCall('bells.list', {});
  const [open, setOpen] = useState<{ readonly bell: BellTime | null }>();
  const mayEdit = useRight('resources.edit');
  const bells = asked.data?.bells ?? [];
  return (
    <div className="bells">
      <Section
        title="作息时间"
        actions={
          mayEdit && (
            <Button size="small" onClick={() => setOpen({ bell: null })}>
              添加作息…
            </Button>
          )
        }
      >
        {asked.data === undefined ? (
          <CallState asked={asked} />
        ) : (
          <table className="rows">
            <thead>
              <tr>
                <th scope="col" className="col-short">
                  午别
                </th>
                <th scope="col" className="col-time">
                  时间
                </th>
                <th scope="col">适用</th>
                <th scope="col">起止</th>
                <th scope="col">依据</th>
                {mayEdit && <th scope="col" aria-label="操作" />}
              </tr>
            </thead>
            <tbody>
              {bells.map((bell) => (
                <BellRow key={bell.id} bell={bell} {...(mayEdit && { edit: () => setOpen({ bell }) })} />
              ))}
            </tbody>
          </table>
        )}
        <p className="quiet bells-note">有截止日期的（如夏季、冬季）先于平时的；一个班自己的先于全校的。</p>
      </Section>
      {open !== undefined && <BellDialog bell={open.bell} close={() => setOpen(undefined)} />}
    </div>
  );
}

function BellRow({ bell, edit }: { bell: BellTime; edit?: () => void }) {
  const words = `${HALF_DAYS[bell.half]} ${clockTime(bell.startsAt)}–${clockTime(bell.endsAt)}`;
  return (
    <tr>
      <td>{HALF_DAYS[bell.half]}</td>
      <td>
        {clockTime(bell.startsAt)}–{clockTime(bell.endsAt)}
      </td>
      <td>{bell.class === null ? '全校' : bell.class.name}</td>
      <td>
        {bell.to === null
          ? `平时，${dayInWords(bell.from)}起`
          : `${dayInWords(bell.from)}至${dayInWords(bell.to)}`}
      </td>
      <td>
        {orDash(bell.source)} {bell.toConfirm && <Mark tone="warning">请核对</Mark>}
      </td>
      {edit !== undefined && (
        <td className="row-actions">
          {bell.toConfirm && (
            <Button
              size="small"
              type="text"
              aria-label={`核对无误 ${words}`}
              onClick={() => void doAtOnce(() => call('bells.confirm', { id: bell.id }), `已核对：${words}`)}
            >
              核对无误
            </Button>
          )}
          <Button size="small" type="text" aria-label={`修改 ${words}`} onClick={edit}>
            修改…
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`删除 ${words}`}
            onClick={() => void doAtOnce(() => call('bells.remove', { id: bell.id }), `已删除：${words}`)}
          >
            删除
          </Button>
        </td>
      )}
    </tr>
  );
}
