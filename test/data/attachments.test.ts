import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  attachmentPath,
  copyAttachments,
  fetchAttachment,
  storeAttachment,
} from '../../electron/data/attachments.ts';
import { emptyFolder } from '../support/sample/template.ts';

function scanned(): { folder: string; scan: string } {
  const folder = emptyFolder();
  const scan = join(folder, '批复.pdf');
  writeFileSync(scan, 'scan');
  return { folder, scan };
}

test('the same content is kept once; bytes that went bad are mended by attaching the file again', () => {
  const { folder, scan } = scanned();
  const { sha256 } = storeAttachment(folder, scan);
  writeFileSync(attachmentPath(folder, sha256), '');
  expect(() => fetchAttachment(folder, sha256)).toThrow('附件');
  expect(storeAttachment(folder, scan)).toMatchObject({ sha256, bytes: 4 });
  expect(fetchAttachment(folder, sha256).toString()).toBe('scan');
});

test('copying to another folder mends what is cut short there, and spreads nothing damaged', () => {
  const { folder, scan } = scanned();
  const { sha256 } = storeAttachment(folder, scan);
  const stick = emptyFolder();
  copyAttachments([sha256], folder, stick);
  writeFileSync(attachmentPath(stick, sha256), 'sc');
  copyAttachments([sha256], folder, stick);
  expect(readFileSync(attachmentPath(stick, sha256), 'utf8')).toBe('scan');
  writeFileSync(attachmentPath(folder, sha256), 'other!');
  copyAttachments([sha256], folder, stick);
  expect(readFileSync(attachmentPath(stick, sha256), 'utf8')).toBe('scan');
});
