import type { LawfulException } from '#engine/limit';

const closed = (who: string) =>
  `advice was requested from ${who} during a period beginning one week before any date on which it was closed for a continuous period of not less than 4 weeks from that date, and ending one week before the date on which it re-opens`;
const HEAD = closed('the head teacher or principal of a school or post-16 institution');
const EARLY_YEARS = closed(
  'the person responsible for special educational needs, or for the child’s education, at a provider of relevant early years education',
);
const PERSONAL =
  'exceptional personal circumstances affect the child, the child’s parent or the young person during that period';
const ABSENT = (length: string) =>
  `the child, the child’s parent or the young person are absent from the area of the authority for a continuous period of not less than ${length} during that period`;
const DETAINED =
  'exceptional personal circumstances affect the detained person or, where that is a child, the child’s parent during that period';
const PARENT_ABSENT = (length: string) =>
  `where the detained person is a child, the child’s parent is absent from the area of the authority for a continuous period of not less than ${length} during that period`;

const listed = (...words: readonly string[]) =>
  words.map((each, index) => ({ letter: String.fromCharCode(97 + index), words: each }));
const only = (words: string) => [{ letter: '', words }];

/** An exception with one condition. */
const one = (law: string, relaxes: string, words: string) => ({
  law,
  relaxes,
  conditions: only(words),
  closure: false,
});

const FOUR_WEEKS = [HEAD, EARLY_YEARS, PERSONAL, ABSENT('4 weeks')];
const TWO_WEEKS = [PERSONAL, ABSENT('2 weeks'), 'any of the reasons in reg 13(3) applies, that is reg 10(4)(a) to (d)'];
const DETAINED_TWO_WEEKS = [DETAINED, PARENT_ABSENT('2 weeks'), 'the school was closed as in reg 10(4)(a)'];

/**
 * The exceptions, by the codes that the rows of the law use. None extends a limit to a new date and none pauses it: where
 * it is impractical to keep a limit for one of these reasons, lateness is excused and "as soon as practicable" remains.
 * Waiting lists, want of staff and the Christmas holidays are not among them.
 */
export const EXCEPTIONS = {
  X5: {
    law: 'SI 2014/1530 reg 5(4)',
    relaxes: 'reg 5(1), and nothing else',
    conditions: listed(...FOUR_WEEKS),
    closure: true,
  },
  X8: {
    law: 'SI 2014/1530 reg 8(2)',
    relaxes: 'reg 8(1); through reg 26(2) also in a reassessment',
    conditions: listed(
      'exceptional circumstances affect the child, the child’s parent or the young person during the 6 weeks',
      ABSENT('4 weeks'),
      'the child or young person fails to keep an appointment for an examination or a test made by the body during the 6 weeks',
    ),
    closure: false,
    note: 'No closure of a school is among them: it never helps a health body. "Exceptional", not "exceptional personal".',
  },
  X10: {
    law: 'SI 2014/1530 reg 10(4), and reg 13(3) for the 20 weeks',
    relaxes: 'reg 10(1) and reg 13(2)',
    conditions: listed(...FOUR_WEEKS),
    closure: true,
  },
  X27: { law: 'SI 2014/1530 reg 27(3)', relaxes: 'reg 27(2)', conditions: listed(...FOUR_WEEKS), closure: true },
  X44: {
    law: 'SI 2014/1530 reg 44(3)',
    relaxes: 'reg 44(2)(b) and (c), and nothing else of reg 44',
    conditions: listed(...TWO_WEEKS),
    closure: true,
  },
  X45: {
    law: 'SI 2014/1530 reg 45(7)',
    relaxes: 'reg 45(3) and (6) on its text',
    conditions: listed(...TWO_WEEKS),
    closure: true,
    note: 'Whether it reaches reg 45(3A) is doubtful: see the reading reg-45-7-reaches-3A.',
  },
  'X-DIR': one(
    'SI 2014/1530 reg 44(1); SI 2015/62 reg 29(8); SI 2017/1306 regs 6(4) and 7(2); HESC Rules r.5(3)(a)',
    'the limit of which the Tribunal disposes',
    'the First-tier Tribunal directs another time',
  ),
  'X-AGREE': one(
    'SI 2014/1530 reg 42(5)',
    'reg 42(2) and (3), not (4)',
    'the parties to the mediation agree in writing to a different timescale',
  ),
  'X-CONSENT': one(
    'SI 2014/1530 reg 37(2)',
    'reg 37(2)',
    'the child’s parent or the young person consents to shorter notice',
  ),
  'X-PLACE': one(
    'Children and Families Act 2014 s.55(2)',
    'the need for a certificate',
    'the appeal is only about the school or other institution named, the type named, or that none is named',
  ),
  'X-31': one(
    'Children and Families Act 2014 s.31(2) and (3)',
    'the duty to co-operate',
    'compliance would be incompatible with the body’s own duties or adversely affect its functions, and it gives written reasons',
  ),
  'X-42': one(
    'Children and Families Act 2014 s.42(5)',
    'the duty to secure provision',
    'the parent or the young person has made suitable alternative arrangements',
  ),
  XD5: {
    law: 'SI 2015/62 reg 5(4)',
    relaxes: 'reg 5(1)',
    conditions: listed(HEAD, DETAINED, PARENT_ABSENT('4 weeks')),
    closure: true,
    note: 'No early-years limb, and the absence of the detained person is not a ground.',
  },
  XD8: {
    law: 'SI 2015/62 reg 8(2)',
    relaxes: 'reg 8(1)',
    conditions: listed(
      'exceptional circumstances affect the detained person or, where that is a child, the child’s parent',
      PARENT_ABSENT('4 weeks'),
      'the alternative person is absent from the area of the authority for a continuous period of not less than 4 weeks',
      'the detained person fails to keep an appointment for an examination or a test made by the body',
    ),
    closure: false,
  },
  XD10: {
    law: 'SI 2015/62 reg 10(4), and reg 13(3) for the 20 weeks',
    relaxes: 'reg 10(1) and reg 13(2)',
    conditions: listed(HEAD, DETAINED, PARENT_ABSENT('4 weeks')),
    closure: true,
  },
  XD29: {
    law: 'SI 2015/62 reg 29(7)',
    relaxes: 'reg 29(4) (make a plan) and (5) (reconsider)',
    conditions: listed(...DETAINED_TWO_WEEKS),
    closure: true,
  },
  XD30: {
    law: 'SI 2015/62 reg 30(7)',
    relaxes: 'reg 30(4) and (5)',
    conditions: listed(...DETAINED_TWO_WEEKS),
    closure: true,
  },
  'X-2A': {
    law: 'SI 2014/1530 reg 2A, inserted by SI 2020/471',
    relaxes: 'every numbered limit of SI 2014/1530 while it was in force',
    conditions: only('it was not reasonably practicable to meet the limit for a reason relating to coronavirus'),
    closure: false,
    reaches: 'SI 2014/1530',
    validFrom: '2020-05-01',
    validTo: '2020-09-25',
    inForceWhen: 'due',
    note: 'For limits that fell due in that time, whenever they had started. The duty was then to act as soon as reasonably practicable.',
  },
  R5: one('HESC Rules (SI 2008/2699) r.5(3)(a)', 'any time of the Rules', 'the First-tier Tribunal extends the time'),
  'UT-R5': one(
    'Upper Tribunal Rules (SI 2008/2698) r.5(3)(a)',
    'any time of the Rules',
    'the Upper Tribunal extends the time',
  ),
  'X-EQA': one('Equality Act 2010 Sch 17 para 4(3)', 'the six months', 'the Tribunal considers a late claim'),
  'X-CODE': one(
    'LGSCO Complaint Handling Code',
    'the times of the Code',
    'the council tells the complainant why it needs longer, and when the answer will come',
  ),
  'X-CA9': one(
    'SI 2006/1738 reg 9(2)',
    'reg 9(1)',
    'it would not be reasonable to expect the complaint earlier, and it can still be considered effectively and fairly',
  ),
  'X-CA14': one(
    'SI 2006/1738 reg 14(5)',
    'the 10 working days of stage 1, by up to 10 more',
    'the complaint is complex, or an advocate has yet to be appointed',
  ),
  'X-CA17': one(
    'SI 2006/1738 reg 17(6)',
    'the 25 working days of stage 2, up to 65',
    'it is not possible to finish, and the complainant is told in writing why and when, before the 25 days end',
  ),
  'X-LATE': one(
    'Local Government Act 1974 s.26B(3); Health Service Commissioners Act 1993 s.9(4); SI 2009/309 reg 12(2)',
    'the time for complaining',
    'the body that hears the complaint finds good reason to hear it late',
  ),
  'X-NHS14': one(
    'SI 2009/309 reg 14(3) and (4)',
    'the six months',
    'a longer period is agreed; or the complainant is told in writing why it is late, and answered as soon as practicable',
  ),
  'X-CPR': one('CPR 3.1(2)(a) and 54.5(2)', 'the three months', 'the court extends it; the parties cannot'),
  'X-FRAME': one('the national framework', 'its time', 'the board explains why it departs from the framework'),
} as const satisfies Readonly<Record<string, LawfulException>>;
