import { type ReactNode, useId } from 'react';

/** What a control must carry so that label, hint and error belong to it. */
export interface FieldProps {
  readonly id: string;
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly status?: 'error';
}

/** A form field: label above, required marked, hint and error under it. */
export function Field({
  label,
  required = false,
  hint,
  error,
  children,
}: {
  label: string;
  required?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  children: (field: FieldProps) => ReactNode;
}) {
  const id = useId();
  const about = `${id}-about`;
  const invalid = error !== undefined;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="required" aria-hidden>
            {' '}
            必填
          </span>
        )}
      </label>
      {children({
        id,
        'aria-required': required,
        'aria-invalid': invalid,
        'aria-describedby': about,
        ...(invalid && { status: 'error' as const }),
      })}
      <div id={about}>
        {invalid && <p className="field-error">{error}</p>}
        {!invalid && hint !== undefined && <p className="field-hint">{hint}</p>}
      </div>
    </div>
  );
}
