import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { FoundPerson, PersonPage, SuspectPair } from '../../../../shared/contract/people.ts';
import { useCommand } from '../../../app/commands.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { CallState } from '../../../ui/CallState.tsx';
import { useFocusBack } from '../../../ui/focus-back.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { PersonPicker } from '../../../ui/PersonPicker.tsx';
import { Comparison } from './Comparison.tsx';
import { type ComparedPair, keyOfPair } from './compare.ts';
import { useMerge } from './use-merge.ts';

/** Merges a person's entry with another: one that the program found, or one to be chosen. */
export function MergeDialog({
  person,
  found,
  close,
}: {
  person: PersonPage;
  /** Null: the other entry is chosen here. */
  found: SuspectPair | null;
  close: () => void;
}) {
  const [chosen, setChosen] = useState<FoundPerson | null>(null);
  const other = useCall('people.get', found === null && chosen !== null ? { id: chosen.id } : null);
  const read = chosen !== null && other.data?.id === chosen.id ? other.data : undefined;
  const pair: ComparedPair | null =
    found ?? (read === undefined ? null : { one: person, other: read, reasons: null });
  useFocusBack();
  return (
    <Modal
      open
      width={960}
      style={{ top: 32 }}
      title="合并重复登记"
      onCancel={close}
      mask={{ closable: false }}
      footer={null}
      destroyOnHidden
    >
      {found === null && <OtherEntry person={person} chosen={chosen} choose={setChosen} />}
      {chosen !== null && read === undefined && <CallState asked={other} />}
      {pair !== null && <Pair key={keyOfPair(pair)} pair={pair} close={close} />}
      {pair === null && (
        <div className="form-actions">
          <Button onClick={close}>取消</Button>
        </div>
      )}
    </Modal>
  );
}

function OtherEntry({
  person,
  chosen,
  choose,
}: {
  person: PersonPage;
  chosen: FoundPerson | null;
  choose: (other: FoundPerson | null) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div className="merge-choice" ref={box}>
      <Field label={`与“${person.name}”重复的另一条登记`} required hint="选好以后逐项比对，再决定保留哪一条">
        {(field) => (
          <PersonPicker
            field={field}
            value={chosen}
            onChange={choose}
            allowed={({ id }) => id !== person.id}
          />
        )}
      </Field>
    </div>
  );
}

function Pair({ pair, close }: { pair: ComparedPair; close: () => void }) {
  const merge = useMerge(pair);
  const [location, navigate] = useLocation();
  const mergeThem = async () => {
    const kept = await merge.merge();
    if (kept === undefined) return;
    close();
    // The page may be that of the entry that was given up.
    if (location !== `/people/${kept}`) navigate(`/people/${kept}`, { replace: true });
  };
  useCommand('save', () => void mergeThem());
  return (
    <>
      {pair.reasons !== null && <p className="quiet">疑似的理由：{pair.reasons.join('，')}</p>}
      <div className="comparison-scroll">
        <Comparison pair={pair} merge={merge} mayEdit />
      </div>
      <ActionState action={merge.action} word="正在保存" />
      <p className="quiet">任职、免学时和变动记录都归到保留的一条；合并以后可以撤销。</p>
      <div className="form-actions">
        {pair.reasons !== null && (
          <Button
            disabled={merge.action.busy}
            onClick={() => void merge.setApart().then((done) => done && close())}
          >
            不是同一人
          </Button>
        )}
        <Button onClick={close}>取消</Button>
        <Button type="primary" loading={merge.action.busy} onClick={() => void mergeThem()}>
          合并
        </Button>
      </div>
    </>
  );
}
