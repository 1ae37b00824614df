/** A decision by another process over the same database: this one's office learns nothing of it. */
import type { Speaker } from '../../dialogs/conversation';
import type { Office } from '../../dialogs/office';
import { decide, listOpen } from '../../desk/approvals';

export async function deny({ desk }: Office, by: Speaker): Promise<void> {
  const [request] = await listOpen(desk);
  if (!request) throw new Error('no request is open');
  const result = await decide(desk, request.id, { by, actionKey: undefined, action: 'deny', reason: 'not now' });
  if (!result.ok) throw new Error(result.code);
}
