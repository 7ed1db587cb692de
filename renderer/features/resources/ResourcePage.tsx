import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { call } from '../../app/desk.ts';
import type { Asked } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { doAtOnce } from './at-once.ts';
import { OutOfUse } from './OutOfUse.tsx';
import { ResourceActions } from './ResourceActions.tsx';
import { ResourceHead } from './ResourceHead.tsx';

/** What is shown while the page of a resource is not there yet, or why it is not. */
export function ResourceWaiting({ asked }: { asked: Asked<unknown> }) {
  return (
    <div className="page">
      <CallState asked={asked} />
    </div>
  );
}

/** How something goes out of use and comes back, and how an entry that was a slip is taken out. */
interface Life {
  /** Its day; null: in use. */
  readonly on: string | null;
  /** 停用 or 停聘. */
  readonly word: string;
  /** What it is called, e.g. 场地. */
  readonly what: string;
  readonly again: 'courses.restore' | 'routes.reopen' | 'sites.reopen' | 'teachers.restore' | 'venues.reopen';
  readonly remove: 'courses.remove' | 'routes.remove' | 'sites.remove' | 'teachers.remove' | 'venues.remove';
}

/** The page of one course, teacher or place: the way back, what it is, its actions, and what belongs to it. */
export function ResourcePage({
  asked,
  table,
  row,
  back,
  marks,
  about,
  life,
  edit,
  end,
  children,
}: {
  asked: Asked<unknown>;
  table: string;
  row: { readonly id: string; readonly name: string };
  back: { readonly href: string; readonly title: string };
  /** Behind the name. */
  marks?: ReactNode;
  about: string;
  life: Life;
  edit: () => void;
  /** Opens the form that puts it out of use. */
  end: () => void;
  children: ReactNode;
}) {
  const [, navigate] = useLocation();
  const { id, name } = row;
  const hired = life.word === '停聘';
  const again = () =>
    doAtOnce(() => call(life.again, { id }), `已恢复${hired ? '聘用' : life.what}：${name}`);
  const remove = async () => {
    if (await doAtOnce(() => call(life.remove, { id }), `已删除${life.what}：${name}`))
      navigate(back.href, { replace: true });
  };
  return (
    <article className="page">
      {asked.failure !== undefined && <Failure failure={asked.failure} again={asked.again} />}
      <ResourceHead
        back={<Link href={back.href}>{back.title}</Link>}
        title={
          <>
            {name}
            {marks}
            <OutOfUse on={life.on} word={life.word} day />
          </>
        }
        about={about}
        actions={
          <ResourceActions
            table={table}
            row={row}
            edit={edit}
            more={[
              life.on === null
                ? { key: 'end', label: `${life.word}…`, run: end }
                : {
                    key: 'again',
                    label: hired ? '恢复聘用' : '恢复使用',
                    run: () => void again(),
                  },
              { key: 'remove', label: '删除登错的（可以撤销）', run: () => void remove() },
            ]}
          />
        }
      />
      {children}
    </article>
  );
}
