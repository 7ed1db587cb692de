import { Select } from 'antd';
import type { CallFailure } from '../app/desk.ts';
import type { FieldProps } from './form/Field.tsx';

/** A line to choose from; `about` tells it from others of the same name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly about: string;
  readonly disabled?: boolean;
}

/** A field in which something is looked for by typing and chosen from what was found. */
export function SearchSelect<Found extends { readonly id: string }>({
  field,
  value,
  onChange,
  search,
  found,
  choiceOf,
  extra = [],
  onExtra,
  onSearch,
  onOpenChange,
  placeholder,
  nothing,
  disabled = false,
}: {
  /** From the form field around it, or a name of its own. */
  field: FieldProps | { readonly 'aria-label': string };
  value: Found | null;
  onChange: (found: Found | null) => void;
  search: { readonly loading: boolean; readonly failure?: CallFailure | undefined };
  found: readonly Found[];
  choiceOf: (found: Found) => Choice;
  /** Lines behind what was found; `onExtra` is told when one is chosen. */
  extra?: readonly Choice[];
  onExtra?: (value: string) => void;
  onSearch: (text: string) => void;
  onOpenChange?: (open: boolean) => void;
  placeholder: string;
  /** What is said where there is nothing to choose from. */
  nothing: string;
  disabled?: boolean;
}) {
  // The answer to an earlier word is not offered: a quick Enter would choose from it.
  const fresh = search.loading ? [] : found;
  const offered = value === null || fresh.some((each) => each.id === value.id) ? fresh : [value, ...fresh];
  return (
    <Select<string | null, Choice>
      {...field}
      className="wide"
      disabled={disabled}
      showSearch={{ filterOption: false, onSearch }}
      {...(onOpenChange !== undefined && { onOpenChange })}
      allowClear
      value={value?.id ?? null}
      placeholder={placeholder}
      notFoundContent={search.failure?.message ?? (search.loading ? '正在查找…' : nothing)}
      onChange={(id) => {
        if (id != null && extra.some((each) => each.value === id)) onExtra?.(id);
        else onChange(offered.find((each) => each.id === id) ?? null);
      }}
      options={[...offered.map(choiceOf), ...(search.loading ? [] : extra)]}
      optionRender={drawOption}
    />
  );
}

function drawOption({ data }: { data: Choice }) {
  return (
    <div className="picker-option">
      <span>{data.label}</span>
      {data.about !== '' && <small>{data.about}</small>}
    </div>
  );
}
