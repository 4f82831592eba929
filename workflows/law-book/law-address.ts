/** Where an instrument stands on legislation.gov.uk. */
const ACTS: Readonly<Record<string, string>> = {
  'Children and Families Act 2014': 'ukpga/2014/6',
  'Children Act 1989': 'ukpga/1989/41',
  'Mental Capacity Act 2005': 'ukpga/2005/9',
  'Equality Act 2010': 'ukpga/2010/15',
  'Education Act 1996': 'ukpga/1996/56',
  'Local Government Act 1974': 'ukpga/1974/7',
  'Care Act 2014': 'ukpga/2014/23',
};

const SITE = 'https://www.legislation.gov.uk';

/**
 * The address of the first provision that a source names: a section of an Act, a regulation of an instrument, or the
 * instrument itself. Undefined for what is no legislation: a code of practice, terms of reference, the common law.
 */
export function lawAddress(law: string): string | undefined {
  const [act, path] = Object.entries(ACTS).find(([name]) => law.startsWith(name)) ?? [];
  if (act !== undefined) {
    const section = /^ ss?\.(\d+[A-Z]*)/.exec(law.slice(act.length))?.[1];
    return section === undefined ? `${SITE}/${path}` : `${SITE}/${path}/section/${section}`;
  }
  const [, instrument, regulation] = /\bSI (\d{4}\/\d+)\)?(?: regs? (\d+[A-Z]*))?/.exec(law) ?? [];
  if (instrument === undefined) return undefined;
  return regulation === undefined
    ? `${SITE}/uksi/${instrument}`
    : `${SITE}/uksi/${instrument}/regulation/${regulation}`;
}
