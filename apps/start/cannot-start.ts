/** Why Waymark does not start or cannot go on, as a sentence for the person at the keyboard. */
export class CannotStart extends Error {}
