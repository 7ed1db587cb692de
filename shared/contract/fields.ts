import { z } from 'zod';

/**
 * Building blocks of input schemas. Only shape lives here (types, lengths, enums), so that the JSON schema
 * made from it refuses exactly what the router refuses; rules beyond shape are refused by the handlers.
 */

/**
 * One line of text, 1 to `max` characters counted as code points: no control or invisible characters, no lone
 * surrogates, no space at either end, so that two names that look the same are the same.
 */
export function line(max: number) {
  return z
    .string()
    .regex(new RegExp(`^(?!\\s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,${max}}(?<!\\s)$`, 'u'), {
      error: `应为 1 至 ${max} 个字符，首尾没有空格，不含换行和不可见字符`,
    });
}

/** Words to look for, as they are being typed. */
export function searchWords(max: number) {
  return z
    .string()
    .regex(new RegExp(`^[^\\p{Cc}\\p{Cs}]{1,${max}}$`, 'u'), { error: `应为 1 至 ${max} 个字符` });
}

/** Several lines of text, up to `max` characters counted as code points; tab and newline are allowed. */
export function paragraph(max: number) {
  return z.string().regex(new RegExp(`^[^\\p{Cs}\\u0000-\\u0008\\u000b-\\u001f]{0,${max}}$`, 'u'), {
    error: `应在 ${max} 个字符以内`,
  });
}

/** The id of a row, in lower case as it is stored. */
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u, { error: '应为行标识（UUID，小写）' });

/** A calendar day as 2026-11-23. */
export const day = z.iso.date({ error: '应为日期，如 2026-11-23' });

/** The number of an official paper (文号), e.g. 望组发〔2026〕12号. Null: the number follows later (文号待补). */
export const paperNumber = line(60).nullable();

const token = z.string().regex(/^[\w:.-]{1,120}$/u, { error: '应为打开或保存对话框给出的文件标记' });

/** A file that the open dialog gave: the window holds only this token; the command line passes a path instead. */
export const fileToRead = token.meta({ file: 'read' });

/** A place to save to that the save dialog gave; as above. */
export const fileToWrite = token.meta({ file: 'write' });

/** A folder that the folder dialog gave; as above. */
export const folderToUse = token.meta({ file: 'folder' });

/** Page of a long list. */
export const page = z.strictObject({
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
