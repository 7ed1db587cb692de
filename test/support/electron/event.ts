/** An event whose default can be prevented, as Electron hands them out. */
export interface StandInEvent {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

/** Makes an event with what belongs to it. */
export function createEvent<Extra extends object>(extra: Extra): Extra & StandInEvent {
  let prevented = false;
  return Object.defineProperty(
    {
      ...extra,
      preventDefault() {
        prevented = true;
      },
    },
    'defaultPrevented',
    { get: () => prevented },
  ) as Extra & StandInEvent;
}
