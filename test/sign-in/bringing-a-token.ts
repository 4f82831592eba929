/** What is sent along with a token. */
export interface Bringing {
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: object;
}

/** What the API says to whoever brings a token: the status, the code of the problem, and the challenge. */
export async function toldTo(
  address: string,
  token: string,
  { path = '/api/cases', headers = {}, body }: Bringing = {},
): Promise<readonly unknown[]> {
  const answer = await fetch(`${address}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const { code } = (await answer.json()) as { code?: string };
  return [answer.status, code, answer.headers.get('www-authenticate')];
}

/** What it says of a token that does not count. */
export const WRONG = [401, 'TOKEN_WRONG', 'Bearer error="invalid_token"'];
