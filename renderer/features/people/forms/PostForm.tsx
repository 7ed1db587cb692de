import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import type { PersonPost } from '../../../../shared/contract/people.ts';
import { POST_KINDS } from '../../../../shared/domain/people/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { partialDayFault, readPartialDay } from '../../../ui/day/partial-entry.ts';
import { PartialDayField } from '../../../ui/day/PartialDayField.tsx';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { useOrganisation } from '../../../ui/use-organisation.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';
import type { NamedPerson } from './sentences.ts';

const DAY_CODES = ['people.wrong-day', 'people.wrong-order'];

/** 登记任职 and 修改任职. For a new post the person's own branch is offered. */
export function PostForm({
  person,
  post,
  organisation,
  close,
}: {
  person: NamedPerson;
  /** Null: a new one. */
  post: PersonPost | null;
  /** The organisation to begin with. */
  organisation: string | null;
  close: () => void;
}) {
  const { found: begun } = useOrganisation(organisation);
  const { values, dirty, set, tried, setTried } = useDraft({
    kind: post?.kind ?? null,
    title: post?.title ?? '',
    /** Undefined: not touched. */
    organisation: undefined as FoundOrganisation | null | undefined,
    from: post?.from ?? '',
    to: post?.to ?? '',
    paper: post?.paper ?? '',
  });
  const add = useAction('people.add-post');
  const edit = useAction('people.edit-post');
  const action = post === null ? add : edit;
  const title = textOrNull(values.title);
  const fromFault = partialDayFault(values.from, { future: true });
  const toFault = partialDayFault(values.to, { future: true });

  const submit = async () => {
    setTried(true);
    if (values.kind === null || title === null || fromFault !== undefined || toFault !== undefined) return;
    const given = {
      kind: values.kind,
      title,
      organisation: values.organisation === undefined ? organisation : (values.organisation?.id ?? null),
      from: readPartialDay(values.from),
      to: readPartialDay(values.to),
      paper: textOrNull(values.paper),
    };
    const done =
      post === null
        ? await add.run({ person: person.id, ...given })
        : await edit.run({ post: post.id, ...given });
    if (done === undefined) return;
    saySaved(post === null ? `已登记 ${person.name} 任${title}` : `已修改 ${person.name} 的任职`);
    close();
  };

  const chosen = values.organisation === undefined ? (begun ?? null) : values.organisation;
  return (
    <FormDialog
      title={post === null ? '登记任职' : '修改任职'}
      about={<>{person.name}。学员类别和学时要求按现任职务得出。</>}
      action={withoutRefusalAt<typeof action>(action, 'organisations.not-found', ...DAY_CODES)}
      word="正在保存"
      save={post === null ? '登记' : '保存'}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <ChoiceField
          label="职务类别"
          required
          value={values.kind}
          onChange={set('kind')}
          choices={POST_KINDS}
          error={tried && values.kind === null ? '请选职务类别' : undefined}
        />
        <TextField
          label="职务名称"
          required
          value={values.title}
          onChange={set('title')}
          max={60}
          placeholder="如 党支部书记"
          error={tried && title === null ? '请填写职务名称' : undefined}
        />
      </div>
      <Field
        label="任职组织"
        hint={chosen?.path ?? '在别处任职、不属于党组织的可以空着'}
        error={refusalAt(action.failure, 'organisations.not-found')}
      >
        {(field) => (
          <OrganisationPicker
            field={field}
            value={chosen}
            onChange={set('organisation')}
            allowed={({ closedOn }) => closedOn === null}
          />
        )}
      </Field>
      <div className="field-pair">
        <PartialDayField
          label="任职日期"
          value={values.from}
          onChange={set('from')}
          error={fromFault ?? refusalAt(action.failure, 'people.wrong-day')}
          hint="不知道可以空着"
        />
        <PartialDayField
          label="免职日期"
          value={values.to}
          onChange={set('to')}
          error={toFault ?? refusalAt(action.failure, 'people.wrong-order')}
          hint="从这一天起不再担任；现任的空着"
        />
      </div>
      <TextField
        label="任职文号"
        value={values.paper}
        onChange={set('paper')}
        max={60}
        hint="还没有就空着，记为“文号待补”"
        placeholder="如 靖党发〔2024〕8号"
      />
    </FormDialog>
  );
}
