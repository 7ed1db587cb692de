import type { z } from 'zod';
import type { InputSchema } from '../../shared/contract/input-schema.ts';

export interface InputFault {
  /** Where, e.g. lines.3.name. */
  readonly field: string;
  readonly message: string;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组字段',
  null: '空',
};

/** Says in Chinese what is wrong with the shape of an input; at most 20 faults, never the whole value. */
export function explainInput(error: z.ZodError, schema: InputSchema): InputFault[] {
  return error.issues.slice(0, 20).map((issue) => {
    const field = issue.path.map((part) => clipped(String(part))).join('.');
    return { field, message: `${place(issue.path, schema)}${reasonOf(issue)}` };
  });
}

function place(path: readonly PropertyKey[], schema: InputSchema): string {
  if (path.length === 0) return '';
  const words = path.map((part) => (typeof part === 'number' ? `第 ${part + 1} 行` : clipped(String(part))));
  const required = schema.properties?.[String(path[0])] === undefined ? '（没有这一项）' : '';
  return `${words.join(' ')}${required}：`;
}

const clipped = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '没有填写' : `应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `多出了 ${issue.keys.slice(0, 5).map(clipped).join('、')}`;
    case 'too_big':
      return `超过上限 ${String(issue.maximum)}`;
    case 'too_small':
      return `低于下限 ${String(issue.minimum)}`;
    case 'invalid_value':
      return `只能是 ${issue.values.slice(0, 12).map(String).join('、')} 之一`;
    case 'invalid_union':
      return '不符合任何一种写法';
    default:
      return issue.message;
  }
}
