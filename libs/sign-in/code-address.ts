/** Where a code can be sent. */
export interface CodeAddress {
  readonly channel: 'email' | 'sms';
  /** In small letters; a number in digits, as it is dialled in the United Kingdom. */
  readonly address: string;
}

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,}$/;
const MOBILE = /^07\d{9}$/;

/** What somebody typed, as an address; null where it is neither an e-mail address nor a mobile number. */
export function addressIn(typed: string): CodeAddress | null {
  const text = typed.trim();
  if (EMAIL.test(text)) return { channel: 'email', address: text.toLowerCase() };
  const digits = text.replaceAll(/[\s().-]/g, '').replace(/^(\+|00)44(0)?/, '0');
  return MOBILE.test(digits) ? { channel: 'sms', address: digits } : null;
}
