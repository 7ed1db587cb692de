import { Button } from 'antd';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useRight } from '../../app/session.tsx';
import type { Asked } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Empty, Page } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { ListTools } from './ListTools.tsx';
import { STEP, type List } from './use-list.ts';

/** A page with one list of courses, teachers or rooms: filters and search, the table, and the dialog for a new one. */
export function ResourceList({
  title,
  about,
  what,
  unit,
  create,
  placeholder,
  list,
  asked,
  count = '',
  filters,
  Form,
  children,
}: {
  title: string;
  about?: string;
  /** What is listed, e.g. 教师. */
  what: string;
  /** The word behind a number of them, e.g. 位. */
  unit: string;
  /** The word of the button for a new one, e.g. 登记教师…. */
  create: string;
  placeholder: string;
  list: List;
  asked: Asked<{ readonly total: number }>;
  /** What is said behind the number of lines. */
  count?: string;
  filters: ReactNode;
  /** The dialog for a new one. */
  Form: ComponentType<{ close: () => void }>;
  /** The table of what was found. */
  children: ReactNode;
}) {
  const [creating, setCreating] = useState(false);
  const mayEdit = useRight('resources.edit');
  const { data } = asked;
  return (
    <Page
      title={title}
      {...(about !== undefined && { about })}
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {create}
          </Button>
        )
      }
    >
      <ListTools
        what={what}
        placeholder={placeholder}
        typed={list.typed}
        type={list.type}
        count={data === undefined ? '' : `共 ${data.total} ${unit}${count}`}
      >
        {filters}
      </ListTools>
      {data === undefined ? (
        <CallState asked={asked} />
      ) : data.total === 0 ? (
        <Empty>
          没有符合条件的{what}。放宽条件，或点“{create}”。
        </Empty>
      ) : (
        <>
          {children}
          {data.total > STEP && (
            <Pager total={data.total} offset={list.offset} step={STEP} unit={unit} go={list.go} />
          )}
        </>
      )}
      {creating && <Form close={() => setCreating(false)} />}
    </Page>
  );
}
