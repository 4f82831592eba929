/** One setting that the environment, or a file `.env`, may give. */
export interface KnownSetting {
  readonly name: string;
  /** What holds where it is not given; in words where it depends. */
  readonly default: string;
  readonly meaning: string;
}

/** Every setting there is, in the order in which a reader wants them. The README's list is printed from it. */
export const knownSettings = [
  { name: 'PORT', default: '3000', meaning: 'The port that the pages and the API answer on.' },
  {
    name: 'HOST',
    default: '127.0.0.1 with DEMONSTRATION=true, otherwise every address',
    meaning: 'The address of this machine on which the pages and the API answer; 0.0.0.0 for every one.',
  },
  {
    name: 'PUBLIC_URL',
    default: 'http://localhost and PORT',
    meaning:
      'The address by which people reach the pages, for links that are kept elsewhere (a calendar). Production needs it.',
  },
  {
    name: 'METRICS_TOKEN',
    default: 'none: /metrics answers this machine only, and in production nobody',
    meaning: 'Whoever reads /metrics sends it as “Authorization: Bearer”: 32 characters or more.',
  },
  {
    name: 'ACTS_A_MINUTE',
    default: '300',
    meaning: 'How much one person may send to be recorded or changed in a minute, on one process; 0 for no limit.',
  },
  {
    name: 'WORKER_PORT',
    default: 'none',
    meaning: 'The port on which a worker tells its health and its measures; none where it is not given.',
  },
  { name: 'DATA_DIR', default: './data', meaning: 'The folder for the local PostgreSQL and for the notices folder.' },
  {
    name: 'DATABASE_URL',
    default: 'a local PostgreSQL in DATA_DIR',
    meaning: "A PostgreSQL server (15 or later), as the application's role.",
  },
  {
    name: 'DATABASE_OWNER_URL',
    default: 'DATABASE_URL; in production none',
    meaning: 'The same database as the role that owns it; used for migrations only.',
  },
  { name: 'QUEUE', default: 'postgres', meaning: 'Where jobs wait: postgres or redis.' },
  { name: 'REDIS_URL', default: 'none', meaning: 'A Redis or Valkey server, for QUEUE=redis.' },
  {
    name: 'NOTICES',
    default: 'folder',
    meaning: 'How notices go out: folder (kept in DATA_DIR/notices, for the pages to show), smtp or notify.',
  },
  { name: 'NOTICES_FROM', default: 'none', meaning: 'The address that e-mail comes from, for NOTICES=smtp.' },
  { name: 'SMTP_URL', default: 'none', meaning: 'The mail server, for NOTICES=smtp: smtps://name:password@host:465.' },
  { name: 'NOTIFY_API_KEY', default: 'none', meaning: 'The key of GOV.UK Notify, for NOTICES=notify.' },
  {
    name: 'NOTIFY_EMAIL_TEMPLATE',
    default: 'none',
    meaning: 'The id of a Notify template for e-mail, with ((subject)) and ((body)).',
  },
  {
    name: 'NOTIFY_SMS_TEMPLATE',
    default: 'none',
    meaning: 'The id of a Notify template for text messages, with ((body)).',
  },
  {
    name: 'NOTIFY_LETTER_TEMPLATE',
    default: 'none',
    meaning: 'The id of a Notify template for letters, with ((subject)) and ((body)).',
  },
  {
    name: 'NOTIFY_URL',
    default: "GOV.UK Notify's own",
    meaning: 'Another address that answers as Notify does, for tests.',
  },
  {
    name: 'BANK_HOLIDAYS_URL',
    default: 'none',
    meaning:
      'Where the worker reads the official list of bank holidays every morning (https://www.gov.uk/bank-holidays.json).',
  },
  {
    name: 'DEMONSTRATION',
    default: 'false (npm start sets true)',
    meaning: 'true lets anybody sign in as any of the made-up people. Refused in production.',
  },
  {
    name: 'SESSION_SECRET',
    default: 'one known to everybody (npm start makes its own)',
    meaning:
      'Marks our own forms, so that no other site can send one: 32 characters or more. Production needs its own.',
  },
  {
    name: 'SIGN_IN_ISSUERS',
    default: 'none; with DEMONSTRATION=true the issuer of the demonstration',
    meaning:
      'Who vouches for people by OpenID Connect: a JSON list, or the name of a file that has it (docs/signing-in.md).',
  },
  {
    name: 'ISSUER_PORT',
    default: 'PORT and one',
    meaning: 'The port of the issuer of the demonstration, at which anybody is any of the made-up people.',
  },
  {
    name: 'STAFF_IDLE_MINUTES',
    default: '20',
    meaning: 'After how many minutes without a request somebody who works here signs in again.',
  },
  { name: 'STAFF_SESSION_HOURS', default: '10', meaning: 'The same, in hours, whatever they are doing.' },
  {
    name: 'FAMILY_IDLE_MINUTES',
    default: '30',
    meaning: 'After how many minutes without a request somebody of a family signs in again.',
  },
  { name: 'FAMILY_SESSION_HOURS', default: '12', meaning: 'The same, in hours, whatever they are doing.' },
  {
    name: 'ONE_TIME_CODE_MINUTES',
    default: '10',
    meaning: 'For how many minutes a code counts that a family has asked for, to sign in.',
  },
  {
    name: 'TRUSTED_PROXY',
    default: 'none',
    meaning:
      'The addresses of the proxies that may say from whom and by HTTPS a request comes: 10.0.0.7, 10.0.0.0/24, loopback.',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: 'The least that is logged: trace, debug, info, warn, error or silent.',
  },
  { name: 'NODE_ENV', default: 'development', meaning: 'production for real cases; or development, or test.' },
] as const satisfies readonly KnownSetting[];

/** The name of a setting that is in the table; no other is read. */
export type SettingName = (typeof knownSettings)[number]['name'];
