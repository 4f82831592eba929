import type { History } from '#engine/history';

/** What came back about one notice: the provider's word for it, and when. */
export interface Report {
  readonly status: string;
  readonly detail: string;
  readonly recordedAt: string;
}

/** The results recorded on a case for the notice of that id: any act that names a notice is about its delivery. */
export function reportsIn(history: History, id: number): readonly Report[] {
  return history
    .filter(({ data }) => data.notice !== undefined && String(data.notice) === String(id))
    .map(({ data, recordedAt }) => ({
      status: String(data.status ?? ''),
      detail: String(data.detail ?? ''),
      recordedAt,
    }));
}
