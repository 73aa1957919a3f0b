import fc from 'fast-check';
import { readFlags } from '../../../src/host/server/options';
import { bothLanguages, flagSentence } from '../../../src/host/server/texts';

const defaults = {
  port: 8787,
  book: null,
  copyOf: null,
  empty: false,
  script: null,
  today: null,
  latencyMs: 0,
  faultAt: 0,
  killAt: 0,
  lostAnswer: false,
  readTimeoutAt: 0,
  flushTimeoutAt: 0,
  locale: 'ja_JP',
  timeZone: 'Asia/Tokyo',
  realLimits: true,
  splitChartRanges: false,
  frameStorage: 'kept',
};

describe('the flags of npm start', () => {
  it.each([
    [[], {}],
    [['--port', '0'], { port: 0 }],
    [['--port=9000'], { port: 9000 }],
    [['--port', '1', '--port', '2'], { port: 2 }],
    [['--book', 'a b.book.json', '--empty'], { book: 'a b.book.json', empty: true }],
    [['--copy-of', 'r7.json', '--book', 'r8.json'], { copyOf: 'r7.json', book: 'r8.json' }],
    [['--book=-odd.json'], { book: '-odd.json' }],
    [['--script', 'x.gs', '--today', '2026-02-28'], { script: 'x.gs', today: '2026-02-28' }],
    [['--today', '2024-02-29'], { today: '2024-02-29' }],
    [['--latency', '20', '--fault', '3'], { latencyMs: 20, faultAt: 3 }],
    [['--kill', '7', '--lost-answer'], { killAt: 7, lostAnswer: true }],
    [['--read-timeout', '2', '--flush-timeout=1'], { readTimeoutAt: 2, flushTimeoutAt: 1 }],
    [['--locale', 'en_GB', '--time-zone', 'America/Los_Angeles'], { locale: 'en_GB', timeZone: 'America/Los_Angeles' }],
    [['--real-limits', 'off', '--split-chart-ranges'], { realLimits: false, splitChartRanges: true }],
    [['--frame-storage', 'throws'], { frameStorage: 'throws' }],
  ])('%j', (args, expected) => {
    expect(readFlags(args)).toEqual({ kind: 'serve', options: { ...defaults, ...expected } });
  });

  it('help wins over everything that is well formed', () => {
    expect(readFlags(['--port', 'x', '--help'])).toEqual({ kind: 'help' });
    expect(readFlags(['-h'])).toEqual({ kind: 'help' });
  });

  it.each([
    [['--prot', '1'], { problem: 'unknown', flag: '--prot' }],
    [['-x'], { problem: 'unknown', flag: '-x' }],
    [['--__proto__'], { problem: 'unknown', flag: '--__proto__' }],
    [['--no-empty'], { problem: 'unknown', flag: '--no-empty' }],
    [['book.json'], { problem: 'positional', value: 'book.json' }],
    [['--', 'book.json'], { problem: 'positional', value: 'book.json' }],
    [['--port'], { problem: 'needsValue', flag: '--port' }],
    [['--book', '--empty'], { problem: 'needsValue', flag: '--book' }],
    [['--empty=yes'], { problem: 'takesNoValue', flag: '--empty' }],
    [['--port', 'http'], { problem: 'badNumber', flag: '--port', value: 'http', max: 65_535 }],
    [['--port', '65536'], { problem: 'badNumber', flag: '--port', value: '65536', max: 65_535 }],
    [['--port='], { problem: 'badNumber', flag: '--port', value: '', max: 65_535 }],
    [['--port', '８７'], { problem: 'badNumber', flag: '--port', value: '８７', max: 65_535 }],
    [['--latency', '1.5'], { problem: 'badNumber', flag: '--latency', value: '1.5', max: 60_000 }],
    [['--fault=-1'], { problem: 'badNumber', flag: '--fault', value: '-1', max: 1_000_000 }],
    [['--today', '2025-02-30'], { problem: 'badDate', flag: '--today', value: '2025-02-30' }],
    [['--today', '2025/6/3'], { problem: 'badDate', flag: '--today', value: '2025/6/3' }],
    [['--today', '0000-00-00'], { problem: 'badDate', flag: '--today', value: '0000-00-00' }],
    [['--book='], { problem: 'blank', flag: '--book', value: '' }],
    [
      ['--locale', 'fr_FR'],
      { problem: 'badChoice', flag: '--locale', value: 'fr_FR', choices: ['ja_JP', 'en_US', 'en_GB'] },
    ],
    [['--real-limits', 'no'], { problem: 'badChoice', flag: '--real-limits', value: 'no', choices: ['on', 'off'] }],
    [['--time-zone', 'Tokyo'], { problem: 'badZone', flag: '--time-zone', value: 'Tokyo' }],
    [['--script', ' '], { problem: 'blank', flag: '--script', value: ' ' }],
  ])('%j is refused', (args, expected) => {
    expect(readFlags(args)).toEqual({ kind: 'bad', ...expected });
  });

  it('any arguments give options or a sentence that names the flag or value', () => {
    const arg = fc.oneof(fc.string(), fc.constantFrom('--port', '--book', '--empty', '--today', '--', '-', '--fault='));
    fc.assert(
      fc.property(fc.array(arg, { maxLength: 5 }), (args) => {
        const flags = readFlags(args);
        if (flags.kind !== 'bad') return;
        const named = 'flag' in flags ? flags.flag : flags.value;
        expect(bothLanguages(flagSentence(flags))).toContain(named);
      }),
    );
  });
});
