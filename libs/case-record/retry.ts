const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const DUPLICATE = '23505';
const RETRIES = 3;

/** Whether the database turned something away because another came between: the same again may well go through. */
export function isConflict(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === SERIALIZATION_FAILURE || code === DEADLOCK || code === DUPLICATE;
}

/** Does it, and after a race does it again, three times at most. */
export async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === RETRIES || !isConflict(error)) throw error;
    }
  }
}
