import type { CaseRecord } from '#case-record/open-record';
import { personById } from '#case-record/people';
import { type Leaver, recordLeaver } from '#case-record/record-leaver';
import { refused } from '#engine/refusal';
import type { RequestContext } from '../sign-in/request-context.js';

/** Records that somebody of the asker's area has left, in the first of the asker's roles that may say so. */
export async function leaverFor(
  record: CaseRecord,
  { person: { id, area, roles }, role }: RequestContext,
  leaver: Omit<Leaver, 'by'>,
) {
  const may = record.register
    .pathways()
    .flatMap((pathway) =>
      Object.entries(pathway.roles).flatMap(([name, { records }]) => (records.includes('OwnerLeft') ? [name] : [])),
    );
  const as = role ?? roles.find((each) => may.includes(each)) ?? '';
  if (!may.includes(as))
    return refused('NOT_YOUR_ROLE', 'That somebody has left is for managers and the feed of people to say.');
  const left = await personById(record, leaver.person);
  if (left?.area !== area) return refused('FIELDS_WRONG', 'Nobody of your area has that id.', { fields: [NOBODY] });
  const stays = left.id === id ? YOURSELF : left.roles.every((each) => each === 'family') ? A_FAMILY : undefined;
  if (stays) return refused('FIELDS_WRONG', stays.message, { fields: [stays] });
  return recordLeaver(record, { ...leaver, by: { person: id, role: as } });
}

const YOURSELF = {
  field: 'person',
  message: 'That is you. When you leave, another manager or the feed of people says so.',
};
const A_FAMILY = {
  field: 'person',
  message:
    'That is a parent or a young person, who holds no cases. What changes for them is recorded on the case: another contact, or access that ends.',
};
const NOBODY = { field: 'person', message: 'Give the id of somebody of your area.' };
