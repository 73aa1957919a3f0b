import { runInNewContext } from 'node:vm';
import { inlineHtml } from '../../src/build/inline-html';

const template = '<head><!-- style --></head><body><!-- script --></body>';

describe('the inlined page', () => {
  it('holds the style and the script in their places', () => {
    const page = inlineHtml(template, { script: 'run();\n', style: 'p {}\n' });
    expect(page).toBe('<head><style>\np {}\n</style></head><body><script>\nrun();\n</script></body>');
  });

  it('cannot be ended early by the text of the script, which still means the same', () => {
    const text = '</script><script><!-- </SCRIPT >';
    const page = inlineHtml(template, { script: `answer = ${JSON.stringify(text)};`, style: '' });
    const inner = /<script>\n([\s\S]*?)<\/script/i.exec(page)?.[1] ?? '';
    expect(inner).not.toContain('<!--');
    expect(runInNewContext(`let answer; ${inner}; answer`)).toBe(text);
  });

  it('takes text with $ as it stands', () => {
    expect(inlineHtml(template, { script: "const cost = '$&$1';", style: '' })).toContain("'$&$1'");
  });

  it.each(['<body><!-- script --></body>', `${template}<!-- script -->`])('refuses the template %s', (bad) => {
    expect(() => inlineHtml(bad, { script: '', style: '' })).toThrow(/exactly once/);
  });
});
