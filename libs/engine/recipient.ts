/**
 * How somebody is told. `portal` and `inapp` are told by being shown on pages; `digest` at once on pages and in one e-mail a day with all else; `file` is kept with the case for a finance
 * office to fetch, and nothing leaves the house by itself.
 */
export type Channel = 'email' | 'sms' | 'letter' | 'portal' | 'inapp' | 'digest' | 'file';

/** How to reach somebody who has no account, as the case itself says. */
export interface ContactDetails {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

/** Someone to tell or to ask: a person, whoever holds a post, an organisation's own mailbox, or a contact written in the case. */
export type Recipient =
  /** `ways` are those that the case gives, newer than the account's: each of them goes before the account's own. */
  | { readonly person: string; readonly ways?: Partial<Omit<ContactDetails, 'name'>> }
  /** `otherwise` is written to where neither the post nor its cover is held. */
  | { readonly post: string; readonly otherwise?: ContactDetails }
  | { readonly organisation: string }
  | { readonly contact: ContactDetails };
