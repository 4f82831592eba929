/** A ground on which the law excuses lateness. It sets no new date and pauses nothing: "as soon as practicable" remains. */
export interface Ground {
  readonly title: string;
  readonly law: string;
  /** Advice whose six weeks it excuses: by adviser; all where it does not say. */
  readonly advice: 'every' | 'educationOnly' | 'healthBodiesOnly';
  /** Whether it excuses the 6, 16 and 20 weeks as well. */
  readonly excusesTheAuthority: boolean;
  /** For how many weeks on end it must have lasted, where the law says so. */
  readonly atLeastWeeks?: number;
  /** Its days may be on record beside the case: school terms are. */
  readonly isOnRecord?: true;
}

/** Every ground there is (SI 2014/1530 regs 5(4), 8(2), 10(4) and 13(3)). A waiting list, a want of staff and Christmas are not among them. */
export const GROUNDS: Readonly<Record<string, Ground>> = {
  schoolClosure: {
    title: 'The school was closed for four weeks or more when its advice was asked for',
    law: 'SI 2014/1530 regs 5(4)(a) and (b), 10(4)(a) and (b), 13(3)',
    advice: 'educationOnly',
    excusesTheAuthority: true,
    atLeastWeeks: 4,
    isOnRecord: true,
  },
  exceptionalCircumstances: {
    title: 'Exceptional personal circumstances of the child, the parent or the young person',
    law: 'SI 2014/1530 regs 5(4)(c), 8(2)(a), 10(4)(c), 13(3)',
    advice: 'every',
    excusesTheAuthority: true,
  },
  absentFromTheArea: {
    title: 'The child, the parent or the young person was away from the area for four weeks or more',
    law: 'SI 2014/1530 regs 5(4)(d), 8(2)(b), 10(4)(d), 13(3)',
    advice: 'every',
    excusesTheAuthority: true,
    atLeastWeeks: 4,
  },
  missedAppointment: {
    title: 'The child or young person missed an appointment for an examination or a test',
    law: 'SI 2014/1530 reg 8(2)(c)',
    advice: 'healthBodiesOnly',
    excusesTheAuthority: false,
  },
};

/** The authority's own limits that a ground may excuse, by clock. */
export const AUTHORITYS_LIMITS: readonly string[] = ['ehcna-decision', 'ehcp-refusal', 'ehcp-final'];
