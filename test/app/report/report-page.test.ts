import { reportPage } from '../../../src/app/report/report-page';
import { ja } from '../../../src/i18n/ja';

const page = (municipality: string, section: string): string => {
  const advice = ja.report.officeMissing({ municipality, section });
  return reportPage([{ kind: 'title', text: '実績報告書', by: '作成日：令和7年12月8日', advice }]);
};

it.each([
  ['', '', '団体名と担当課は、「設定」に書くと題の下に出ます。'],
  ['調布市', '', '担当課は、「設定」に書くと題の下に出ます。'],
])('says above the paper what 設定 lacks: %p %p', (municipality, section, said) => {
  const [above = '', paper = ''] = page(municipality, section).split('<main>');
  expect(above).toContain(`<p>${said}</p>`);
  expect(paper).not.toContain('設定');
});

it('says nothing when 設定 has both', () => {
  expect(page('調布市', '地域福祉課')).not.toContain('「設定」');
});
