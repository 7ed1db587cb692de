import type { OrganisationPage } from '../../../../shared/contract/organisations.ts';
import { ORGANISATION_KINDS, STATISTICS_KINDS } from '../../../../shared/domain/organisations/kinds.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { changedOnly } from '../../../ui/form/changed-only.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { dayFault } from '../../../ui/form/decision.ts';

interface Values {
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationPage['kind'] | null;
  readonly statisticsKind: OrganisationPage['statisticsKind'];
  readonly foundedOn: string;
  readonly note: string;
}

/** 修改资料: corrects slips; a change decided on paper is 更名 or 调整隶属. Only what was changed is sent. */
export function EditForm({ organisation, close }: { organisation: OrganisationPage; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<Values>({
    name: organisation.name,
    shortName: organisation.shortName ?? '',
    kind: organisation.kind,
    statisticsKind: organisation.statisticsKind,
    foundedOn: organisation.foundedOn ?? '',
    note: organisation.note ?? '',
  });
  const edit = useAction('organisations.edit');
  const name = textOrNull(values.name);
  const dayError = dayFault(values.foundedOn, false);

  const submit = async () => {
    setTried(true);
    if (name === null || values.kind === null || dayError !== undefined) return;
    const changes = changedOnly(organisation, {
      name,
      shortName: textOrNull(values.shortName),
      kind: values.kind,
      statisticsKind: values.statisticsKind,
      foundedOn: readDay(values.foundedOn),
      note: textOrNull(values.note),
    });
    if (Object.keys(changes).length > 0) {
      const done = await edit.run({ id: organisation.id, ...changes });
      if (done === undefined) return;
      saySaved(`已修改：${name}`);
    }
    close();
  };

  const { failure } = edit;
  return (
    <FormDialog
      title="修改资料"
      about="只用来更正填错的内容。发文更名请用“更名”，旧名会留作曾用名。"
      action={withoutRefusalAt(
        edit,
        'organisations.name-taken',
        'organisations.wrong-place',
        'organisations.wrong-day',
      )}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="全称"
        required
        value={values.name}
        onChange={set('name')}
        max={100}
        error={tried && name === null ? '请填写全称' : refusalAt(failure, 'organisations.name-taken')}
      />
      <div className="field-pair">
        <TextField label="简称" value={values.shortName} onChange={set('shortName')} max={40} />
        <ChoiceField
          label="类别"
          required
          value={values.kind}
          onChange={set('kind')}
          choices={ORGANISATION_KINDS}
          error={refusalAt(failure, 'organisations.wrong-place')}
        />
      </div>
      <div className="field-pair">
        <ChoiceField
          label="统计类别"
          value={values.statisticsKind}
          onChange={set('statisticsKind')}
          choices={STATISTICS_KINDS}
          emptyTitle="未填"
        />
        <DayField
          label="成立日期"
          value={values.foundedOn}
          onChange={set('foundedOn')}
          error={dayError ?? refusalAt(failure, 'organisations.wrong-day')}
        />
      </div>
      <TextField label="备注" value={values.note} onChange={set('note')} max={500} rows={3} />
    </FormDialog>
  );
}
