import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { inProject } from '../../build/paths.ts';

const readJson = (...parts: string[]): Record<string, unknown> =>
  JSON.parse(readFileSync(inProject(...parts), 'utf8')) as Record<string, unknown>;

const config = readJson('build', 'electron-builder.json');

test('the packaging configuration is one that electron-builder takes', () => {
  const { $schema: _editorHint, ...settings } = config;
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
    readJson('node_modules', 'app-builder-lib', 'scheme.json'),
  );
  validate(settings);
  expect(validate.errors).toBeNull();
});

test('the packaged runtime cannot be used as a plain Node', () => {
  expect(config['electronFuses']).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
  });
});

test('nothing of tests, sources or the stand-in is packaged', () => {
  const taken = (config['files'] as string[]).filter((pattern) => !pattern.startsWith('!'));
  expect(taken).toEqual(['dist/electron/**', 'dist/renderer/**', 'package.json']);
});
