import type { Pathway } from '#engine/pathway';
import { CLOCK_EVENTS, EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { actingPost } from '../every-case/case.js';
import { childKeys } from '../every-case/child-keys.js';
import { namesIn, unique } from '../every-case/recipients.js';
import { wordsOf } from '../every-case/rules.js';
import { FUNDING_EVENTS, problemsOfFunding } from './acts.js';
import type { Funding } from './case.js';
import { FUNDING_CLOCKS } from './clocks.js';
import { FUNDING_CARRIES, opensDisagreement } from './linked-acts.js';
import { fundingMachine } from './machine.js';
import { FUNDING_NOTICES, FUNDING_TASKS } from './notices.js';
import { packOfFunding } from './pack.js';
import { moneyOf, partsOf } from './projection.js';
import { FUNDING_QUESTIONS } from './questions.js';
import { whoIs } from './recipients.js';
import { FUNDING_ROLES } from './roles.js';
import { FUNDING_RULES } from './setup.js';
import { FUNDING_WAITING } from './waiting.js';

/** From a package of support that nobody can pay for alone, through the panel, to the last day on which it is paid. */
export const jointFunding: Pathway<Funding> = {
  name: 'joint-funding',
  version: 1,
  title: 'joint funding',
  lawAsAt: '2026-11-21',
  machine: fundingMachine,
  opening: ['FundingRequested', 'FundingStarted', 'UrgentFundingRequested'],
  problems: problemsOfFunding,
  events: [...Object.keys({ ...FUNDING_EVENTS, ...EVERY_CASE_EVENTS }), ...CLOCK_EVENTS],
  rules: wordsOf(FUNDING_RULES),
  clocks: FUNDING_CLOCKS,
  notices: FUNDING_NOTICES,
  tasks: FUNDING_TASKS,
  opens: [opensDisagreement],
  linkedActs: FUNDING_CARRIES,
  questions: FUNDING_QUESTIONS,
  roles: FUNDING_ROLES,
  waiting: FUNDING_WAITING,
  whoIs,
  projection: (file) => ({
    ownerPost: actingPost(file.owner),
    holders: namesIn(file).holders,
    named: unique([...namesIn(file).named, ...others(file)]),
    closedTo: file.sitting.recused,
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
    childKeys: childKeys(file.child),
    funding: moneyOf(file),
    parts: partsOf(file),
  }),
  pack: packOfFunding,
};

/** Those named in a request besides its family and its owner. */
function others({ presenter, provider, sitting, conditions, positions, readers, finance }: Funding): readonly string[] {
  const named = [
    presenter,
    provider,
    sitting.chair,
    ...sitting.deciding.map(({ person }) => person),
    ...Object.values(positions).map(({ person }) => person),
    ...conditions.map(({ owner }) => owner),
    ...readers,
    ...finance,
  ];
  return named.filter((name): name is string => name !== null);
}
