import type { AreaLimits } from '#engine/locality';
import type { Funding } from './case.js';
import { panelFor } from './practice.js';
import { GATEWAY_IN_WORDS, type GatewayItem } from './wording.js';

const filled = (text: string | null): boolean => (text ?? '').trim() !== '';
const said = (name: string) => (file: Funding) => file.done.includes(name);

const IS_THERE: Readonly<Record<GatewayItem, (file: Funding) => boolean>> = {
  multiAgencyMeeting: said('multiAgencyMeeting'),
  localOptions: said('localOptions'),
  socialCareKnown: said('socialCareKnown'),
  // Asked only where there may be a health need: a line of section G says that there is one.
  continuingCareChecklist: (file) =>
    file.done.includes('continuingCareChecklist') ||
    !(file.healthNeed || file.lines.some(({ section }) => section === 'G')),
  familyView: ({ familyView }) => filled(familyView),
  costedOption: ({ options }) => options.length >= 1,
  twoCostedOptions: ({ options }) => options.length >= 2,
  outcomes: ({ outcomes }) => outcomes.length > 0,
  lines: ({ lines }) => lines.length > 0,
};

/** What every panel needs before it is asked, whatever its own practice adds. */
const ALWAYS: readonly GatewayItem[] = ['lines', 'costedOption', 'familyView', 'outcomes'];

/** What is still missing before a panel may be asked, in words; nothing where the request is complete. */
export function missingAtTheGateway(file: Funding, area: AreaLimits): readonly string[] {
  const asked = [...new Set([...ALWAYS, ...(panelFor(file, area)?.gateway ?? [])])];
  return asked.flatMap((item) => {
    const isThere = IS_THERE[item as GatewayItem] ?? said(item);
    return isThere(file) ? [] : [GATEWAY_IN_WORDS[item as GatewayItem] ?? item];
  });
}
