/**
 * Held by the compiler: every member that a service declares is one of the platform's, by @types/google-apps-script.
 * (What is not declared throws NotEmulated.) When this file does not compile, the error names the member that is not.
 */

import type { session, User } from './base/session';
import type { HtmlOutput, htmlService } from './services/html';
import type { logger, scriptConsole } from './services/logging';
import type { mailApp } from './services/mail-app';
import type { scriptApp } from './services/script-app';
import type { cacheService, lockService, propertiesService } from './services/stores';
import type { Menu, Ui } from './services/ui';
import type { utilities } from './services/utilities';
import type { charts, EmbeddedChart, EmbeddedChartBuilder } from './sheets/charts';
import type { ConditionalFormatRule, ConditionalFormatRuleBuilder } from './sheets/conditional';
import type { DeveloperMetadata, DeveloperMetadataLocation, MetadataFinder } from './sheets/metadata';
import type { NamedRange } from './sheets/named-range';
import type { Protection } from './sheets/protection';
import type { Range } from './sheets/range';
import type { RangeList } from './sheets/range-list';
import type { RichTextValue, RichTextValueBuilder } from './sheets/rich-text';
import type { Sheet } from './sheets/sheet';
import type { Spreadsheet } from './sheets/spreadsheet';
import type { DataValidation, DataValidationBuilder } from './sheets/validation';
import type { spreadsheetApp } from './spreadsheet-app';

import Gas = GoogleAppsScript;

/** Members of ours that the platform does not have. */
type Foreign<Emulated, Theirs> = Exclude<keyof Emulated, keyof Theirs>;
type Made<T extends (...args: never[]) => unknown> = NonNullable<ReturnType<T>>;

type Enums = typeof spreadsheetApp;
type GasApp = Gas.Spreadsheet.SpreadsheetApp;
/** Names of enumeration values that the platform's enumeration lacks. */
type ForeignValues = {
  [K in keyof Enums & keyof GasApp]: Enums[K] extends (...args: never[]) => unknown
    ? never
    : Foreign<Enums[K], GasApp[K]>;
}[keyof Enums & keyof GasApp];

type AllForeign =
  | Foreign<Range, Gas.Spreadsheet.Range>
  | Foreign<RangeList, Gas.Spreadsheet.RangeList>
  | Foreign<Sheet, Gas.Spreadsheet.Sheet>
  | Foreign<Spreadsheet, Gas.Spreadsheet.Spreadsheet>
  | Foreign<Enums, GasApp>
  | ForeignValues
  | Foreign<DataValidation, Gas.Spreadsheet.DataValidation>
  | Foreign<DataValidationBuilder, Gas.Spreadsheet.DataValidationBuilder>
  | Foreign<ConditionalFormatRule, Gas.Spreadsheet.ConditionalFormatRule>
  | Foreign<ConditionalFormatRuleBuilder, Gas.Spreadsheet.ConditionalFormatRuleBuilder>
  | Foreign<Protection, Gas.Spreadsheet.Protection>
  | Foreign<NamedRange, Gas.Spreadsheet.NamedRange>
  | Foreign<DeveloperMetadata, Gas.Spreadsheet.DeveloperMetadata>
  | Foreign<DeveloperMetadataLocation, Gas.Spreadsheet.DeveloperMetadataLocation>
  | Foreign<MetadataFinder, Gas.Spreadsheet.DeveloperMetadataFinder>
  | Foreign<EmbeddedChart, Gas.Spreadsheet.EmbeddedChart>
  | Foreign<EmbeddedChartBuilder, Gas.Spreadsheet.EmbeddedChartBuilder>
  | Foreign<Made<EmbeddedChart['getContainerInfo']>, Gas.Spreadsheet.ContainerInfo>
  | Foreign<Made<EmbeddedChart['getOptions']>, Gas.Charts.ChartOptions>
  | Foreign<typeof charts, Gas.Charts.Charts>
  | Foreign<RichTextValue, Gas.Spreadsheet.RichTextValue>
  | Foreign<RichTextValueBuilder, Gas.Spreadsheet.RichTextValueBuilder>
  | Foreign<Ui, Gas.Base.Ui>
  | Foreign<Menu, Gas.Base.Menu>
  | Foreign<Made<Ui['prompt']>, Gas.Base.PromptResponse>
  | Foreign<User, Gas.Base.User>
  | Foreign<typeof session, Gas.Base.Session>
  | Foreign<typeof logger, Gas.Base.Logger>
  | Foreign<typeof scriptConsole, Console>
  | Foreign<HtmlOutput, Gas.HTML.HtmlOutput>
  | Foreign<typeof htmlService, Gas.HTML.HtmlService>
  | Foreign<typeof utilities, Gas.Utilities.Utilities>
  | Foreign<Made<(typeof utilities)['newBlob']>, Gas.Base.Blob>
  | Foreign<typeof scriptApp, Gas.Script.ScriptApp>
  | Foreign<typeof mailApp, Gas.Mail.MailApp>
  | Foreign<Made<(typeof scriptApp)['newTrigger']>, Gas.Script.TriggerBuilder>
  | Foreign<ReturnType<Made<(typeof scriptApp)['newTrigger']>['timeBased']>, Gas.Script.ClockTriggerBuilder>
  | Foreign<Made<(typeof scriptApp)['getProjectTriggers']>[number], Gas.Script.Trigger>
  | Foreign<typeof lockService, Gas.Lock.LockService>
  | Foreign<Made<(typeof lockService)['getScriptLock']>, Gas.Lock.Lock>
  | Foreign<typeof propertiesService, Gas.Properties.PropertiesService>
  | Foreign<Made<(typeof propertiesService)['getScriptProperties']>, Gas.Properties.Properties>
  | Foreign<typeof cacheService, Gas.Cache.CacheService>
  | Foreign<Made<(typeof cacheService)['getScriptCache']>, Gas.Cache.Cache>;

type Nothing<T extends never> = T;
export type Held = Nothing<AllForeign>;
