import { useEffect, useState } from 'react';
import type { OrganisationLine } from '../../../../shared/contract/organisations.ts';
import { asFailure, call, type CallFailure, listen } from '../../../app/desk.ts';

/** An organisation below another, with the name of the one directly above it. */
export interface BelowLine extends OrganisationLine {
  readonly above: string;
}

/** The open organisations of a whole subtree, as far as they are read. */
export interface Below {
  readonly lines: readonly BelowLine[];
  readonly complete: boolean;
  readonly failure: CallFailure | undefined;
}

/**
 * Reads a whole subtree level by level, in maintained order, and again after changes. The contract has no
 * call for a subtree; a town takes some twenty calls, the district some three hundred.
 */
export function useBelow(root: string): Below {
  const [below, setBelow] = useState<Below>({ lines: [], complete: false, failure: undefined });
  useEffect(() => {
    let newest = 0;
    const read = async () => {
      newest += 1;
      const own = newest;
      const answer = await readBelow(root);
      if (own === newest) setBelow(answer);
    };
    void read();
    const stopListening = listen('changed', () => void read());
    return () => {
      newest = -1;
      stopListening();
    };
  }, [root]);
  return below;
}

async function readBelow(root: string): Promise<Below> {
  try {
    const { name } = await call('organisations.get', { id: root });
    return { lines: await readUnder(root, name), complete: true, failure: undefined };
  } catch (thrown) {
    return { lines: [], complete: true, failure: asFailure(thrown) };
  }
}

async function readUnder(parent: string, above: string): Promise<BelowLine[]> {
  const { nodes } = await call('organisations.children', { parent });
  const parts = await Promise.all(
    nodes.map(async (node) => [
      { ...node, above },
      ...(node.children > 0 ? await readUnder(node.id, node.shortName ?? node.name) : []),
    ]),
  );
  return parts.flat();
}
