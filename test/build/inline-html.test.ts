import { inlineHtml } from '../../src/build/inline-html';

const template = '<head><!-- style --></head><body><!-- script --></body>';

describe('the inlined page', () => {
  it('holds the style and the script in their places', () => {
    const page = inlineHtml(template, { script: 'run();\n', style: 'p {}\n' });
    expect(page).toBe('<head><style>\np {}\n</style></head><body><script>\nrun();\n</script></body>');
  });

  it.each([
    ["const a = '</SCRIPT >';", ''],
    ["const a = '<script>';", ''],
    ["const a = '<!-- ';", ''],
    ['', 'p::after { content: "</style>"; }'],
  ])('is refused with text that would end it early: %s%s', (script, style) => {
    expect(() => inlineHtml(template, { script, style })).toThrow(/end it early/);
  });

  it('takes text with $ as it stands', () => {
    expect(inlineHtml(template, { script: "const cost = '$&$1';", style: '' })).toContain("'$&$1'");
  });

  it.each(['<body><!-- script --></body>', `${template}<!-- script -->`])('refuses the template %s', (bad) => {
    expect(() => inlineHtml(bad, { script: '', style: '' })).toThrow(/exactly once/);
  });
});
