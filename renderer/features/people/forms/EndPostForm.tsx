import type { PersonPost } from '../../../../shared/contract/people.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { partialDayFault, readPartialDay } from '../../../ui/day/partial-entry.ts';
import { PartialDayField } from '../../../ui/day/PartialDayField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { useDraft } from '../../../ui/form/use-draft.ts';
import type { NamedPerson } from './sentences.ts';

const DAY_CODES = ['people.wrong-day', 'people.wrong-order'];

/** 免职: the day from which a post is no longer held. The post stays in the record. */
export function EndPostForm({
  person,
  post,
  close,
}: {
  person: NamedPerson;
  post: PersonPost;
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({ to: '' });
  const edit = useAction('people.edit-post');
  const fault = partialDayFault(values.to, { required: true, future: true });

  const submit = async () => {
    setTried(true);
    if (fault !== undefined) return;
    const done = await edit.run({
      post: post.id,
      kind: post.kind,
      title: post.title,
      organisation: post.organisation?.id ?? null,
      from: post.from,
      to: readPartialDay(values.to),
      paper: post.paper,
    });
    if (done === undefined) return;
    saySaved(`已登记免职：${person.name} ${post.title}`);
    close();
  };

  return (
    <FormDialog
      title="免职"
      about={
        <>
          {person.name}，{post.title}
          {post.organisation !== null && `（${post.organisation.name}）`}
          <br />
          任职记录保留，学员类别从免职之日起按其余职务得出。
        </>
      }
      action={withoutRefusalAt(edit, ...DAY_CODES)}
      word="正在保存"
      save="免职"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <PartialDayField
        label="免职日期"
        required
        value={values.to}
        onChange={set('to')}
        error={(tried || values.to !== '' ? fault : undefined) ?? refusalAt(edit.failure, ...DAY_CODES)}
        hint="从这一天起不再担任"
      />
    </FormDialog>
  );
}
