import { describe, expect, test } from 'vitest';
import { handlers } from '../../electron/features/index.ts';
import { GENERAL_CODES } from '../../shared/contract/envelope.ts';
import { CALLS, stage, stageUnchanged } from '../support/examples.ts';

const general: readonly string[] = GENERAL_CODES;

describe.each(CALLS.map((call) => [call.name, call] as const))('%s', (_, call) => {
  test('is declared whole: a title, an example, and a refusal for each of its codes', () => {
    expect(call.title).toMatch(/\p{Script=Han}/u);
    expect(call.examples.length).toBeGreaterThan(0);
    const shown = new Set(call.refusals.map((refused) => refused.code));
    expect([...shown].sort()).toEqual(Object.keys(call.codes).sort());
    for (const code of shown) expect(general).not.toContain(code);
    expect(call.place === 'main' || call.name in handlers).toBe(true);
  });

  test.each(call.examples.map((example) => [example.title, example] as const))(
    'does: %s',
    async (__, example) => {
      const staged = await (call.effect === 'read' ? stageUnchanged : stage)(call, example);
      const before = staged.desk.log.length;
      const envelope = await staged.run();
      expect(envelope).toMatchObject({ ok: true });
      expect(staged.desk.log.slice(before)).toMatchObject([{ call: call.name, outcome: 'ok' }]);
      expect(staged.desk.faults).toEqual([]);
      staged.close();
    },
  );

  test.each(call.refusals.map((refused, index) => [refused.code, index, refused] as const))(
    'refuses: %s (%i)',
    async (code, __, refused) => {
      const staged = await stageUnchanged(call, refused);
      const envelope = await staged.run();
      expect(envelope).toMatchObject({ ok: false, error: { code } });
      // A sentence for people: Chinese, at least two steps (what is wrong, what to do), no code inside.
      expect(envelope.ok ? '' : envelope.error.message).toMatch(/^[^{}]*\p{Script=Han}[^{}]*。$/u);
      expect(staged.desk.faults).toEqual([]);
      staged.close();
    },
  );
});
