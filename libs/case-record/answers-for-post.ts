/** In the order in which those who answer for a post (`post_held h`) are turned to: who stands in for its holder first, then the latest. */
export const FIRST_TO_ANSWER = 'h.stands_in DESC, h.from_on DESC, h.id DESC';
