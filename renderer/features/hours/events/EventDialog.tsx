import { Modal } from 'antd';
import { useState } from 'react';
import type { EventPage } from '../../../../shared/contract/branch-event-answers.ts';
import { useCall } from '../../../app/use-call.ts';
import { CallState } from '../../../ui/CallState.tsx';
import { EventForm } from './EventForm.tsx';

/** An event that is opened: read once, then changed in the form. */
export function EventDialog({ id, close }: { id: string; close: () => void }) {
  const asked = useCall('events.get', { id });
  // What was read first stays: the form must not change under the hands.
  const [first, setFirst] = useState<EventPage>();
  if (first === undefined && asked.data !== undefined) setFirst(asked.data);
  if (first !== undefined) return <EventForm branch={first.branch} event={first} close={close} />;
  return (
    <Modal open title="支部活动" footer={null} onCancel={close}>
      <CallState asked={asked} />
    </Modal>
  );
}
