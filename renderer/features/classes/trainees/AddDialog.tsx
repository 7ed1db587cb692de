import { Button, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CallInput } from '../../../../shared/contract/index.ts';
import type { ClassPage, EnrolCheck } from '../../../../shared/contract/classes.ts';
import type { FoundOrganisation } from '../../../../shared/contract/organisations.ts';
import { CATEGORIES, type Category } from '../../../../shared/domain/people/codes.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { OrganisationPicker } from '../../../ui/OrganisationPicker.tsx';

type Filter = NonNullable<CallInput<'classes.check-enrol'>['filter']>;

/** Rows that are drawn; beyond that the conditions are to be narrowed, or everybody is taken. */
const DRAWN = 200;

interface Conditions {
  readonly text: string;
  readonly under: FoundOrganisation | null;
  readonly categories: Category[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

const NOTHING: Conditions = { text: '', under: null, categories: [], ageFrom: null, ageTo: null };

/** 添加学员: by name, or by conditions (“本镇 40 岁以下支部书记”); what is to be known of each stands beside him. */
export function AddDialog({ own, close }: { own: ClassPage; close: () => void }) {
  const [conditions, setConditions] = useState(NOTHING);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const filter = filterOf(conditions);
  const asked = useCall('classes.check-enrol', filter === null ? null : { class: own.id, filter });
  const enrol = useAction('classes.enrol');
  useFocusBack();
  const check = filter === null ? undefined : asked.data;
  const everybody = picked.size === 0 && check !== undefined && check.fresh > 0;
  const submit = async () => {
    if (!everybody && picked.size === 0) return;
    const who = everybody && filter !== null ? { filter } : { people: [...picked.keys()], bringBack: true };
    const done = await enrol.run({ class: own.id, ...who });
    if (done === undefined) return;
    saySaved([done.line, ...done.remarks].join('。'));
    close();
  };
  return (
    <Modal
      open
      width={860}
      style={{ top: 32 }}
      title="添加学员"
      onCancel={close}
      footer={null}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="form">
        <ConditionFields
          conditions={conditions}
          change={(change) => setConditions({ ...conditions, ...change })}
        />
        {filter === null ? (
          <p className="quiet">
            输入姓名，或选单位、类别和年龄。可以一个个勾选，也可以把符合条件的整批报名。
          </p>
        ) : check === undefined ? (
          asked.failure?.code === 'classes.nobody' ? (
            <p className="quiet">没有符合条件的人，换一个词或放宽条件。</p>
          ) : (
            <CallState asked={asked} />
          )
        ) : (
          <Found check={check} failure={asked.failure?.code} picked={picked} setPicked={setPicked} />
        )}
        <ActionState action={enrol} word="正在报名" />
        <div className="form-actions">
          <span className="form-keys">
            {picked.size > 0 &&
              `已勾选 ${[...picked.values()].slice(0, 5).join('、')}${picked.size > 5 ? '等' : ''}`}
          </span>
          <Button onClick={close}>取消</Button>
          <Button
            type="primary"
            loading={enrol.busy}
            disabled={!everybody && picked.size === 0}
            onClick={() => void submit()}
          >
            {picked.size > 0
              ? `报名所选 ${picked.size} 人`
              : everybody
                ? `全部报名 ${check.fresh} 人`
                : '报名'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function ConditionFields({
  conditions,
  change,
}: {
  conditions: Conditions;
  change: (change: Partial<Conditions>) => void;
}) {
  return (
    <div className="add-conditions">
      <Input.Search
        autoFocus
        aria-label="查找人员"
        placeholder="姓名、首字母、单位、号码末位"
        allowClear
        maxLength={60}
        value={conditions.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <OrganisationPicker
        field={{ 'aria-label': '单位' }}
        value={conditions.under}
        onChange={(under) => change({ under })}
        allowed={({ closedOn }) => closedOn === null}
        placeholder="全部单位"
      />
      <Select<Category[]>
        aria-label="学员类别"
        mode="multiple"
        maxTagCount={1}
        allowClear
        placeholder="全部类别"
        value={conditions.categories}
        onChange={(categories) => change({ categories })}
        options={keysOf(CATEGORIES).map((value) => ({ value, label: CATEGORIES[value] }))}
      />
      <span className="add-ages">
        <InputNumber
          aria-label="年龄从"
          placeholder="年龄"
          min={0}
          max={150}
          precision={0}
          value={conditions.ageFrom}
          onChange={(ageFrom) => change({ ageFrom })}
        />
        至
        <InputNumber
          aria-label="年龄至"
          placeholder="周岁"
          min={0}
          max={150}
          precision={0}
          value={conditions.ageTo}
          onChange={(ageTo) => change({ ageTo })}
        />
      </span>
    </div>
  );
}

/** Null while nothing is asked: the whole register is nobody's list of trainees. */
function filterOf({ text, under, categories, ageFrom, ageTo }: Conditions): Filter | null {
  const wanted = text.trim().slice(0, 60);
  const filter: Filter = {
    ...(wanted !== '' && { text: wanted }),
    ...(under !== null && { under: under.id }),
    ...(categories.length > 0 && { categories }),
    ...(ageFrom !== null && { ageFrom }),
    ...(ageTo !== null && { ageTo }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}

function Found({
  check,
  failure,
  picked,
  setPicked,
}: {
  check: EnrolCheck;
  failure: string | undefined;
  picked: ReadonlyMap<string, string>;
  setPicked: (picked: ReadonlyMap<string, string>) => void;
}) {
  if (failure === 'classes.nobody') return <p className="quiet">没有符合条件的人，换一个词或放宽条件。</p>;
  const tick = (id: string, name: string) => {
    const next = new Map(picked);
    if (!next.delete(id)) next.set(id, name);
    setPicked(next);
  };
  return (
    <>
      <p role="status">
        <strong>{check.line}</strong>
        {check.remarks.length > 0 && <span className="class-taken">　{check.remarks.join('；')}</span>}
      </p>
      <ul className="add-found">
        {check.people.slice(0, DRAWN).map(({ id, name, unit, warnings }) => {
          const already = warnings.some(({ kind }) => kind === 'already');
          return (
            <li key={id}>
              <Checkbox
                disabled={already}
                checked={already || picked.has(id)}
                onChange={() => tick(id, name)}
              >
                {name}
              </Checkbox>
              <span className="quiet">{unit}</span>
              <span className="trainee-warnings">
                {warnings.map((warning) => (
                  <span key={warning.sentence} data-kind={warning.kind}>
                    {warning.sentence}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      {check.total > DRAWN && (
        <p className="quiet">
          只列出前 {DRAWN} 人，共 {check.total} 人。再加条件可以缩小范围。
        </p>
      )}
    </>
  );
}
