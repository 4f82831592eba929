/** What a server answered a visitor, before any redirect is followed. */
export interface Shown {
  readonly status: number;
  readonly text: string;
  /** Where it sends the visitor on; empty where it does not. */
  readonly location: string;
  readonly headers: Headers;
}

/** A browser as far as it is needed: it keeps cookies, by host as browsers do, and follows where it is sent when it is told to. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  /** One request. */
  async ask(url: string, form?: Record<string, string>): Promise<Shown> {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      text: await answer.text(),
      location: location === null ? '' : new URL(location, url).href,
      headers: answer.headers,
    };
  }

  /** A request, and on to where it is sent, until an address begins so (it is not asked) or nobody sends any further. */
  async follow(
    url: string,
    until = 'nowhere',
    form?: Record<string, string>,
  ): Promise<Shown & { readonly at: string }> {
    let at = url;
    let shown = await this.ask(url, form);
    for (let step = 0; step < 10 && shown.location !== ''; step++) {
      at = shown.location;
      if (at.startsWith(until)) break;
      shown = await this.ask(at);
    }
    return { ...shown, at };
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const expires = attributes.find((each) => each.toLowerCase().startsWith('expires='))?.slice('expires='.length);
    if (expires !== undefined && Date.parse(expires) <= Date.now()) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }
}
