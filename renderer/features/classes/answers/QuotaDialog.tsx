import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { ClassPage, UnitAnswer } from '../../../../shared/contract/classes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';

interface Share {
  readonly id: string;
  readonly name: string;
  readonly members: number | null;
  readonly places: number;
}

/** 分配名额: how many each unit sends; a proposal by the number of members, changed as wanted. */
export function QuotaDialog({
  own,
  units,
  close,
}: {
  own: ClassPage;
  units: readonly UnitAnswer[];
  close: () => void;
}) {
  const [shares, setShares] = useState<readonly Share[]>(
    units
      .filter(({ quota }) => quota !== null)
      .map(({ organisation, places }) => ({ ...organisation, members: null, places })),
  );
  const [total, setTotal] = useState(own.quota.places > 0 ? own.quota.places : (own.planned ?? 50));
  const [dirty, setDirty] = useState(false);
  const propose = useAction('classes.propose-quotas');
  const save = useAction('classes.set-quotas');
  const change = (next: readonly Share[]) => {
    setShares(next);
    setDirty(true);
  };
  const fill = async () => {
    const given = await propose.run({
      class: own.id,
      total,
      ...(shares.length > 0 && { units: shares.map(({ id }) => id) }),
    });
    if (given === undefined) return;
    change(given.shares.map(({ organisation, members, places }) => ({ ...organisation, members, places })));
  };
  const submit = async () => {
    const quotas = shares.map(({ id, places }) => ({ organisation: id, places }));
    const done = await save.run({ class: own.id, quotas });
    if (done === undefined) return;
    saySaved(`已分配名额：${done.units} 个单位，共 ${done.places} 个`);
    close();
  };
  const sum = shares.reduce((all, { places }) => all + places, 0);
  return (
    <FormDialog
      title="分配名额"
      about={`${own.name}${own.planned === null ? '' : `，计划 ${own.planned} 人`}`}
      action={save}
      word="正在保存"
      save={`保存（${shares.length} 个单位，共 ${sum} 个）`}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="quota-total">
        <Field label="总名额">
          {(field) => (
            <InputNumber
              {...field}
              min={1}
              max={10_000}
              precision={0}
              value={total}
              onChange={(given) => setTotal(given ?? 1)}
            />
          )}
        </Field>
        <Button loading={propose.busy} onClick={() => void fill()}>
          按党员数分配{shares.length === 0 ? '给下面各单位' : ''}
        </Button>
      </div>
      <ActionState action={propose} word="正在计算" />
      {shares.length > 0 && (
        <ul className="quota-list">
          {shares.map((share) => (
            <li key={share.id}>
              <span>
                {share.name}
                {share.members !== null && <small className="quiet">　党员 {share.members} 人</small>}
              </span>
              <InputNumber
                aria-label={`${share.name}的名额`}
                min={0}
                max={10_000}
                precision={0}
                value={share.places}
                onChange={(places) =>
                  change(
                    shares.map((each) => (each.id === share.id ? { ...each, places: places ?? 0 } : each)),
                  )
                }
              />
              <Button
                type="text"
                size="small"
                aria-label={`去掉 ${share.name}`}
                onClick={() => change(shares.filter(({ id }) => id !== share.id))}
              >
                去掉
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field label="再加一个单位">
        {(field) => (
          <OrganisationPicker
            field={field}
            value={null}
            onChange={(unit) => {
              if (unit !== null)
                change([
                  ...shares.filter(({ id }) => id !== unit.id),
                  { id: unit.id, name: unit.shortName ?? unit.name, members: null, places: 0 },
                ]);
            }}
            allowed={({ closedOn }) => closedOn === null}
          />
        )}
      </Field>
    </FormDialog>
  );
}
