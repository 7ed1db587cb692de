import { Button } from 'antd';
import { Link } from 'wouter';
import type { PersonPage, PersonPost } from '../../../../shared/contract/people.ts';
import { POST_KINDS } from '../../../../shared/domain/people/codes.ts';
import { partialDayInWords } from '../../../../shared/domain/people/partial-day.ts';
import { useRight } from '../../../app/session.tsx';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Mark } from '../../../ui/Mark.tsx';
import { Section } from '../../../ui/Page.tsx';
import { orDash } from '../../../ui/words.ts';
import type { Above } from './above.ts';

/** 任职: which posts, where and from when to when. The category of trainee and its hours follow from those held. */
export function Posts({ person, open }: { person: PersonPage; open: (above: Above) => void }) {
  const mayEdit = useRight('people.edit') && person.mergedInto === null;
  const remove = useAction('people.remove-post');
  const takeAway = async (post: PersonPost) => {
    const done = await remove.run({ post: post.id });
    if (done !== undefined) saySaved(`已删除任职“${post.title}”`);
  };
  return (
    <Section
      title="任职"
      actions={
        mayEdit && (
          <Button size="small" onClick={() => open({ is: 'add-post' })}>
            登记任职…
          </Button>
        )
      }
    >
      {person.posts.length === 0 ? (
        <p className="quiet">没有任职记录。书记、班子成员等职务登记在这里，学员类别和学时要求按它算。</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">职务</th>
              <th scope="col">任职组织</th>
              <th scope="col">起止</th>
              <th scope="col">文号</th>
              {mayEdit && <th scope="col" aria-label="操作" />}
            </tr>
          </thead>
          <tbody>
            {person.posts.map((post) => (
              <tr key={post.id} data-past={!post.held}>
                <td>
                  <strong>{post.title}</strong> <span className="secondary">{POST_KINDS[post.kind]}</span>
                </td>
                <td>
                  {post.organisation === null ? (
                    '—'
                  ) : (
                    <Link href={`/organisations/${post.organisation.id}`}>{post.organisation.name}</Link>
                  )}
                </td>
                <td>
                  {termOf(post)} {post.held && <Mark tone="good">在任</Mark>}
                </td>
                <td>{post.paper ?? <span className="secondary">文号待补</span>}</td>
                {mayEdit && (
                  <td className="row-actions">
                    {post.held && (
                      <Button size="small" type="text" onClick={() => open({ is: 'end-post', post })}>
                        免职…
                      </Button>
                    )}
                    <Button
                      size="small"
                      type="text"
                      aria-label={`修改任职 ${post.title}`}
                      onClick={() => open({ is: 'edit-post', post })}
                    >
                      修改
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      aria-label={`删除任职 ${post.title}`}
                      title="登错的才删；不再担任的请用“免职”"
                      disabled={remove.busy}
                      onClick={() => void takeAway(post)}
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

function termOf({ from, to }: PersonPost): string {
  const begun = from === null ? '开始未填' : partialDayInWords(from);
  return to === null ? `${begun} 起` : `${begun} 至 ${orDash(partialDayInWords(to))}`;
}
