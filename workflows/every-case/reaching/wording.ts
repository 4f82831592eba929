/** In what form a family reads. The words of a letter are the same in each. */
export const FORMATS = {
  ordinary: 'Ordinary print',
  largePrint: 'Large print',
  easyRead: 'Easy read',
  braille: 'Braille',
  audio: 'Audio',
  signed: 'British Sign Language, on video',
} as const;

/** How a family would rather be told. */
export const PREFERRED = { phone: 'By telephone', text: 'By text', email: 'By email', letter: 'By letter' } as const;
