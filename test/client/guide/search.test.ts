/**
 * The guide as it is built, in a document: its sections, and finding them.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { searchGuide } from '../../../src/client/guide/search';

const section = (chapter: string, title: string, text: string): string =>
  `<details data-chapter="${chapter}"><summary>${title}</summary><div><p>${text}</p></div></details>`;

function page(): HTMLElement {
  const body = document.createElement('main');
  const every = [
    section('毎日のこと', '記録する', 'サイドバーを開きます。'),
    section('毎日のこと', '直す', '理由を書きます。'),
  ];
  body.innerHTML = `<section>${every.join('')}</section><section>${section('毎月のこと', '締める', '４～６月')}</section>`;
  return body;
}

const shown = (body: HTMLElement): string[] =>
  [...body.querySelectorAll('details:not([hidden]) summary')].map((each) => each.textContent ?? '');

describe('the search of the guide', () => {
  it.each([
    ['理由', ['直す']],
    ['さいどばー', ['記録する']],
    ['4~6月', ['締める']],
    ['毎日　理由', ['直す']],
    ['毎月', ['締める']],
  ])('%s', (wanted, titles) => {
    const body = page();
    expect(searchGuide(body, wanted)).toBe(1);
    expect(shown(body)).toEqual(titles);
    expect([...body.querySelectorAll('details[open] summary')].map((each) => each.textContent)).toEqual(titles);
    expect(body.querySelectorAll('section:not([hidden])')).toHaveLength(1);
  });

  it('finds nothing, and shows everything closed again for no word', () => {
    const body = page();
    expect(searchGuide(body, '宇宙')).toBe(0);
    expect(shown(body)).toEqual([]);
    expect(searchGuide(body, ' ')).toBeNull();
    expect(shown(body)).toHaveLength(3);
    expect(body.querySelectorAll('details[open]')).toHaveLength(0);
  });
});
