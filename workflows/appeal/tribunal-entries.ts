import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { entry } from '../every-case/case.js';
import type { Appeal, Lodged } from './appeal.js';
import { notifiedOn } from './moments.js';
import { owedBecauseOf } from './owing.js';
import type {
  AnswerCopied,
  AppealConceded,
  AppealLodged,
  AppealRegistered,
  HearingListed,
  LeaveDecided,
  OrderMade,
  RecommendationAnswered,
} from './tribunal-events.js';

const write = <Facts>(written: (file: Appeal, act: Act<string, Facts>) => Partial<Appeal>) =>
  entry<Appeal, Facts>(written);

/** What the file learns about an appeal, its order and its recommendations. */
export const TRIBUNAL_ENTRIES = {
  lodge: write<AppealLodged>((_file, { data, occurredOn }) => ({
    lodged: {
      on: occurredOn,
      sections: data.sections ?? [],
      recommendations: data.recommendations ?? [],
      leave: (data.leaveAskedBecause ?? '').trim() === '' ? 'notNeeded' : 'asked',
    },
    responseFiled: false,
    outcome: null,
  })),
  noteLeave: write<LeaveDecided>(({ lodged }, { data }) => ({
    lodged: { ...(lodged as Lodged), leave: data.granted ? 'granted' : 'refused' },
  })),
  register: write<AppealRegistered>(({ hearingOn }, { data }) => ({
    hearingOn: (data.hearingOn as CivilDate | undefined) ?? hearingOn,
  })),
  listTheHearing: write<HearingListed>((_file, { data }) => ({ hearingOn: data.hearingOn as CivilDate })),
  concede: write<AppealConceded>((file, act) => ({
    outcome: 'conceded',
    concededOn: notifiedOn(act),
    owed: [...file.owed, ...owedBecauseOf(file, act)],
  })),
  noteResponse: write(() => ({ responseFiled: true })),
  noteOrder: write<OrderMade>((file, act) => ({
    outcome: act.data.outcome,
    owed: [...file.owed, ...owedBecauseOf(file, act)],
    recommendations: (act.data.recommends ?? []).map((to) => ({
      to,
      answeredOn: null,
      isFollowed: null,
      copiedOn: null,
    })),
  })),
  noteAnswer: write<RecommendationAnswered>(({ recommendations }, { data, occurredOn }) => ({
    recommendations: recommendations.map((each) =>
      each.to === data.to
        ? {
            ...each,
            answeredOn: (data.receivedOn as CivilDate | undefined) ?? occurredOn,
            isFollowed: data.isFollowed,
          }
        : each,
    ),
  })),
  noteCopy: write<AnswerCopied>(({ recommendations }, { data, occurredOn }) => ({
    recommendations: recommendations.map((each) =>
      each.to === data.of && each.answeredOn !== null ? { ...each, copiedOn: occurredOn } : each,
    ),
  })),
  noteWithdrawal: write(() => ({ outcome: 'withdrawn' })),
  reinstate: write(() => ({ outcome: null })),
};
