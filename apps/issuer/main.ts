import { ownIssuer } from '#settings/issuer-settings';
import { settingsFrom } from '#settings/settings';

/** Starts the issuer of the demonstration, beside the service. Real people have one of their own. */
async function start(): Promise<void> {
  const settings = settingsFrom(process.env);
  const own = ownIssuer(settings);
  const { databaseUrl, issuerPort, host, publicUrl } = settings;
  const clientSecret = own?.clientSecret;
  if (own === undefined || clientSecret === undefined || databaseUrl === undefined)
    throw new Error('It is there for a demonstration whose people sign in with it, on a DATABASE_URL.');
  // What the library tells its developers (which Node it likes best) is nothing to whoever tries a demonstration.
  console.warn = () => undefined;
  console.info = () => undefined;
  const { openIssuer } = await import('./open-issuer.js');
  let opened: Promise<import('./people-on-record.js').PeopleOnRecord> | undefined;
  // Read when somebody first asks, and not by every start: all the pathways are a second's work.
  const people = () => {
    opened ??= import('./people-on-record.js').then(({ peopleOnRecord }) => peopleOnRecord(databaseUrl));
    return opened;
  };
  const server = await openIssuer({
    issuer: own.issuer,
    service: { ...own, clientSecret, publicUrl },
    list: async (area) => (await people()).list(area),
    // Of the demonstration everybody is known by their id. Real accounts are tied by an administrator.
    chosen: async (person) => (await people()).tie(own.issuer, person),
  });
  server.listen(issuerPort, host);
  const leave = async () => {
    server.closeAllConnections();
    server.close();
    await (await opened)?.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void leave());
  process.once('SIGINT', () => void leave());
}

start().catch((error: Error) => {
  process.stderr.write(`The issuer of the demonstration does not start: ${error.message}\n`);
  process.exit(1);
});
