// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './documents.css';
import { Input } from 'antd';
import { useState } from 'react';
import { Link, Route, Switch } from 'wouter';
import { CLASS_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { printedSpan } from '../../../shared/domain/documents/words.ts';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Empty, Page, Section } from '../../ui/Page.tsx';
import ClassDocuments from './ClassDocuments.tsx';
import { SchoolDocuments } from './SchoolDocuments.tsx';

/** As many classes are offered; others are found by a word. */
const LISTED = 12;

/** 文书打印: the documents of a class, and the timetables of the whole school. */
export default function DocumentsScreen() {
  return (
    <Switch>
      <Route path="/documents/:class">{({ class: id }) => <OneClass key={id} id={id} />}</Route>
      <Route>
        <PrintCentre />
      </Route>
    </Switch>
  );
}

function PrintCentre() {
  return (
    <Page title="文书打印" about="先选班次，再选文书；预览和纸上一样，也可以另存为 PDF、Word 和 Excel。">
      <ClassChoice />
      <SchoolDocuments />
    </Page>
  );
}

function OneClass({ id }: { id: string }) {
  const asked = useCall('classes.get', { id });
  if (asked.data === undefined) return <CallState asked={asked} />;
  const { name, number, startsOn, endsOn } = asked.data;
  return (
    <Page
      title={name}
      about={
        <>
          <Link href="/documents">文书打印</Link>
          {` · ${number ?? '未编号'} · ${startsOn === null ? '日期未定' : printedSpan(startsOn, endsOn ?? startsOn)}`}
        </>
      }
    >
      <ClassDocuments classId={id} />
    </Page>
  );
}

/** The classes that run or enrol now, or those that a word finds. */
function ClassChoice() {
  const [text, setText] = useState('');
  const wanted = text.trim();
  const asked = useCall('classes.list', {
    ...(wanted === '' ? { statuses: ['running', 'enrolling'] } : { text: wanted }),
    limit: LISTED,
  });
  const found = asked.data?.found ?? [];
  return (
    <Section title="班次文书">
      <Input.Search
        className="class-search"
        aria-label="查找班次"
        placeholder="班次名称、编号或拼音首字母；不填列出在办的班"
        allowClear
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
      />
      {asked.data === undefined ? (
        <CallState asked={asked} />
      ) : found.length === 0 ? (
        <Empty>
          {wanted === '' ? '现在没有开班和报名的班次。输入名称或编号找别的班。' : '没有找到。换一个词试试。'}
        </Empty>
      ) : (
        <ul className="class-choice">
          {found.map((each) => (
            <li key={each.id}>
              <Link href={`/documents/${each.id}`}>
                <strong>{each.name}</strong>
                <span className="quiet">
                  {[
                    each.number,
                    each.startsOn === null
                      ? '日期未定'
                      : printedSpan(each.startsOn, each.endsOn ?? each.startsOn),
                    `${each.trainees} 人`,
                    CLASS_STATUSES[each.status],
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {(asked.data?.total ?? 0) > found.length && (
        <p className="quiet">
          只列出前 {found.length} 个，共 {asked.data?.total} 个，请多输几个字。
        </p>
      )}
    </Section>
  );
}
