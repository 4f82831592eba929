import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import type { Agency, Body } from '../areas/practice/agencies.js';
import type { Rung, ToldBy } from '../areas/practice/ladders.js';
import { actingPost, familyOf } from '../every-case/case.js';
import { type EveryCaseRecipient, whoIsEveryCase } from '../every-case/recipients.js';
import { type Disagreement, stillOwed } from './case.js';
import { bodiesAt, ladderFor, postsAt, postsFor, rungNamed, rungOf, toldBy } from './practice.js';

/** The finance officer of an agency, as the settings of the area name the post. */
const FINANCE_OF: Readonly<Record<Agency, string>> = {
  education: 'councilFinancePost',
  socialCare: 'councilFinancePost',
  publicHealth: 'councilFinancePost',
  school: 'councilFinancePost',
  other: 'councilFinancePost',
  health: 'healthFinancePost',
};

/** In which case, and what stands after the colon: the body of `side:health`. */
type Sought = { readonly file: Disagreement; readonly area: AreaLimits; readonly name: string };

const posts = (ids: readonly string[]): readonly Recipient[] => [...new Set(ids)].map((post) => ({ post }));

const BY_WORD = {
  /** Those who sit at the rung on which it stands; the owner where nobody does. */
  holders: ({ file, area, name }) => {
    if (name !== '') return [];
    const rung = rungOf(file, area);
    const sitting = rung === undefined ? [] : [...postsAt(file, area, rung), ...parties(file, area)];
    return sitting.length > 0 ? posts(sitting) : [{ post: actingPost(file.owner) }];
  },
  /** Those who come to mediation for the two sides. */
  parties: ({ file, area }) => posts(parties(file, area)),
  /** Those who sit for one body at that rung. */
  side: ({ file, area, name }) => sittingFor({ file, area }, name as Body),
  /** The other side, where it first answers. */
  answering: ({ file, area, name }) => {
    if (name !== '') return [];
    const first = ladderFor(file, area)?.rungs[0];
    const theirs = file.against === 'family' ? familyOf(file) : postsAtRung({ file, area }, first, file.against);
    return theirs.length > 0 ? theirs : [{ post: actingPost(file.owner) }];
  },
  /** Told when a rung is entered, by that channel, as the profile has it. */
  told: ({ file, area, name }) => posts(toldBy(file, area, name as ToldBy)),
  /** Those of them who are not told by text message: they are, where a child is without provision. */
  toldQuietly: ({ file, area }) => {
    const loudly = toldBy(file, area, 'sms');
    return posts(toldBy(file, area, 'email').filter((post) => !loudly.includes(post)));
  },
  managers: ({ file, area }) => atRungs({ file, area }, ['lineManager']),
  directors: ({ file, area }) => atRungs({ file, area }, ['director', 'executives']),
  mediator: ({ file, area }) => atRungs({ file, area }, ['mediation']),
  finance: ({ area, name }) => (name === '' ? financeOf(area, ['education', 'health']) : []),
  debtors: ({ file, area, name }) => {
    const owing = stillOwed(file).map(({ from }) => from);
    return name === '' ? financeOf(area, owing.length > 0 ? owing : ['education', 'health']) : [];
  },
  creditors: ({ file, area }) =>
    financeOf(
      area,
      (file.reconciliation?.owed ?? []).map(({ to }) => to),
    ),
  boardSecretary: ({ file, area }) => posts([ladderFor(file, area)?.end.secretaryPost ?? actingPost(file.owner)]),
  digest: ({ file }) => posts(file.digestFor === null ? [] : [file.digestFor]),
  designatedClinical: ({ area }) => namedBy(area, 'designatedClinicalPost'),
  icbLead: ({ area }) => namedBy(area, 'icbLeadPost'),
  designatedSocialCare: ({ area }) => namedBy(area, 'designatedSocialCarePost'),
} as const satisfies Readonly<Record<string, (sought: Sought) => readonly Recipient[]>>;

type Word = keyof typeof BY_WORD;

/** Whom the tables of this pathway can address. */
export type DisagreementRecipient =
  | EveryCaseRecipient
  | Exclude<Word, 'side' | 'told'>
  | `side:${Body}`
  | `told:${ToldBy}`;

const isWord = (word: string): word is Word => Object.hasOwn(BY_WORD, word);

/** Whom they mean by each word. */
export function whoIs(addressee: string, file: Disagreement, area: AreaLimits): readonly Recipient[] {
  const [word = '', name = ''] = addressee.split(':');
  return isWord(word) ? BY_WORD[word]({ file, area, name }) : (whoIsEveryCase(addressee, file, area) ?? []);
}

type Where = Pick<Sought, 'file' | 'area'>;

/** At mediation it is those of the rung before. */
function parties(file: Disagreement, area: AreaLimits): readonly string[] {
  const before = file.rung === 'mediation' ? rungNamed(file, area, file.left.at(-1) ?? null) : undefined;
  return before === undefined ? [] : postsAt(file, area, before);
}

function sittingFor({ file, area }: Where, body: Body): readonly Recipient[] {
  const rung = rungOf(file, area);
  return rung !== undefined && bodiesAt(file, rung).includes(body) ? posts(postsFor(file, area, { rung, body })) : [];
}

function postsAtRung({ file, area }: Where, rung: Rung | undefined, body: Body): readonly Recipient[] {
  return rung === undefined ? [] : posts(postsFor(file, area, { rung, body }));
}

function atRungs({ file, area }: Where, names: readonly string[]): readonly Recipient[] {
  const rungs = (ladderFor(file, area)?.rungs ?? []).filter(({ rung }) => names.includes(rung));
  return posts(rungs.flatMap((rung) => postsAt(file, area, rung)));
}

function financeOf({ settings }: AreaLimits, agencies: readonly Agency[]): readonly Recipient[] {
  return posts(agencies.flatMap((agency) => String(settings[FINANCE_OF[agency]] ?? '') || []));
}

function namedBy({ settings }: AreaLimits, setting: string): readonly Recipient[] {
  const post = settings[setting];
  return typeof post === 'string' ? posts([post]) : [];
}

/** Who sits at the rung on which it stands, and every post that has a part in it by now. */
export function seated(file: Disagreement, area: AreaLimits): Pick<Disagreement, 'table' | 'posts'> {
  const rung = rungOf(file, area);
  const overIt = file.rung === null && file.left.length > 0;
  const sitting = rung === undefined || overIt ? [] : bodiesAt(file, rung);
  const table = sitting.flatMap((side) =>
    postsFor(file, area, { rung: rung as Rung, body: side }).map((post) => ({ side, post })),
  );
  const told =
    file.rung === null ? [] : (['email', 'sms', 'inapp', 'digest'] as const).flatMap((by) => toldBy(file, area, by));
  const others = [...(file.interim === null ? [] : ['finance']), ...(overIt ? ['boardSecretary'] : [])];
  const besides = others.flatMap((word) => whoIs(word, file, area)).flatMap((one) => ('post' in one ? [one.post] : []));
  const posts = [...file.posts, ...table.map(({ post }) => post), ...told, ...besides];
  return { table, posts: [...new Set(posts)].sort() };
}
