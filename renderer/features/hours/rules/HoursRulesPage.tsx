import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { HoursRulesOfActivity } from '../../../../shared/contract/hours-answers.ts';
import { ACTIVITIES, type Activity, COUNTS_AS } from '../../../../shared/domain/hours/codes.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Page } from '../../../ui/Page.tsx';
import { dayInWords, orDash } from '../../../ui/words.ts';
import { ConfirmRule } from './ConfirmRule.tsx';
import { HoursRuleForm } from './HoursRuleForm.tsx';
import { HoursRuleHistory } from './HoursRuleHistory.tsx';
import { forWhom, limitsInWords, rateInWords } from './rule-words.ts';

type Open = 'change' | 'correct' | 'confirm' | 'history';

/** 认定规则: what each kind of activity earns, from when on and by which paper. */
export default function HoursRulesPage() {
  const asked = useCall('hours.rules', {});
  const [above, setAbove] = useState<{ readonly is: Open; readonly activity: Activity } | null>(null);
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { activities } = asked.data;
  const waiting = activities.filter(({ rules }) => rules.some(({ toConfirm }) => toConfirm)).length;
  const open = activities.find(({ activity }) => activity === above?.activity);
  const close = () => setAbove(null);
  return (
    <Page
      title="学时认定规则"
      about={
        <>
          {waiting === 0
            ? '改动从填写的日期起生效，以前的仍按原来的算；保存前先看会改变什么。'
            : `${waiting} 类活动的规则是随程序提供的，还没有与本区文件核对。核对后点“核对无误”，不对的请修改。`}{' '}
          年度应修学时在 <Link href="/settings/rules">设置 › 规则</Link>。
        </>
      }
    >
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <table className="rows" aria-label="学时认定规则">
        <thead>
          <tr>
            <th scope="col">活动</th>
            <th scope="col">认定</th>
            <th scope="col">上限（学时）</th>
            <th scope="col">计入</th>
            <th scope="col">适用</th>
            <th scope="col">自</th>
            <th scope="col">依据</th>
            <th scope="col" className="col-rule-actions" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {activities.map((each) => (
            <ActivityRow
              key={each.activity}
              own={each}
              open={(is) => setAbove({ is, activity: each.activity })}
            />
          ))}
        </tbody>
      </table>
      {above !== null && open !== undefined && (above.is === 'change' || above.is === 'correct') && (
        <HoursRuleForm kind={above.is} own={open} close={close} />
      )}
      {above?.is === 'confirm' && open !== undefined && <ConfirmRule own={open} close={close} />}
      {above?.is === 'history' && open !== undefined && <HoursRuleHistory own={open} close={close} />}
    </Page>
  );
}

function ActivityRow({ own, open }: { own: HoursRulesOfActivity; open: (is: Open) => void }) {
  const mayEdit = useRight('settings.edit');
  const { activity, current, rules } = own;
  const coming = rules.find(
    ({ id, validFrom }) => id !== current?.id && (current === null || validFrom > current.validFrom),
  );
  return (
    <tr>
      <td>
        {ACTIVITIES[activity]} {current?.toConfirm === true && <Mark tone="warning">请核对</Mark>}
        {coming !== undefined && (
          <div className="secondary">
            {dayInWords(coming.validFrom)}起：{rateInWords(coming)}
          </div>
        )}
      </td>
      <td>
        <strong>
          {current === null ? '没有规则' : current.countsAs === 'none' ? '不计' : rateInWords(current)}
        </strong>
      </td>
      <td>{current === null ? '—' : limitsInWords(current)}</td>
      <td className="nowrap">{current === null ? '—' : COUNTS_AS[current.countsAs]}</td>
      <td>{current === null ? '—' : forWhom(current)}</td>
      <td className="nowrap">{current === null ? '—' : current.validFrom}</td>
      <td>{orDash(current?.source)}</td>
      <td className="row-actions">
        {mayEdit && current?.toConfirm === true && (
          <Button size="small" aria-label={`${ACTIVITIES[activity]}核对无误`} onClick={() => open('confirm')}>
            核对无误…
          </Button>
        )}
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...(mayEdit
                ? [
                    { key: 'change', label: '从某天起修改…', onClick: () => open('change') },
                    ...(current === null
                      ? []
                      : [{ key: 'correct', label: '更正填错的…', onClick: () => open('correct') }]),
                  ]
                : []),
              { key: 'history', label: '历次规定', onClick: () => open('history') },
            ],
          }}
        >
          <Button size="small" aria-label={`${mayEdit ? '修改' : '查看'}${ACTIVITIES[activity]}的规则`}>
            {mayEdit ? '修改' : '查看'} <DownOutlined />
          </Button>
        </Dropdown>
      </td>
    </tr>
  );
}
