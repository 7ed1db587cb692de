import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PersonPage } from '../../../../shared/contract/people.ts';
import { personField } from '../../../../shared/domain/people/fields.ts';
import { useRight } from '../../../app/session.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ActionState } from '../../../ui/ActionState.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import type { SensitiveKey } from './person-draft.ts';

/**
 * A field of which the page knows only a mask. The mask is shown beside the field and never in it; what is typed
 * replaces the value, nothing typed leaves it, and taking it out is a step of its own.
 */
export function SensitiveField({
  person,
  field,
  value,
  onChange,
  error,
  hint,
  begin = false,
  forget,
}: {
  /** Null: a new entry, nothing is saved yet. */
  person: PersonPage | null;
  field: SensitiveKey;
  value: string | null;
  onChange: (value: string | null) => void;
  error: string | undefined;
  hint?: ReactNode;
  /** Open from the beginning: somebody came to correct just this. */
  begin?: boolean;
  /** Takes what was only looked at out of the draft, and nothing else with it. */
  forget: () => void;
}) {
  const { title, max } = personField(field);
  const masked = person?.[field] ?? null;
  const [open, setOpen] = useState(begin || (value ?? '') !== '');
  const [revealed, setRevealed] = useState<string | null>(null);
  if (person === null || masked === null) {
    return (
      <TextField label={title} value={value ?? ''} onChange={onChange} max={max} error={error} hint={hint} />
    );
  }
  if (value === null) {
    return (
      <Saved title={title} content={<s>{masked}</s>} word="保存后清空">
        <Button size="small" onClick={() => onChange('')}>
          不清空
        </Button>
      </Saved>
    );
  }
  if (!open) {
    return (
      <Saved title={title} content={masked}>
        <Button size="small" aria-label={`修改${title}`} onClick={() => setOpen(true)}>
          修改
        </Button>
        <RevealInto
          person={person}
          field={field}
          show={(clear) => {
            onChange(clear);
            setRevealed(clear);
            setOpen(true);
          }}
        />
        <Button size="small" type="text" aria-label={`清空${title}`} onClick={() => onChange(null)}>
          清空
        </Button>
      </Saved>
    );
  }
  return (
    <OpenField
      title={title}
      max={max}
      masked={masked}
      revealed={revealed}
      value={value}
      onChange={onChange}
      error={error}
      hint={hint}
      forget={forget}
      leave={() => {
        onChange('');
        setRevealed(null);
        setOpen(false);
      }}
    />
  );
}

function Saved({
  title,
  content,
  word,
  children,
}: {
  title: string;
  content: ReactNode;
  word?: string;
  children: ReactNode;
}) {
  return (
    <div className="field" role="group" aria-label={title}>
      <span className="field-label">{title}</span>
      <div className="saved-mask">
        <span className="masked-value">{content}</span>
        {children}
      </div>
      {word !== undefined && <p className="field-hint">{word}</p>}
    </div>
  );
}

/** Brings the value itself into the field to be corrected; the look is written down. */
function RevealInto({
  person,
  field,
  show,
}: {
  person: PersonPage;
  field: SensitiveKey;
  show: (value: string) => void;
}) {
  const mayReveal = useRight('people.reveal');
  const reveal = useAction('people.reveal');
  if (!mayReveal) return null;
  const run = async () => {
    const answer = await reveal.run({ id: person.id, field });
    if (answer !== undefined && answer.value !== null) show(answer.value);
  };
  return (
    <>
      <Button
        size="small"
        type="text"
        loading={reveal.busy}
        title="显示原来的再改，每次查看都有记录"
        aria-label={`显示${personField(field).title}再改`}
        onClick={() => void run()}
      >
        显示再改
      </Button>
      {reveal.failure !== undefined && <ActionState action={reveal} word="正在读取" />}
    </>
  );
}

function OpenField({
  title,
  max,
  masked,
  revealed,
  value,
  onChange,
  error,
  hint,
  forget,
  leave,
}: {
  title: string;
  max: number;
  masked: string;
  /** What was brought in to be looked at and corrected. */
  revealed: string | null;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  hint: ReactNode;
  forget: () => void;
  leave: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ value, revealed, forget });
  useEffect(() => {
    latest.current = { value, revealed, forget };
  });
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
    return () => {
      // A value that was only looked at does not stay in the draft when the form is left.
      const last = latest.current;
      if (last.revealed !== null && last.value === last.revealed) last.forget();
    };
  }, []);
  return (
    <div ref={box}>
      <TextField
        label={title}
        value={value}
        onChange={onChange}
        max={max}
        error={error}
        hint={
          <>
            {hint}
            {hint !== undefined && <br />}
            原来是 {masked}，空着就不改。{' '}
            <Button size="small" type="link" className="inline-link" onClick={leave}>
              不改了
            </Button>
          </>
        }
      />
    </div>
  );
}
