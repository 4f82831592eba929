import type { CaseRecord } from '#case-record/open-record';
import type { QuestionField } from '#engine/form';

/** What is asked of somebody who takes a post of an area. */
export function postFields({ register }: CaseRecord, area: string): readonly QuestionField[] {
  const posts = Object.entries(register.area(area).posts).map(([value, { title }]) => ({ value, text: title }));
  posts.sort((one, other) => one.text.localeCompare(other.text));
  return [
    { name: 'post', label: 'Which post?', kind: 'choice', options: posts },
    {
      name: 'setting',
      label: 'At which school, nursery or college?',
      hint: 'Only for a post of a child’s school: its name as Places has it, or its URN.',
      kind: 'text',
      optional: true,
    },
    {
      name: 'kind',
      label: 'As what?',
      kind: 'choice',
      options: [
        { value: 'holder', text: 'It is theirs' },
        { value: 'acting', text: 'They act in it until somebody is appointed' },
        { value: 'cover', text: 'They cover whoever holds it' },
      ],
    },
    { name: 'from', label: 'What is the first day?', kind: 'date' },
    {
      name: 'until',
      label: 'What is the last day?',
      hint: 'Leave it out where it is not known yet. For example, 27 3 2027.',
      kind: 'date',
      optional: true,
    },
    {
      name: 'inTheirPlace',
      label: 'Does whoever has it now leave it on that day?',
      hint: 'No, where two share it, or where this is cover.',
      kind: 'yesNo',
    },
  ];
}
