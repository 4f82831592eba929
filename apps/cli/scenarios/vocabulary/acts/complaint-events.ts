import { childAndContact, type EventWord, listed, type StepFacts, word } from './event-word.js';

const OUTCOMES: Readonly<Record<string, string>> = {
  upheld: 'upheld',
  'upheld in part': 'upheldInPart',
  'not upheld': 'notUpheld',
};

const ROUTES: Readonly<Record<string, string>> = {
  childrenActS26: 'childrenAct',
  multiAgency: 'severalBodies',
};

/** Whom the stories name ↔ the bodies of a complaint. */
const BODIES: Readonly<Record<string, string>> = {
  education: 'council',
  socialCare: 'council',
  health: 'icb',
  provider: 'nhsProvider',
};

const KINDS: Readonly<Record<string, string>> = { service: 'serviceChange', 'service change': 'serviceChange' };

type Data = StepFacts['data'];

const bodyOf = (name: unknown): string => BODIES[String(name)] ?? String(name);

const outcomeOf = (outcome: unknown): string => OUTCOMES[String(outcome)] ?? String(outcome);

const bodies = (names: unknown): readonly string[] | undefined => listed(names)?.map(bodyOf);

/** The points as the story tells them; one for each body, where it only names these. */
function pointsOf({ points, agencies, definition }: Data) {
  return (
    listed(points)?.map((point) => (typeof point === 'string' ? { point, body: 'council' } : point)) ??
    (agencies && bodies(agencies)?.map((body) => ({ point: definition ?? 'as the story tells', body })))
  );
}

/** What is promised or ordered: by the complaints officer, where the story does not say by whom. */
function remediesOf({ remedies, remedy, due, by }: Data) {
  return listed(remedies ?? remedy)?.map((each) => {
    const {
      kind,
      type,
      what,
      pence,
      amountPence,
      owedBy,
      due: own,
      by: ownBy,
    } = (typeof each === 'object' && each !== null ? each : { kind: each }) as Data;
    const named = String(kind ?? type ?? 'apology');
    const sum = pence ?? amountPence;
    return {
      kind: sum === undefined ? (KINDS[named] ?? named) : 'payment',
      what: what ?? named,
      ...(sum !== undefined && { pence: sum }),
      owedBy: owedBy ?? 'complaintsOfficer',
      by: own ?? ownBy ?? due ?? by,
    };
  });
}

const answered = ({ outcome, answer, points, actions, ...data }: Data) => ({
  outcome: outcomeOf(outcome),
  answer,
  points: listed(points)?.map((one, index) => {
    const { finding, answer: said, outcome: found } = one as Data;
    return {
      point: String(index + 1),
      finding: outcomeOf(finding ?? found ?? outcome),
      answer: said ?? 'as the story tells',
    };
  }),
  actions: listed(actions),
  remedies: remediesOf(data),
});

/** Events of a complaint. */
export const COMPLAINT_EVENTS: Readonly<Record<string, EventWord>> = {
  'COMPLAINT.RAISE': word('ComplaintRaised', ({ about, agencies }, told) => ({
    ...childAndContact(told),
    about: listed(about),
    agencies: bodies(agencies),
  })),
  'COMPLAINT.ACK': word('ComplaintAcknowledged', (data) => ({
    definition: data.definition ?? 'agreed by telephone',
    route: ROUTES[String(data.route)] ?? data.route ?? 'corporate',
    points: pointsOf(data),
    excluded: listed(data.excluded)?.map((matter) =>
      typeof matter === 'string' ? { matter, because: 'underAppeal' } : matter,
    ),
  })),
  'COMPLAINT.ROUTE': word('LeadAgreed', ({ lead, route }) => ({
    lead: bodyOf(lead ?? 'council'),
    route: ROUTES[String(route)] ?? route ?? (['icb', 'nhsProvider'].includes(bodyOf(lead)) ? 'nhs' : 'corporate'),
  })),
  'COMPLAINT.EXTEND': word('AnswerExtended', ({ reasons, reason, until, newDate }) => ({
    reasons: reasons ?? reason ?? 'as the story tells',
    until: until ?? newDate,
  })),
  'COMPLAINT.RESPOND': word('ComplaintAnswered', answered),
  'COMPLAINT.ESCALATE': word('StageTwoRequested', ({ reason, why }) => ({ why: why ?? reason ?? 'not content' })),
  'OMBUDSMAN.REFER': word('OmbudsmanReferred', ({ ombudsman, papersBy }) => ({
    ombudsman: String(ombudsman ?? 'lgsco').toLowerCase(),
    papersBy,
  })),
  'OMBUDSMAN.DECIDE': word('OmbudsmanDecided', ({ decision, outcome, words, ...data }) => ({
    decision: /^not|^no/.test(String(decision ?? outcome ?? 'fault')) ? 'noFault' : 'fault',
    words: words ?? 'as the story tells',
    remedies: remediesOf(data),
  })),
  'REMEDY.DONE': word('RemedyDone', ({ remedy, what, pence, amountPence }) => ({
    remedy: `item ${remedy ?? 1}`,
    what: what ?? 'as the story tells',
    pence: pence ?? amountPence,
  })),
  'COMPLAINT.CLOSE': word('ComplaintClosed', ({ reason }) => ({ reason: reason ?? 'the family is content' })),
};

/** What the same event means at stage 2, and past it. */
export const COMPLAINT_EVENTS_LATER: Readonly<Record<string, Readonly<Record<string, EventWord>>>> = {
  stage2: {
    'COMPLAINT.ACK': word('StageTwoAcknowledged', ({ definition, independent }) => ({
      definition: definition ?? 'agreed by telephone',
      independent: independent ?? 'Somebody independent',
    })),
  },
  stage2Responded: {
    'COMPLAINT.ESCALATE': word('ReviewPanelRequested', ({ reason, why }) => ({ why: why ?? reason ?? 'not content' })),
  },
};

/** Stage 2 has one state in the stories, before and after it is acknowledged. */
export const complaintState = (state: string): string => state.replace(/^(stage\d)\..*$/, '$1');
