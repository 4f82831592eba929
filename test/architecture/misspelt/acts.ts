import type { RoleRow } from '#engine/pathway';
import { Count, Day, Line, OneOf } from '#workflows/answers';
import type { ComplaintAct } from '#workflows/complaint/acts';

export const ROLES: Readonly<Record<string, RoleRow<ComplaintAct['type']>>> = {
  right: { title: 'Right', records: ['ComplaintClosed'], reads: 'none' },
  wrong: { title: 'Wrong', records: ['ComplaintClosd'], reads: 'none' }, // wrong: an act
};

/** Each field is asked as what it is. */
export class Asked {
  @Line('Why?', 'Say why')
  because: string;

  @Line('How many?', 'Say how many') // wrong: a line for a number
  many: number;

  @Count('How many?', 'Say how many') // wrong: a number for a line
  few: string;

  @Day('When?', 'Say when') // wrong: a day for any text
  on: string;

  @OneOf({ yes: 'Yes', no: 'No' }, 'Is it?', 'Choose') // wrong: choices that the field cannot hold
  is: 'yes' | 'maybe';

  @Line('Who else?', 'Say who else') // wrong: needed, where the class lets it be left out
  besides?: string;
}
