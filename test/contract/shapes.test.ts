import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../shared/contract/call.ts';
import { inputSchema, type InputSchema } from '../../shared/contract/input-schema.ts';
import { CALLS, stage } from '../support/examples.ts';
import { openInProcess } from '../support/desk-in-process.ts';
import { sampleFolder } from '../support/sample/template.ts';

const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });

/** Values that stand for every way of being wrong; each is tried in the place of each field. */
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e12,
  '',
  ' ',
  'x',
  'x'.repeat(100_000),
  '字'.repeat(101),
  '𬭎'.repeat(100),
  '坏\u0000字',
  '换\n行',
  '\ud800',
  '2026-02-30',
  '2026-13-01',
  '019b7544-7000-7fff-8fff-ffffffffffff',
  [],
  {},
  [[]],
  { extra: 1 },
];

describe.each(CALLS.map((call) => [call.name, call] as const))('%s', (_, call) => {
  test('its JSON schema refuses what the router refuses, and takes what it takes', async () => {
    const validate = ajv.compile(inputSchema(call));
    const disagreements: unknown[] = [];
    let refused = 0;
    for (const input of await variants(call)) {
      const bySchema = validate(input);
      const byRouter = call.input.safeParse(input).success;
      if (!byRouter) refused += 1;
      if (bySchema !== byRouter)
        disagreements.push({ input: JSON.stringify(input).slice(0, 200), bySchema, byRouter });
    }
    expect(disagreements).toEqual([]);
    expect(refused).toBeGreaterThan(3);
  });

  test('the router answers malformed input with input.invalid and a Chinese sentence', async () => {
    const desk = openInProcess(await sampleFolder());
    for (const input of [null, 7, 'text', [], { nothing: 'of the kind' }]) {
      const envelope = await desk.call(call.name, input);
      expect(envelope).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
      expect(envelope.ok ? '' : envelope.error.message).toMatch(/\p{Script=Han}/u);
    }
    desk.close();
  });
});

/** The inputs of the examples, and each with one thing changed: a field odd, missing or too many. */
async function variants(call: Call): Promise<unknown[]> {
  const all: unknown[] = [...ODD];
  for (const example of call.examples) {
    const staged = await stage(call, example);
    const { input } = staged;
    staged.close();
    all.push(input, { ...(input as object), extra: 1 });
    all.push(...changed(input, inputSchema(call)));
  }
  return all;
}

function changed(input: unknown, schema: InputSchema): unknown[] {
  if (typeof input !== 'object' || input === null) return [];
  const keys = new Set([...Object.keys(input), ...Object.keys(schema.properties ?? {})]);
  const copies: unknown[] = [];
  for (const key of keys) {
    const put = (value: unknown) => {
      const copy = structuredClone(input) as Record<string, unknown>;
      if (value === undefined) delete copy[key];
      else copy[key] = value;
      copies.push(copy);
    };
    put(undefined);
    for (const odd of ODD) put(odd);
    const inner = Array.isArray(input) ? schema.items : schema.properties?.[key];
    const value = (input as Record<string, unknown>)[key];
    if (inner !== undefined && typeof value === 'object' && value !== null) {
      for (const deeper of changed(value, inner)) put(deeper);
    }
  }
  return copies;
}
