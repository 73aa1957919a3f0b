/** The services bundle: evaluated inside each fresh realm before the script, it puts the services on the global scope. */
import type { Job } from '../protocol';
import { host } from './bridge';
import { charts } from './charts';
import { installClock } from './clock';
import { service } from './declared';
import { htmlService } from './html';
import { logger, scriptConsole } from './logging';
import { mailApp } from './mail-app';
import { globals, prepare } from './run';
import { scriptApp } from './script-app';
import { session } from './session';
import { spreadsheetApp } from './spreadsheet-app';
import { cacheService, lockService, propertiesService } from './stores';
import { utilities } from './utilities';

/** Services of the platform that are outside the subset: any member of theirs throws. */
const ABSENT = [
  'Browser',
  'CalendarApp',
  'CardService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
] as const;

const job = JSON.parse(host.job) as Job;
installClock(job.clockOffset);

const services: Record<string, unknown> = {
  CacheService: cacheService,
  Charts: charts,
  HtmlService: htmlService,
  LockService: lockService,
  Logger: logger,
  MailApp: mailApp,
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  SpreadsheetApp: spreadsheetApp,
  Utilities: utilities,
  console: scriptConsole,
  ...Object.fromEntries(ABSENT.map((name) => [name, service(name, {})])),
};
for (const [name, value] of Object.entries(services))
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });

prepare(job, globals());
