/** The area in which every story is played: the only profile there is. */
export const AREA = 'north-east-lincolnshire';
