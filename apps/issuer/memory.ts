import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Most that is kept of one kind; the oldest goes first. */
const AT_MOST = 5_000;

/** What the issuer keeps of one kind of thing (sessions, codes), in this process: whoever starts it anew signs in anew. */
export class Memory implements Adapter {
  private readonly kept = new Map<string, Kept>();

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    this.kept.delete(id);
    this.kept.set(id, { payload, until: Date.now() + (expiresIn || 86_400) * 1000 });
    const [oldest] = this.kept.size > AT_MOST ? this.kept.keys() : [];
    if (oldest !== undefined) this.kept.delete(oldest);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = this.kept.get(id);
    return found !== undefined && found.until > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.kept.values()].find(({ payload }) => payload.uid === uid)?.payload;
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const found = this.kept.get(id);
    if (found) found.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.kept.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.kept) if (payload.grantId === grantId) this.kept.delete(id);
  }
}
