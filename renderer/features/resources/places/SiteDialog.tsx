import type { Named, Site } from '../../../../shared/contract/resource-answers.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { changedOnly } from '../../../ui/form/changed-only.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { numberFault, numberOrNull } from '../../../ui/form/number.ts';
import { NumberField } from '../../../ui/form/NumberField.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { type Kept, keptText } from '../../../ui/form/kept.ts';
import { KeptField } from '../../../ui/form/KeptField.tsx';
import { SitePicker } from '../../../ui/SitePicker.tsx';

const PEOPLE = { min: 1, max: 100_000 };
const MINUTES = { min: 0, max: 1440 };

interface Draft {
  readonly name: string;
  readonly address: string;
  readonly capacity: string;
  readonly minutes: string;
  readonly guide: string;
  readonly phone: Kept<string>;
  readonly note: string;
  readonly before: Named | null;
}

/** 新建教学点 and 修改教学点. */
export function SiteDialog({ site, close }: { site: Site | null; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<Draft>({
    name: site?.name ?? '',
    address: site?.address ?? '',
    capacity: site?.capacity == null ? '' : String(site.capacity),
    minutes: site?.minutes == null ? '' : String(site.minutes),
    guide: site?.guide ?? '',
    phone: { is: 'kept' },
    note: site?.note ?? '',
    before: null,
  });
  const create = useAction('sites.create');
  const edit = useAction('sites.edit');
  const action = site === null ? create : edit;
  const name = textOrNull(values.name);
  const fault = numberFault(values.capacity, PEOPLE) ?? numberFault(values.minutes, MINUTES);

  const submit = async () => {
    setTried(true);
    if (name === null || fault !== undefined) return;
    const typed = {
      name,
      address: textOrNull(values.address),
      capacity: numberOrNull(values.capacity, PEOPLE),
      guide: textOrNull(values.guide),
      minutes: numberOrNull(values.minutes, MINUTES),
      note: textOrNull(values.note),
    };
    const phone = keptText(values.phone, site?.phone != null);
    if (site === null) {
      if ((await create.run({ ...typed, phone: phone?.value ?? null })) === undefined) return;
      saySaved(`已新建教学点：${name}`);
    } else {
      const changes = {
        ...changedOnly({ ...site }, typed),
        ...(phone !== null && { phone: phone.value }),
        ...(values.before !== null && { before: values.before.id }),
      };
      if (Object.keys(changes).length > 0) {
        if ((await edit.run({ id: site.id, ...changes })) === undefined) return;
        saySaved(`已修改教学点：${name}`);
      }
    }
    close();
  };

  return (
    <FormDialog
      title={site === null ? '新建教学点' : '修改教学点'}
      action={withoutRefusalAt<typeof action>(action, 'sites.name-taken')}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="教学点名称"
        required
        value={values.name}
        onChange={set('name')}
        max={60}
        error={tried && name === null ? '请填写教学点名称' : refusalAt(action.failure, 'sites.name-taken')}
      />
      <TextField label="地址" value={values.address} onChange={set('address')} max={120} />
      <div className="field-pair">
        <NumberField
          label="接待人数"
          value={values.capacity}
          onChange={set('capacity')}
          unit="人"
          error={numberFault(values.capacity, PEOPLE)}
          hint="一次最多接待多少人"
        />
        <NumberField
          label="距学校车程"
          value={values.minutes}
          onChange={set('minutes')}
          unit="分钟"
          error={numberFault(values.minutes, MINUTES)}
        />
      </div>
      <div className="field-pair">
        <TextField label="讲解员" value={values.guide} onChange={set('guide')} max={60} />
        <KeptField
          label="联系电话"
          saved={site?.phone ?? null}
          kept={values.phone}
          onChange={set('phone')}
          fresh=""
        >
          {(value, change) => (
            <TextField label="联系电话" value={value} onChange={change} max={30} hint="平时只显示一部分" />
          )}
        </KeptField>
      </div>
      <TextField
        label="备注"
        value={values.note}
        onChange={set('note')}
        max={500}
        rows={2}
        placeholder="如 周一闭馆"
      />
      {site !== null && (
        <Field label="排在它之前" hint="改列表里的次序；不改就空着">
          {(field) => (
            <SitePicker
              field={field}
              value={values.before}
              onChange={set('before')}
              allowed={({ id }) => id !== site.id}
            />
          )}
        </Field>
      )}
    </FormDialog>
  );
}
