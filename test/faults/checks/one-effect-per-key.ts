import type { CarefulClient, Delivery, Heard } from '../careful-client.js';
import type { Evidence, Problems } from './evidence.js';

const OWN_PARTS = "('clock', 'notifier', 'peopleFeed', 'caseOpener', 'system')";

// What was proposed is recorded with the last confirmation, under the key of whoever gave that.
const WITH_THE_LAST_CONFIRMATION = `EXISTS (SELECT FROM case_event given
  JOIN case_event asked ON asked.ref = given.ref AND asked.sequence::text = given.data ->> 'of'
  WHERE given.ref = e.ref AND given.sequence = e.sequence - 1 AND given.type = 'ConfirmationGiven'
    AND asked.data ->> 'act' = e.type AND asked.by_person = e.by_person)`;

// Whoever is named as the contact is asked in the same moment, under the key of the act that named them.
const ASKS_THE_CONTACT = `EXISTS (SELECT FROM case_event named
  WHERE named.ref = e.ref AND named.sequence = e.sequence - 1 AND named.by_person = e.by_person
    AND e.type = 'ConfirmationAsked' AND e.data ->> 'act' = 'ContactNamed')`;

/** I2: one effect for each key, the same answer each time it is sent, and no key for a second act. */
export async function oneEffectPerKey({ record, client }: Evidence): Promise<Problems> {
  const acts = await record.db.query<{ ref: string; sequence: number }[]>(
    `SELECT ref, sequence FROM case_event e WHERE by_role NOT IN ${OWN_PARTS} AND NOT ${WITH_THE_LAST_CONFIRMATION} AND NOT ${ASKS_THE_CONTACT}`,
  );
  const accepted = client.ledger.filter(({ heard }) => heard.some(isAccepted));
  const claimed = accepted.map(({ heard }) => placeOf(heard.find(isAccepted)));
  const unclaimed = acts.map(placeOf).filter((place) => !claimed.includes(place));
  return [
    ...client.ledger.flatMap(answersDiffer),
    ...claimed
      .filter((place, index) => claimed.indexOf(place) < index)
      .map((place) => `Two keys were answered ${place}`),
    ...unclaimed.map((place) => `${place} is there, but no key was answered with it`),
    ...(await answeredAlike(client, accepted)),
  ];
}

function answersDiffer({ sent, heard }: Delivery): Problems {
  const answers = new Set(heard.map(wordsOf));
  return heard.some(isAccepted) && answers.size > 1
    ? [`${sent.type} (${sent.key}) was answered ${[...answers].join(' and ')}`]
    : [];
}

const EVERY_NTH_OTHERWISE = 5;
const AT_ONCE = 8;

/** Sends everything that was accepted once more, long afterwards; and some of it with another body under the same key. */
async function answeredAlike(client: CarefulClient, accepted: readonly Delivery[]): Promise<Problems> {
  const problems: string[] = [];
  const left = [...accepted.entries()];
  const ask = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, { sent, heard }] = next;
      const name = `${sent.type} (${sent.key})`;
      const before = wordsOf(heard.find(isAccepted) as Heard);
      const again = await client.once(sent);
      if (!again || wordsOf(again) !== before)
        problems.push(`${name}: first ${before}, later ${again && wordsOf(again)}`);
      if (index % EVERY_NTH_OTHERWISE > 0) continue;
      const other = await client.once({ ...sent, data: { ...sent.data, another: 'body' } });
      if (other?.status !== 422 || other.code !== 'KEY_REUSED')
        problems.push(`${name} with another body: ${other?.status} ${other?.code}, not 422 KEY_REUSED`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return problems;
}

const isAccepted = ({ status }: Heard) => status < 300;
const placeOf = (at: Pick<Heard, 'ref' | 'sequence'> | undefined) => `${at?.ref} ${at?.sequence}`;
const wordsOf = ({ status, ref, sequence, state, code }: Heard) => [status, ref, sequence, state, code].join(' ');
