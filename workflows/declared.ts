// BEFORE: where pathways that are being rebuilt look for it.
export { declaredBy } from './define-pathway.js';
