import { useLocation } from 'wouter';
import type { OrganisationPage } from '../../../../shared/contract/organisations.ts';
import {
  type OrganisationKind,
  STATISTICS_KINDS,
  type StatisticsKind,
} from '../../../../shared/domain/organisations/kinds.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { ChoiceField } from '../../../ui/form/ChoiceField.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { dayFault } from '../../../ui/form/decision.ts';
import { childKinds, kindChoices } from './kinds.ts';

interface Values {
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind | null;
  readonly statisticsKind: StatisticsKind | null;
  readonly foundedOn: string;
  readonly paper: string;
}

/** 新建下级: a new organisation below this one. */
export function CreateForm({ organisation, close }: { organisation: OrganisationPage; close: () => void }) {
  const kinds = childKinds(organisation.kind);
  const onlyKind = kinds.length === 1 ? (kinds[0] ?? null) : null;
  const { values, dirty, set, tried, setTried } = useDraft<Values>({
    name: '',
    shortName: '',
    kind: onlyKind,
    statisticsKind: organisation.statisticsKind,
    foundedOn: '',
    paper: '',
  });
  const create = useAction('organisations.create');
  const [, navigate] = useLocation();
  const name = textOrNull(values.name);
  // The number is kept with the founding, and that needs its day.
  const dayError =
    dayFault(values.foundedOn, false) ??
    (textOrNull(values.paper) !== null && textOrNull(values.foundedOn) === null
      ? '有批复文号的，请填成立日期'
      : undefined);

  const submit = async () => {
    setTried(true);
    if (name === null || values.kind === null || dayError !== undefined) return;
    const made = await create.run({
      parent: organisation.id,
      name,
      shortName: textOrNull(values.shortName),
      kind: values.kind,
      statisticsKind: values.statisticsKind,
      foundedOn: readDay(values.foundedOn),
      paper: textOrNull(values.paper),
    });
    if (made === undefined) return;
    saySaved(`已新建：${name}`);
    close();
    navigate(`/organisations/${made.id}`);
  };

  const { failure } = create;
  return (
    <FormDialog
      title="新建下级组织"
      about={<>上级：{organisation.name}</>}
      action={withoutRefusalAt(
        create,
        'organisations.name-taken',
        'organisations.wrong-place',
        'organisations.wrong-day',
      )}
      word="正在新建"
      save="新建"
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
        <TextField
          label="简称"
          value={values.shortName}
          onChange={set('shortName')}
          max={40}
          hint="组织树和表格里显示"
        />
        <ChoiceField
          label="类别"
          required
          value={values.kind}
          onChange={set('kind')}
          choices={kindChoices(kinds)}
          error={tried && values.kind === null ? '请选类别' : refusalAt(failure, 'organisations.wrong-place')}
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
          error={
            (tried || values.foundedOn !== '' ? dayError : undefined) ??
            refusalAt(failure, 'organisations.wrong-day')
          }
        />
      </div>
      <TextField
        label="批复文号"
        value={values.paper}
        onChange={set('paper')}
        max={60}
        hint="还没有就空着，记为“文号待补”"
        placeholder="如 靖发〔2026〕3号"
      />
    </FormDialog>
  );
}
