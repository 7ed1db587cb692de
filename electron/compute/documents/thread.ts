/** A short-lived thread that makes one .docx or .xlsx and ends. Started by client.ts only. */
import { parentPort, workerData } from 'node:worker_threads';
import { docxBytes } from './docx.ts';
import type { OfficeJob } from './job.ts';
import { paperXlsx } from './xlsx.ts';

if (parentPort === null) throw new Error('thread.ts runs as a worker thread only');
const { paper, format } = workerData as OfficeJob; // what client.ts gave
const bytes = format === 'docx' ? await docxBytes(paper) : await paperXlsx(paper);
parentPort.postMessage(bytes);
parentPort.close();
