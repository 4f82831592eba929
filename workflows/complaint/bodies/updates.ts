import { updatesFor } from '#engine/updates';
import { passedTo } from '../../every-case/case.js';
import type { ComplaintAct } from '../acts.js';
import { type Complaint, maySend } from '../case.js';
import { askingTheOthers, postOfBody } from '../practice.js';
import { stageOneFrom } from '../raising/updates.js';
import type { AgreeingOnALead, AnsweringAPart } from './acts.js';

const update = updatesFor<Complaint, ComplaintAct>();

/** What the file learns of a complaint that several bodies answer. */
export const BODIES_UPDATES = {
  agreeOnTheLead: update((file, act: AgreeingOnALead) => {
    const { lead, route, countsFrom } = act.data;
    const passed = passedTo(file, postOfBody(act.area, lead) ?? file.owner.post);
    return {
      lead,
      route,
      answerFrom: stageOneFrom(file, route, { acknowledgedOn: file.answerFrom, countsFrom }),
      ...passed,
      // Whoever leads from now on asks those that have nobody here.
      ...(maySend(file) && askingTheOthers({ ...file, lead, ...passed }, act)),
    };
  }),
  askTheOthers: update(askingTheOthers),
  askNobodyMore: update(() => ({ partsOwed: [] })),
  takeInAPart: update(({ partsOwed, partsAsked }, { data }: AnsweringAPart) => ({
    partsOwed: partsOwed.filter(({ body }) => body !== data.body),
    partsAsked: partsAsked.map((one) => (one.body === data.body ? { ...one, isIn: true } : one)),
  })),
};
