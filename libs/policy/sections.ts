import type { Relationship } from './relationship.js';

/**
 * How much of a section is shown. `own`: what they said themselves, what was asked of them or sent to them; for the rest they
 * are told that it is there, and whom they may ask. `byRole`: all of it where the pathway gives it to a role of theirs by
 * name, and nothing otherwise.
 */
export type Reach = 'all' | 'own' | 'byRole' | 'none';

/** A part of what there is of a case. */
export type Section = 'child' | 'progress' | 'facts' | 'names' | 'notices' | 'tasks' | 'pack' | 'removed' | 'readers';

/** One line of the table: what the section holds, how much of it each relationship reads, and why. */
export interface SectionRow {
  readonly holds: string;
  readonly reads: Readonly<Record<Relationship, Reach>>;
  readonly because: string;
}

/**
 * Who reads what of a case that they may know of at all. The one place that says it: pages, API, packs, notices and exports
 * ask it. Restricted and sealed cases are narrower before this: there a role alone lets nobody in.
 */
export const SECTIONS: Readonly<Record<Section, SectionRow>> = {
  child: {
    holds: 'Who the child is: name, date of birth, setting; the number of the case',
    reads: { area: 'all', family: 'all', party: 'all', contributor: 'all', interested: 'all' },
    because: 'Whoever is asked must be sure which child it is about (UK GDPR art. 5(1)(d))',
  },
  progress: {
    holds: 'Where the case stands, whose turn it is, every date and what was decided',
    reads: { area: 'all', family: 'all', party: 'all', contributor: 'own', interested: 'own' },
    because: 'Who is asked for a part needs what is asked, and by when, and no more (UK GDPR art. 5(1)(c))',
  },
  facts: {
    holds: 'What was recorded: the facts of each act',
    reads: { area: 'all', family: 'own', party: 'own', contributor: 'own', interested: 'own' },
    because: 'Much of it is about third persons or was told in confidence: who holds the case gives it out when asked',
  },
  names: {
    holds: 'Which person recorded an act; its role is always shown',
    reads: { area: 'all', family: 'own', party: 'own', contributor: 'own', interested: 'own' },
    because: 'A family has one name to ask for, and no list of staff',
  },
  notices: {
    holds: 'Letters, e-mails and messages, with what became of each',
    reads: { area: 'all', family: 'own', party: 'own', contributor: 'own', interested: 'own' },
    because: 'A letter is for whom it was written to',
  },
  tasks: {
    holds: 'What is still to be done, and by whom',
    reads: { area: 'all', family: 'own', party: 'own', contributor: 'own', interested: 'own' },
    because: 'As notices',
  },
  pack: {
    holds: 'The papers for a panel or a hearing',
    reads: { area: 'all', family: 'own', party: 'own', contributor: 'own', interested: 'none' },
    because:
      'Who decides on it reads all of it, and the family where the pathway gives it to them; an interest closes it',
  },
  removed: {
    holds: 'What was filed on the wrong child, and is out of sight',
    reads: { area: 'byRole', family: 'none', party: 'none', contributor: 'none', interested: 'none' },
    because: 'It is another child’s: only who puts it right reads it (UK GDPR arts. 5(1)(c) and 16)',
  },
  readers: {
    holds: 'Who has looked at the case, as what, when and why',
    reads: { area: 'byRole', family: 'own', party: 'none', contributor: 'none', interested: 'none' },
    because: 'Auditors and managers; the family as body and role, without the name of the officer (art. 15(1)(c))',
  },
};

/** How much of a section of a case somebody reads. */
export const reachInto = (section: Section, relationship: Relationship): Reach => SECTIONS[section].reads[relationship];
