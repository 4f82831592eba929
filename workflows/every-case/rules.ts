// BEFORE: for pathways not rebuilt yet.
export { guardsOf, rulesFor, type WrittenRule, wordsOf } from '#engine/rules';
export { EVERY_CASE_RULES } from './every-case.js';
