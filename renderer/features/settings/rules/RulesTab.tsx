import { useState } from 'react';
import type { Setting } from '../../../../shared/contract/settings.ts';
import { useCall } from '../../../app/use-call.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { RuleForm, type RuleFormKind } from './RuleForm.tsx';
import { RuleHistory } from './RuleHistory.tsx';
import { RuleRow } from './RuleRow.tsx';

/** What stands above the list of rules. */
type Above = { readonly kind: RuleFormKind | 'history'; readonly key: Setting['key'] };

/** 规则: the dated rules by group, with source and 请核对. */
export default function RulesTab() {
  const list = useCall('settings.list', {});
  const [above, setAbove] = useState<Above | null>(null);
  if (list.data === undefined) return <CallState asked={list} />;
  const { settings } = list.data;
  const groups = [...new Set(settings.map((setting) => setting.group))];
  const open = settings.find((setting) => setting.key === above?.key);
  const waiting = settings.filter((setting) => setting.values.some((value) => value.toConfirm)).length;
  return (
    <Page
      title="规则"
      about={
        waiting === 0
          ? '今天有效的规则。改动从填写的日期起生效，以前的仍按原来的算。'
          : `${waiting} 条规则是随程序提供的，还没有与本区文件核对。核对后点“核对无误”，不对的请更正。`
      }
    >
      {list.data !== undefined && list.failure !== undefined && (
        <Failure failure={list.failure} again={list.again} />
      )}
      {groups.map((group) => (
        <Section key={group} title={group}>
          <table className="rows rules">
            <thead>
              <tr>
                <th scope="col">规则</th>
                <th scope="col" className="number col-value">
                  今天的值
                </th>
                <th scope="col" className="col-day">
                  自
                </th>
                <th scope="col">依据</th>
                <th scope="col" className="col-rule-actions" aria-label="操作" />
              </tr>
            </thead>
            <tbody>
              {settings
                .filter((setting) => setting.group === group)
                .map((setting) => (
                  <RuleRow
                    key={setting.key}
                    setting={setting}
                    open={(kind) => setAbove({ kind, key: setting.key })}
                  />
                ))}
            </tbody>
          </table>
        </Section>
      ))}
      {above !== null && open !== undefined && above.kind === 'history' && (
        <RuleHistory setting={open} close={() => setAbove(null)} />
      )}
      {above !== null && open !== undefined && above.kind !== 'history' && (
        <RuleForm kind={above.kind} setting={open} close={() => setAbove(null)} />
      )}
    </Page>
  );
}
