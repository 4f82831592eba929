import { updatesFor } from '#engine/updates';
import { passedTo } from '../../every-case/case.js';
import type { ComplaintAct } from '../acts.js';
import type { Complaint } from '../case.js';
import { postFor } from '../practice.js';
import type { AcknowledgingStageTwo, GoingOn } from './acts.js';

const update = updatesFor<Complaint, ComplaintAct>();

/** What the file learns when a complaint goes on to stage 2: another post answers it. */
export const SECOND_STAGE_UPDATES = {
  goOn: update((file, { occurredOn, area }: GoingOn) => ({
    stageTwoOn: occurredOn,
    answerFrom: occurredOn,
    isExtended: false,
    answerWasDueOn: null,
    wasLateOn: null,
    partsOwed: [],
    ...passedTo(file, postFor(area, 'stageTwoPost')),
  })),
  acknowledgeStageTwo: update(({ route, answerFrom }, { data, occurredOn }: AcknowledgingStageTwo) => ({
    definition: data.definition,
    // The Code counts from the acknowledgement, the Children Act from the request.
    answerFrom: route === 'corporate' ? occurredOn : answerFrom,
  })),
};
