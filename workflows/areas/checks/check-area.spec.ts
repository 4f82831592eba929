import { describe, expect, it } from '@jest/globals';
import { longestWaits } from '#engine/longest-wait';
import type { Pathway } from '#engine/pathway';
import { weeks, workingDays } from '#statutory-calendar/periods';
import { storedExamples } from '#test/stored-examples';
import { register } from '../../register.js';
import type { AreaProfile } from '../profile.js';
import { FIRST_PROFILES, PROPOSED_PROFILES } from '../profiles.js';
import { checkArea } from './check-area.js';
import { toldIn } from './story-in-area.js';

const { calendar } = register;
const nel = register.area('north-east-lincolnshire') as AreaProfile;
/** One story for each letter of a decision of each pathway: every area is to send it with the rights. */
const stories = register.pathways().flatMap((pathway) => {
  const ground = { pathway, locality: { calendar, area: nel } };
  const unsent = new Set(pathway.notices.filter((row) => row.tellsDecision).map(({ template }) => template));
  return storedExamples().filter((story) => {
    if (story.pathway !== pathway.name || unsent.size === 0) return false;
    const sent = toldIn(story, ground).letters.filter(({ template }) => unsent.delete(template));
    return sent.length > 0;
  });
});

const checkedWith = (pathways: readonly Pathway[]) => ({ pathways, calendar, stories, on: '2026-11-22' as const });

const waitsOf = (pathway: string, area: AreaProfile = nel) =>
  longestWaits(register.pathway(pathway), { area, calendar, from: '2026-01-01', days: 731 });
const waitFrom = (pathway: string, state: string, area?: AreaProfile) =>
  waitsOf(pathway, area).find((wait) => wait.state === state);

describe('the longest time to a decision', () => {
  it('is twenty weeks from the request for an EHC needs assessment, whatever lies between', () => {
    expect(waitFrom('needs-assessment', 'requested')).toMatchObject({ days: 140, open: [] });
    expect(waitFrom('needs-assessment', 'finalising')).toMatchObject({ days: 140, open: [] });
  });

  it('turns working days into the most calendar days that they can be: over Christmas', () => {
    // Five working days from Wednesday 23 December 2026 end on 4 January, twelve days later; three on 30 December, seven later.
    expect(waitFrom('complaint', 'received')?.days).toBe(12 + 7 + 281);
    // Sixty-five working days, the longest that stage 2 under the Children Act can take, are 98 days over Christmas.
    expect(waitFrom('complaint', 'stage2.investigated')).toMatchObject({
      days: 98,
      open: [],
      way: ['stage2.investigated', 'stage2Responded'],
    });
  });

  it('is as long as the longest of several limits of which one runs, as the case has it', () => {
    // The six months of an NHS complaint, and not the ten working days of the council’s own; then stage 2.
    expect(waitFrom('complaint', 'stage1')).toMatchObject({ days: 183 + 98, open: [] });
  });

  it('names every step that no law and no agreement limits', () => {
    const triage = waitFrom('access-pathway', 'pre.triage');
    // Ten working days to decide, fifteen for contributions, ten to be listed: 19, 26 and 19 calendar days at most.
    expect(triage?.days).toBe(19 + 26 + 19);
    expect(triage?.open).toEqual([
      { state: 'pre.informationGathering', because: expect.stringContaining('builds the pack') },
      { state: 'panel.listed', because: expect.stringContaining('panel-held runs to the day that an act names') },
      { state: 'panel.inSession', because: expect.stringContaining('The panel is sitting') },
    ]);
  });

  it('is a climb of 76 days from the staff in Lancashire, and 33 more until the board has it', () => {
    // Five, five, ten and twenty working days on the rungs, and twenty to the board: 12, 12, 19, 33 and 33 calendar days.
    const lancashire = register.area('lancashire') as AreaProfile;
    expect(waitFrom('disagreement', 'rung.staff', lancashire)).toMatchObject({
      days: 12 + 12 + 19 + 33 + 33,
      open: [{ state: 'closed.noAgreement' }],
    });
    expect(waitFrom('disagreement', 'rung.director', lancashire)?.days).toBe(19 + 33 + 33);
    expect(waitFrom('disagreement', 'rung.executives', lancashire)).toBeUndefined();
    // North East Lincolnshire has a rung of chief executives besides, of ten working days.
    expect(waitFrom('disagreement', 'rung.staff')?.days).toBe(109 + 19);
  });

  it('is shorter where an area has agreed less, and needs no time where all is decided', () => {
    const quick = { ...nel, limits: { ...nel.limits, 'triage-decided': workingDays(5), 'ehcp-final': weeks(15) } };
    expect(waitFrom('access-pathway', 'pre.triage', quick)?.days).toBe(12 + 26 + 19);
    expect(waitFrom('access-pathway', 'panel.decided')).toMatchObject({ decided: true, days: 0 });
    expect(waitsOf('access-pathway').map(({ state }) => state)).toEqual(
      register.pathway('access-pathway').waiting.map(({ state }) => state),
    );
  });
});

describe.each(
  [...FIRST_PROFILES, ...PROPOSED_PROFILES].map((area) => [`${area.profile} ${area.version}`, area] as const),
)('%s', (_name, area) => {
  it('is in order with every pathway: no dead end, every letter of a decision with its rights', () => {
    const checked = checkArea(area, checkedWith(register.pathways()));
    expect(checked.problems).toEqual([]);
    for (const { pathway, letters } of checked.pathways) {
      const told = register.pathway(pathway).notices.some((row) => row.tellsDecision);
      expect([pathway, letters > 0]).toEqual([pathway, told]);
    }
  });
});

describe('a pathway that is not in order', () => {
  const complaint = register.pathway('complaint');

  it('has a state from which nothing leads to an end', () => {
    const waiting = complaint.waiting.map(({ closed: _, ...row }) => row);
    const { problems } = checkArea(nel, checkedWith([{ ...complaint, waiting }]));
    expect(problems).toEqual(expect.arrayContaining([expect.stringContaining('could stay in received for ever')]));
  });

  it('sends a letter of a decision without the rights, or none that a story shows', () => {
    const access = register.pathway('access-pathway');
    const bare = access.notices.map((row) =>
      row.template === 'decision-letter' ? { ...row, subject: 'No', body: 'We say no.' } : row,
    );
    expect(checkArea(nel, checkedWith([{ ...access, notices: bare }])).problems).toEqual(
      expect.arrayContaining(['The letter decision-letter of access-pathway does not set out the family’s rights.']),
    );
    expect(checkArea(nel, { ...checkedWith([access]), stories: [] }).problems).toEqual(
      expect.arrayContaining(['No stored story of access-pathway sends the letter not-accepted. Store one.']),
    );
  });
});
