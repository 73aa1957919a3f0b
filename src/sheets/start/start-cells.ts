/** What stands on はじめに: what the book is, three steps, the tab colours, two words, who to ask. */

import { eraFiscalYear } from '../../domain/calendar/era';
import type { Config, Initiative } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import type { fixedTabs } from '../../i18n/words/names';
import { sectionColor } from '../book/layout';
import { literal } from '../platform/a1';
import { colors } from '../platform/colors';

/** A tab to go to. */
export interface Target {
  readonly name: string;
  readonly id: number;
}

/** The tabs as they are now; null for one that is gone. */
export interface Targets {
  fixed(key: keyof typeof fixedTabs): Target | null;
  of(initiative: Initiative): Target | null;
}

export interface StartLine {
  readonly kind: 'title' | 'lead' | 'heading' | 'line';
  readonly name: string;
  readonly text: string;
  /** A formula that leads to a tab; '' for none. */
  readonly link: string;
  /** The colour of the tabs that the line is about. */
  readonly color: string | null;
}

export function startLines(config: Config, tabs: Targets): StartLine[] {
  const { title, what } = ja.start;
  return [
    { ...plain, kind: 'title', name: title(eraFiscalYear(config.fiscalYear)) },
    { ...plain, kind: 'lead', name: what },
    ...steps(config, tabs),
    ...tabColors(config, tabs),
    ...words(config),
    ...help(config, tabs),
  ];
}

const plain: Omit<StartLine, 'kind' | 'name'> = { text: '', link: '', color: null };

function heading(name: string): StartLine {
  return { ...plain, kind: 'heading', name };
}

function line([name, text]: readonly string[], target: Target | null = null, color: string | null = null): StartLine {
  return { kind: 'line', name: name ?? '', text: text ?? '', link: linkTo(target), color };
}

function linkTo(target: Target | null): string {
  return target === null ? '' : `=HYPERLINK("#gid=${target.id}",${literal(ja.start.open(target.name))})`;
}

function steps({ initiatives }: Config, tabs: Targets): StartLine[] {
  const { title, lines } = ja.start.steps;
  // The first in the form's order is what is recorded most.
  const first = initiatives.reduce<(typeof initiatives)[number] | null>(
    (best, each) => ((each.order ?? Infinity) < (best?.order ?? Infinity) ? each : best),
    initiatives[0] ?? null,
  );
  return [
    heading(title),
    line(lines.record, first && tabs.of(first)),
    line(lines.check, tabs.fixed('check')),
    line(lines.view, tabs.fixed('dashboard')),
    line(['', ''], tabs.fixed('summary')),
  ];
}

function tabColors({ initiatives }: Config, tabs: Targets): StartLine[] {
  const { title, generated, section: words, none } = ja.start.colors;
  const sections = [...new Set(initiatives.map(({ section }) => section))];
  return [
    heading(title),
    ...sections.map((section) => {
      const own = initiatives.filter((each) => each.section === section);
      const names = own.map((each) => tabs.of(each)?.name ?? each.tab);
      const [first] = own;
      return line([section, words(names)], first ? tabs.of(first) : null, sectionColor(initiatives, section));
    }),
    line(generated, tabs.fixed('summary'), colors.ink),
    line(none, tabs.fixed('settings')),
  ];
}

function words({ cityWide }: Config): StartLine[] {
  const { title, total, cityWide: apart } = ja.start.words;
  return [heading(title), line(total), line(apart(cityWide))];
}

function help({ roles: { admins } }: Config, tabs: Targets): StartLine[] {
  const words = ja.start.help;
  const who = admins.length > 0 ? words.admins(admins) : words.noAdmins;
  return [
    heading(words.title),
    line(words.guide),
    line(words.about),
    line([words.ask, who], admins.length > 0 ? null : tabs.fixed('settings')),
  ];
}
