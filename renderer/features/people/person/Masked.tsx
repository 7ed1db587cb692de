import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { CallInput } from '../../../../shared/contract/index.ts';
import { PERSON_FIELDS } from '../../../../shared/domain/people/fields.ts';
import { useRight } from '../../../app/session.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';

export type MaskedField = CallInput<'people.reveal'>['field'];

/** How long a value stays in sight, in milliseconds. */
const IN_SIGHT = 60_000;

/** A masked value with the button that shows it for a minute. Every look is written down. */
export function Masked({
  person,
  field,
  masked,
}: {
  person: { readonly id: string; readonly name: string };
  field: MaskedField;
  masked: string;
}) {
  const mayReveal = useRight('people.reveal');
  const reveal = useAction('people.reveal');
  const [shown, setShown] = useState<string | null>(null);

  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => setShown(null), IN_SIGHT);
    return () => clearTimeout(timer);
  }, [shown]);

  const show = async () => {
    const answer = await reveal.run({ id: person.id, field });
    if (answer !== undefined) setShown(answer.value ?? '—');
  };

  const title = `${person.name}的${PERSON_FIELDS[field].title}`;
  return (
    <span className="masked">
      <span className="masked-value" role={shown === null ? undefined : 'status'}>
        {shown ?? masked}
      </span>
      {mayReveal && (
        <Button
          size="small"
          type="text"
          loading={reveal.busy}
          aria-label={`${shown === null ? '显示' : '隐藏'}${title}`}
          title={shown === null ? '显示一分钟，每次查看都有记录' : '隐藏'}
          onClick={() => {
            if (shown === null) void show();
            else setShown(null);
          }}
        >
          {shown === null ? '显示' : '隐藏'}
        </Button>
      )}
      {reveal.failure !== undefined && <ActionState action={reveal} word="正在读取" />}
    </span>
  );
}
