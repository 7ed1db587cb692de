import { useState } from 'react';
import type { CallInput } from '../../../../shared/contract/index.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { sayFailed } from '../../../app/notices.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ClassPicker } from '../../../ui/ClassPicker.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import type { Selection } from '../../../ui/grid/selection.ts';
import type { Chosen } from '../../../ui/ListPicker.tsx';
import type { filterOf } from './ShortfallFilter.tsx';

type Who = Omit<CallInput<'hours.shortfall-enrol'>, 'class'>;
type Filter = ReturnType<typeof filterOf>;

/** The most people that are named one by one; a whole list has no limit. */
const MOST_NAMED = 500;

/** Classes that take no trainees any more. */
const OVER: readonly string[] = ['finished', 'archived', 'cancelled'];

/** 生成班次学员: the listed people become trainees of a class that is picked here. */
export function EnrolDialog({
  filter,
  selection,
  count,
  done,
  close,
}: {
  filter: Filter;
  selection: Selection;
  count: number;
  done: (classId: string) => void;
  close: () => void;
}) {
  const [into, setInto] = useState<Chosen<'classes.list'> | null>(null);
  const [tried, setTried] = useState(false);
  const enrol = useAction('hours.shortfall-enrol');
  const submit = async () => {
    setTried(true);
    if (into === null) return;
    const who = await whoOf(filter, selection);
    if ('fault' in who) {
      sayFailed(who.fault);
      return;
    }
    const answer = await enrol.run({ class: into.id, ...who });
    if (answer === undefined) return;
    saySaved([answer.line, ...answer.remarks].join('。'));
    done(into.id);
    close();
  };
  return (
    <FormDialog
      title={`生成班次学员：${count.toLocaleString('zh-CN')} 人`}
      about="名单上的人成为这个班次的学员；已在班里的不重复报名。报名后打开班次的学员页，可以整批撤销。"
      action={enrol}
      word="正在报名"
      save={`报名 ${count.toLocaleString('zh-CN')} 人`}
      dirty={into !== null}
      submit={() => void submit()}
      close={close}
    >
      <Field label="班次" required error={tried && into === null ? '请选一个班次' : undefined}>
        {(field) => (
          <ClassPicker
            field={field}
            value={into}
            onChange={setInto}
            allowed={({ status }) => !OVER.includes(status)}
          />
        )}
      </Field>
    </FormDialog>
  );
}

/** Everybody of the list by its conditions, or the ticked people by name. */
async function whoOf(filter: Filter, selection: Selection): Promise<Who | { readonly fault: string }> {
  if (!selection.all && selection.ids.size === 0) return { filter };
  if (selection.all && selection.except.size === 0) return { filter };
  try {
    const people = selection.all ? await withoutExcept(filter, selection.except) : [...selection.ids];
    return people.length > MOST_NAMED
      ? {
          fault: `一次最多选 ${MOST_NAMED} 人，现在选了 ${people.length} 人。请用条件缩小范围，或不勾选、整张名单报名。`,
        }
      : { people };
  } catch (thrown) {
    return { fault: asFailure(thrown).message };
  }
}

async function withoutExcept(filter: Filter, except: ReadonlySet<string>): Promise<string[]> {
  const kept: string[] = [];
  for (let offset = 0; kept.length <= MOST_NAMED; offset += MOST_NAMED) {
    const { rows, total } = await call('hours.shortfall', { ...filter, offset, limit: MOST_NAMED });
    kept.push(...rows.map(({ id }) => id).filter((id) => !except.has(id)));
    if (offset + MOST_NAMED >= total) break;
  }
  return kept;
}
