import { Button, Modal } from 'antd';
import type { CertificateLine } from '../../../shared/contract/certificate-answers.ts';
import { ChoiceField } from '../../ui/form/ChoiceField.tsx';
import { FormFrame } from '../../ui/form/FormFrame.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../ui/form/use-draft.ts';

/** What is to be printed, and how. */
export interface PrintWish {
  readonly class: string;
  readonly certificates: string[];
  readonly half: boolean;
  readonly reason: string | null;
}

const LAYOUTS = { whole: '整页横向，一页一份', half: '半页，一页两份' } as const;

/** Before the preview: the layout, and why some are printed once more. */
export function PrintDialog({
  classId,
  certificates,
  print,
  close,
}: {
  classId: string;
  certificates: readonly CertificateLine[];
  print: (wish: PrintWish) => void;
  close: () => void;
}) {
  const again = certificates.filter(({ prints }) => prints > 0).length;
  const fresh = certificates.length - again;
  const { values, set, tried, setTried } = useDraft<{
    layout: keyof typeof LAYOUTS | null;
    reason: string;
  }>({ layout: 'whole', reason: '' });
  const reason = textOrNull(values.reason);
  const open = (only: readonly CertificateLine[]) => {
    print({
      class: classId,
      certificates: only.map(({ id }) => id),
      half: values.layout === 'half',
      reason,
    });
    close();
  };
  const submit = () => {
    setTried(true);
    if (again === 0 || reason !== null) open(certificates);
  };
  return (
    <Modal
      open
      title="打印证书"
      footer={null}
      onCancel={close}
      width={560}
      style={{ top: 48 }}
      destroyOnHidden
    >
      <FormFrame submit={submit}>
        <p className="form-about">
          {`${certificates.length} 份。每次打印都有登记。`}
          {again > 0 && `其中 ${again} 份已经打印过，再印要写原因。`}
        </p>
        <ChoiceField label="版式" required value={values.layout} onChange={set('layout')} choices={LAYOUTS} />
        {again > 0 && (
          <TextField
            label="补印原因"
            required
            value={values.reason}
            onChange={set('reason')}
            max={300}
            error={tried && reason === null ? '请写原因，如 卡纸、污损' : undefined}
          />
        )}
        <div className="form-actions">
          <Button onClick={close}>取消</Button>
          {again > 0 && fresh > 0 && (
            <Button
              onClick={() => open(certificates.filter(({ prints }) => prints === 0))}
            >{`只印没有印过的 ${fresh} 份`}</Button>
          )}
          <Button type="primary" htmlType="submit">
            预览
          </Button>
        </div>
      </FormFrame>
    </Modal>
  );
}
