import { readFileSync } from 'node:fs';
import { guideSections } from '../../src/build/guide-sections';
import { guideFile } from '../../src/build/paths';

describe('the guide as sections', () => {
  it('is chapters with what they hold, without pictures and links', () => {
    const guide =
      '# 題\n\n前書き\n\n## 一\n\n文\n\n## 二\n\n### 甲\n\n![絵](a.png)\n\n| 絵 |\n|---|\n| ![絵](b.png) |\n\n[先](#一)と[外](https://example.com)\n\n### 乙\n\n- **太**';
    expect(guideSections(guide)).toBe(
      [
        '<section><h2 class="unseen">一</h2>',
        '<details data-chapter="一"><summary>一</summary><div><p>文</p></div></details>',
        '</section>',
        '<section><h2>二</h2>',
        '<details data-chapter="二"><summary>甲</summary><div><p>先と外</p></div></details>',
        '<details data-chapter="二"><summary>乙</summary><div><ul>\n<li><strong>太</strong></li>\n</ul></div></details>',
        '</section>',
      ].join('\n'),
    );
  });

  it('loses no heading of the real one', () => {
    const guide = readFileSync(guideFile, 'utf8');
    const html = guideSections(guide);
    const headings = [...guide.matchAll(/^#{2,3} (.+)$/gm)].map(([, title = '']) => title);
    expect(headings.filter((title) => !html.includes(`>${title}</`))).toEqual([]);
    expect(html).not.toContain('<img');
  });
});
