import type { OutboxItem } from '#case-record/outbox';
import type { History } from '#engine/history';
import type { Reader } from './visibility.js';

/** What came back about one notice: the provider's word for it, and when. */
export interface Report {
  readonly status: string;
  readonly failed: boolean;
  readonly detail: string;
  readonly recordedAt: string;
}

/** A notice, with what came back about it. */
export interface ReportedNotice {
  readonly item: OutboxItem;
  readonly reports: readonly Report[];
}

/**
 * The results recorded on a case for the notice of that id: any act that names a notice is about its delivery. The detail
 * is for those who work on the case.
 */
export function reportsFor({ as }: Reader, { history, id }: { history: History; id: number }): readonly Report[] {
  return history
    .filter(({ data }) => data.notice !== undefined && String(data.notice) === String(id))
    .map(({ type, data, recordedAt }) => ({
      failed: type === 'NoticeFailed',
      status: String(data.status ?? ''),
      detail: as === 'area' ? String(data.detail ?? '') : '',
      recordedAt,
    }));
}
