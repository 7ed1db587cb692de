import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { keysOf } from '../../ui/keys-of.ts';

/** The tools above a list: filters, the words to look for, the count at the right. */
export function ListTools({
  what,
  placeholder,
  typed,
  type,
  count,
  children,
}: {
  /** What is looked for, e.g. 课程. */
  what: string;
  placeholder: string;
  typed: string;
  type: (text: string) => void;
  /** Empty while nothing is known. */
  count: string;
  children?: ReactNode;
}) {
  return (
    <div className="resource-tools">
      {children}
      <Input.Search
        className="resource-search"
        aria-label={`查找${what}`}
        placeholder={placeholder}
        allowClear
        value={typed}
        maxLength={60}
        onChange={(event) => type(event.target.value)}
      />
      <span className="count" role="status">
        {count}
      </span>
    </div>
  );
}

/** A filter by one or several codes of a list; without a choice all are shown. */
export function CodeFilter<Key extends string>({
  label,
  all,
  codes,
  value,
  onChange,
}: {
  label: string;
  /** The word for no choice, e.g. 全部形式. */
  all: string;
  codes: Readonly<Record<Key, string>>;
  value: readonly Key[];
  onChange: (chosen: Key[]) => void;
}) {
  return (
    <Select<Key[]>
      aria-label={label}
      className="resource-filter"
      mode="multiple"
      maxTagCount={1}
      allowClear
      placeholder={all}
      value={[...value]}
      onChange={onChange}
      options={keysOf(codes).map((key) => ({ value: key, label: codes[key] }))}
    />
  );
}

/** 在用的、全部、停用的. */
export function OutOfUseFilter({
  word,
  value,
  onChange,
}: {
  /** The word for being out of use, e.g. 停用. */
  word: string;
  value: 'with' | 'only' | undefined;
  onChange: (chosen: 'with' | 'only' | undefined) => void;
}) {
  return (
    <Select<'in' | 'with' | 'only'>
      aria-label="在用与否"
      className="resource-in-use"
      value={value ?? 'in'}
      onChange={(chosen) => onChange(chosen === 'in' ? undefined : chosen)}
      options={[
        { value: 'in', label: word === '停聘' ? '在聘' : '在用' },
        { value: 'with', label: `连同${word}的` },
        { value: 'only', label: `只看${word}的` },
      ]}
    />
  );
}
