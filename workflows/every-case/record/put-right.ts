import { asSentAgain } from '#engine/send-again';
import type { NotArrived, NoticeFacts, ToldWrongly } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import type { CaseFile } from '../case.js';
import { phone } from '../wording.js';

/** What is written to whoever was told what is not so. Why it was wrong is in the history, and not for everybody who was told. */
export function wordsOfPuttingRight(
  facts: NoticeFacts<CaseFile>,
  { subject, on, now, isNew }: ToldWrongly,
): { readonly subject: string; readonly body: string } {
  const told = `We told you on ${inWords(on)}: “${subject}”.`;
  if (now === null)
    return {
      subject: `Put right: ${subject}`,
      body: `${told} It was not right, and does not stand. If you have done something because of it, or do not know what this means for you, ask us: ${phone(facts)}.`,
    };
  const opening = isNew
    ? `This was written on ${inWords(on)}, and did not go to you then.`
    : `${told} Something in it was not right, and has been put right. It should have said:`;
  return { subject: `Put right: ${now.subject}`, body: `${opening}\n\n${now.body}` };
}

/** What had not arrived, as it was written, with why it comes now. A day in it may be over: whoever reads it may ring. */
export const wordsOfSendingAgain = (
  facts: NoticeFacts<CaseFile>,
  { channel, subject, body, on }: NotArrived,
): { readonly subject: string; readonly body: string } => ({
  subject: asSentAgain(subject),
  body:
    channel === 'sms'
      ? `This did not reach you before. ${body}`
      : `We wrote this to you on ${inWords(on)}, and it did not reach you. Here it is again, now that we know where you are. If a day in it is near or over, ring us: ${phone(facts)}.\n\n${body}`,
});
