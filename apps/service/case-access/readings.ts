import type { CaseRecord } from '#case-record/open-record';
import { noteReading } from '#case-record/readings';
import type { RequestContext } from '../sign-in/request-context.js';
import type { CaseSeen } from './case-seen.js';

/** Notes every time that a case is before somebody: once for each request, and once more where facts come into it later. */
export class Readings {
  private readonly noted = new WeakMap<RequestContext, Map<string, boolean>>();

  constructor(private readonly record: CaseRecord) {}

  /** Wait for it before anything is shown. `facts` where what was recorded is read, whatever the address says. */
  async note(context: RequestContext, { reader, row }: CaseSeen, { facts = context.asked.facts === true } = {}) {
    const known = this.noted.get(context) ?? new Map<string, boolean>();
    this.noted.set(context, known);
    const before = known.get(row.ref);
    if (before === true || before === facts) return;
    known.set(row.ref, facts);
    await noteReading(this.record, {
      ref: row.ref,
      person: reader.person.id,
      relationship: reader.as,
      shown: context.asked.what,
      by: context.asked.by,
      facts: facts ? (reader.as === 'area' ? 'whole' : 'own') : 'none',
      sequence: row.sequence,
      requestId: context.requestId,
    });
  }
}
