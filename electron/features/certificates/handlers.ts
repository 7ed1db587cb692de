import type { certificateCalls } from '../../../shared/contract/certificates.ts';
import type { Handlers } from '../../data/handler.ts';
import { issueCertificates, reissueCertificate, voidCertificate } from './issuing.ts';
import { addKey, exportKey, listKeys, removeKey } from './keys.ts';
import { notePrint } from './printing.ts';
import { listCertificates } from './rows.ts';
import { verifyCode } from './verifying.ts';

export const certificateHandlers: Handlers<keyof typeof certificateCalls> = {
  'certificates.list': ({ viewer, db }, input) => listCertificates(viewer, db, input.class),
  'certificates.issue': issueCertificates,
  'certificates.void': voidCertificate,
  'certificates.reissue': reissueCertificate,
  'certificates.note-print': (context, input) => notePrint(context.viewer, context, input, context.now()),
  'certificates.verify': (context, { text }) => verifyCode(context, text),
  'certificates.keys': (context) => listKeys(context),
  'certificates.add-key': addKey,
  'certificates.remove-key': removeKey,
  'certificates.public-key': exportKey,
};
