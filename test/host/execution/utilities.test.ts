import { formatDate } from '../../../src/host/services/realm/base/format-date';
import { closeAll, failure, openScript, result } from './open-script';

afterEach(closeAll);

describe('formatDate', () => {
  // 2025-06-03 09:05:07.089 in Tokyo, a Tuesday.
  const date = new Date('2025-06-03T00:05:07.089Z');
  it.each([
    ['Asia/Tokyo', 'yyyy-MM-dd', '2025-06-03'],
    ['Asia/Tokyo', 'yy/M/d', '25/6/3'],
    ['Asia/Tokyo', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2025-06-03T09:05:07.089+09:00'],
    ['Asia/Tokyo', 'EEE, d MMM yyyy HH:mm:ss Z', 'Tue, 3 Jun 2025 09:05:07 +0900'],
    ['Asia/Tokyo', 'EEEE MMMM', 'Tuesday June'],
    ['Asia/Tokyo', 'h:mm a', '9:05 AM'],
    ['Asia/Tokyo', 'D u', '154 2'],
    ['Asia/Tokyo', "yyyy年M月d日 ''", "2025年6月3日 '"],
    ['JST', 'HH z', '09 JST'],
    ['GMT', 'yyyy-MM-dd HH:mm z X', '2025-06-03 00:05 GMT Z'],
    ['GMT+9', 'HH:mm', '09:05'],
    ['GMT-03:30', 'dd HH:mm', '02 20:35'],
    ['America/New_York', 'yyyy-MM-dd HH:mm', '2025-06-02 20:05'],
    ['no/such', 'HH:mm', '00:05'],
  ])('in %s as %s is %s', (zone, pattern, text) => {
    expect(formatDate(date, zone, pattern)).toBe(text);
  });

  it('shows midnight as 0, 24 or 12 as the letter asks', () => {
    expect(formatDate(new Date('2025-06-02T15:00:00Z'), 'Asia/Tokyo', 'H k K h a')).toBe('0 24 0 12 AM');
  });

  it('refuses letters that Java does not know', () => {
    expect(() => formatDate(date, 'GMT', 'yyyy b')).toThrow("Illegal pattern character 'b'");
  });
});

describe('Utilities', () => {
  const SCRIPT = `
    var U = Utilities;
    function all() {
      return [
        U.base64Encode('日本'), U.base64Encode([-26, -105, -91]), U.base64Decode('5pel'), U.base64EncodeWebSafe('??>'),
        U.base64DecodeWebSafe('Pz8-'), U.newBlob('日本', 'text/plain', 'n.txt').getDataAsString(), U.newBlob('a').getBytes(),
        U.computeDigest(U.DigestAlgorithm.MD5, 'abc').map(function (b) { return (b & 255).toString(16).padStart(2, '0'); }).join(''),
        U.computeDigest(U.DigestAlgorithm.SHA_256, 'abc').slice(0, 4),
        U.formatString('%s|%5d|%-4s|%05.1f|%x|%%|%+d', 'a', 42, 'b', 3.14159, 255, 7),
      ];
    }
    function uuid() { return [U.getUuid(), U.getUuid()]; }
    function nap() { var t = Date.now(); U.sleep(60); return Date.now() - t; }
    function wrong() { U.formatDate(null, 'GMT', 'yyyy'); }
    function logged() { Logger.log('a %s', 1); Logger.log({ b: 2 }); return Logger.getLog(); }
  `;

  it('encodes, digests and formats', async () => {
    expect(await result(await openScript(SCRIPT), 'all')).toEqual([
      '5pel5pys',
      '5pel',
      [-26, -105, -91],
      'Pz8-',
      [63, 63, 62],
      '日本',
      [97],
      '900150983cd24fb0d6963f7d28e17f72',
      [-70, 120, 22, -65],
      'a|   42|b   |003.1|ff|%|+7',
    ]);
  });

  it('makes different ids, sleeps, and says what does not fit', async () => {
    const workbook = await openScript(SCRIPT);
    const [one, two] = (await result(workbook, 'uuid')) as string[];
    expect(one).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one).not.toBe(two);
    expect(await result(workbook, 'nap')).toBeGreaterThanOrEqual(59);
    expect(await failure(workbook, 'wrong')).toEqual({
      name: 'Exception',
      message: "The parameters (null,String,String) don't match the method signature for Utilities.formatDate.",
    });
    expect(await result(workbook, 'logged')).toBe('a 1\n{"b":2}\n');
  });
});
