import { z } from 'zod';
import type { Call } from './call.ts';

/** JSON Schema, as far as the contract produces it. */
export interface InputSchema {
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly items?: InputSchema;
  readonly anyOf?: readonly InputSchema[];
  /** Set on fields that hold the token of a file. */
  readonly file?: FileUse;
  readonly [key: string]: unknown;
}

export type FileUse = 'read' | 'write' | 'folder';

const schemas = new WeakMap<Call, InputSchema>();

/** The JSON Schema of a call's input, as `desk --list` prints it. Rules beyond shape are not in it. */
export function inputSchema(call: Call): InputSchema {
  const known = schemas.get(call);
  if (known !== undefined) return known;
  const schema = z.toJSONSchema(call.input, { io: 'input' }) as InputSchema;
  schemas.set(call, schema);
  return schema;
}

/** The fields of an input that hold a file's token (or, on the command line, its path). */
export interface FileField {
  readonly use: FileUse;
  readonly value: string;
  /** Puts another value in the place of this one. */
  readonly replace: (value: string) => void;
}

/** Finds the file fields of an input by the schema. `input` is changed only through `replace`. */
export function fileFields(schema: InputSchema, input: unknown): FileField[] {
  if (typeof input !== 'object' || input === null) return [];
  const branches = schema.anyOf ?? [];
  const inBranches = branches.flatMap((branch) => fileFields(branch, input));
  const entries = Object.entries(input as Record<string, unknown>).flatMap(([key, value]) => {
    const inner = Array.isArray(input) ? schema.items : schema.properties?.[key];
    if (inner === undefined) return [];
    const use = inner.file ?? inner.anyOf?.find((each) => each.file !== undefined)?.file;
    if (use === undefined || typeof value !== 'string') return fileFields(inner, value);
    const replace = (next: string) => void ((input as Record<string, unknown>)[key] = next);
    return [{ use, value, replace }];
  });
  return [...inBranches, ...entries];
}
