/** The services bundle: evaluated inside each fresh realm before the script, it puts the services on the global scope. */

import { installClock } from './base/clock';
import { service } from './base/declared';
import { job } from './base/job';
import { session } from './base/session';
import { metered } from './metering';
import { globals, prepare } from './run';
import { htmlService } from './services/html';
import { logger, scriptConsole } from './services/logging';
import { mailApp } from './services/mail-app';
import { scriptApp } from './services/script-app';
import { cacheService, lockService, propertiesService } from './services/stores';
import { utilities } from './services/utilities';
import { CellTarget } from './sheets/cell-target';
import { charts, EmbeddedChart, EmbeddedChartBuilder } from './sheets/charts';
import { ConditionalFormatRuleBuilder } from './sheets/conditional';
import { DeveloperMetadata, DeveloperMetadataLocation, MetadataFinder } from './sheets/metadata';
import { NamedRange } from './sheets/named-range';
import { Protection } from './sheets/protection';
import { Range } from './sheets/range';
import { RangeFormats } from './sheets/range-formats';
import { RangeList } from './sheets/range-list';
import { RichTextValueBuilder } from './sheets/rich-text';
import { Sheet } from './sheets/sheet';
import { SheetLines } from './sheets/sheet-lines';
import { Spreadsheet } from './sheets/spreadsheet';
import { DataValidationBuilder } from './sheets/validation';
import { spreadsheetApp } from './spreadsheet-app';

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

metered(Spreadsheet, SheetLines, Sheet, CellTarget, RangeFormats, Range, RangeList, NamedRange, Protection);
metered(DataValidationBuilder, ConditionalFormatRuleBuilder, EmbeddedChart, EmbeddedChartBuilder);
metered(DeveloperMetadata, DeveloperMetadataLocation, MetadataFinder, RichTextValueBuilder);

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
