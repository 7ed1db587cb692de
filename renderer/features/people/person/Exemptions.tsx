import { Button } from 'antd';
import type { PersonExemption, PersonPage } from '../../../../shared/contract/people.ts';
import { EXEMPTION_REASONS } from '../../../../shared/domain/people/codes.ts';
import { partialDayInWords } from '../../../../shared/domain/people/partial-day.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Section } from '../../../ui/Page.tsx';
import type { Above } from './above.ts';

/** 免学时: from when to when and on which paper. Why, only for those who may know; without it nothing can be edited. */
export function Exemptions({ person, open }: { person: PersonPage; open: (above: Above) => void }) {
  const mayEdit = useRight('people.edit') && person.mergedInto === null;
  const remove = useAction('people.remove-exemption');
  const takeAway = async (exemption: PersonExemption) => {
    const done = await remove.run({ exemption: exemption.id });
    if (done !== undefined) saySaved(`已删除 ${person.name} 的一条免学时`);
  };
  const withReasons = person.exemptions.some(({ reason }) => reason !== null);
  return (
    <Section
      title="免学时"
      actions={
        mayEdit && (
          <Button size="small" onClick={() => open({ is: 'add-exemption' })}>
            登记免学时…
          </Button>
        )
      }
    >
      {person.exemptions.length === 0 ? (
        <p className="quiet">没有登记。年老体弱、残疾、重病的，可以不作学时要求。</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">起止</th>
              {withReasons && <th scope="col">原因</th>}
              <th scope="col">文号</th>
              {mayEdit && <th scope="col" aria-label="操作" />}
            </tr>
          </thead>
          <tbody>
            {person.exemptions.map((each) => (
              <tr key={each.id} data-past={!each.inForce}>
                <td>
                  {partialDayInWords(each.from)}{' '}
                  {each.to === null ? '起' : `至 ${partialDayInWords(each.to)}`}{' '}
                  {each.inForce && <Mark tone="good">有效</Mark>}
                </td>
                {withReasons && (
                  <td>
                    {each.reason === null ? '—' : EXEMPTION_REASONS[each.reason]}
                    {each.note !== null && <div className="secondary">{each.note}</div>}
                  </td>
                )}
                <td>{each.paper ?? <span className="secondary">文号待补</span>}</td>
                {mayEdit && (
                  <td className="row-actions">
                    {each.reason !== null && (
                      <Button
                        size="small"
                        type="text"
                        aria-label="修改这条免学时"
                        onClick={() => open({ is: 'edit-exemption', exemption: each })}
                      >
                        修改
                      </Button>
                    )}
                    <Button
                      size="small"
                      type="text"
                      aria-label="删除这条免学时"
                      title="登错的才删；到期的请填截止日期"
                      disabled={remove.busy}
                      onClick={() => void takeAway(each)}
                    >
                      删除
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ActionState action={remove} word="正在删除" />
    </Section>
  );
}
