/** Those who may pay, and whose yes is needed for their own money. */
export type Agency = 'education' | 'health' | 'socialCare' | 'publicHealth' | 'school' | 'other';

/** Who employs a person: for two signatures of different agencies, and for the two sides of a disagreement. */
export type Body = 'council' | 'health' | 'school' | 'family' | 'independent';
