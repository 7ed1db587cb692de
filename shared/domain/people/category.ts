import type { Category, Membership, PostKind } from './codes.ts';

export interface DatedPost {
  readonly kind: PostKind;
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a post is held on a day. Half-open: who leaves on a day no longer holds it on that day. */
export function isHeld(post: DatedPost, on: string): boolean {
  return (post.from === null || post.from <= on) && (post.to === null || on < post.to);
}

/** Whether an exemption holds on a day: up to and with its last day, of which only the month or year may be known. */
export function isInForce(from: string, to: string | null, on: string): boolean {
  return from <= on && (to === null || to >= on || on.startsWith(to));
}

/** Posts that make somebody a secretary or a member of the leading group (书记和班子成员, 56 hours). */
export const LEADER_POSTS: readonly PostKind[] = ['secretary', 'deputy-secretary', 'committee-member'];

/**
 * The category of a trainee on a day: it follows from the posts held then, and without one from the membership
 * (rules-and-forms §1.2, §0.7, §0.8).
 */
export function categoryOf(membership: Membership, posts: readonly DatedPost[], on: string): Category {
  const held = posts.filter((post) => isHeld(post, on)).map((post) => post.kind);
  if (held.some((kind) => LEADER_POSTS.includes(kind))) return 'leader';
  if (held.includes('village-cadre')) return 'village-cadre';
  if (held.includes('government-cadre')) return 'government-cadre';
  return CATEGORY_OF[membership];
}

/** The category of somebody without a post. */
export const CATEGORY_OF: Readonly<Record<Membership, Category>> = {
  full: 'ordinary',
  probationary: 'probationary',
  candidate: 'candidate',
  activist: 'activist',
  applicant: 'other',
  none: 'other',
};
