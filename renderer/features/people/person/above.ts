import type { PersonExemption, PersonPost, SuspectPair } from '../../../../shared/contract/people.ts';

/** What stands above the page of a person: a form, the history, or two entries compared. */
export type Above =
  | {
      readonly is:
        | 'move'
        | 'employer'
        | 'leave'
        | 'come-back'
        | 'add-post'
        | 'add-exemption'
        | 'merge'
        | 'participation'
        | 'history';
    }
  | { readonly is: 'edit-post' | 'end-post'; readonly post: PersonPost }
  | { readonly is: 'edit-exemption'; readonly exemption: PersonExemption }
  | { readonly is: 'compare'; readonly pair: SuspectPair };
