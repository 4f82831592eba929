/** Whether something was said at all: a field left empty, or of blanks alone, says nothing. */
export const filled = (text: string | null | undefined): text is string => (text ?? '').trim() !== '';
