import { updatesFor } from '#engine/updates';
import type { ComplaintAct } from '../acts.js';
import { type Complaint, maySend } from '../case.js';
import { othersAsked, passedTo, postOfBody } from '../practice.js';
import { stageOneFrom } from '../raising/updates.js';
import type { AgreeingOnALead, AnsweringAPart } from './acts.js';

const update = updatesFor<Complaint, ComplaintAct>();

/** What the file learns of a complaint that several bodies answer. */
export const BODIES_UPDATES = {
  agreeOnTheLead: update((file, { data: { lead, route, countsFrom }, area }: AgreeingOnALead) => ({
    lead,
    route,
    answerFrom: stageOneFrom(file, route, { acknowledgedOn: file.answerFrom, countsFrom }),
    partsOwed: maySend(file) ? othersAsked({ ...file, lead }, area) : [],
    ...passedTo(file, postOfBody(area, lead) ?? file.owner.post),
  })),
  askTheOthers: update((file, { area }) => ({ partsOwed: othersAsked(file, area) })),
  askNobodyMore: update(() => ({ partsOwed: [] })),
  takeInAPart: update(({ partsOwed }, { data }: AnsweringAPart) => ({
    partsOwed: partsOwed.filter(({ body }) => body !== data.body),
  })),
};
