import { inlineHtml } from '../../src/build/inline-html';

const template = '<head><!-- style --></head><body><i><!-- guide --></i><!-- script --></body>';

const none = { script: '', style: '', guide: '' };

describe('the inlined page', () => {
  it('holds the style and the script in their places', () => {
    const page = inlineHtml(template, { script: 'run();\n', style: 'p {}\n', guide: '<p>a</p>' });
    expect(page).toBe('<head><style>\np {}\n</style></head><body><i><p>a</p></i><script>\nrun();\n</script></body>');
  });

  it.each([
    { script: "const a = '</SCRIPT >';" },
    { script: "const a = '<script>';" },
    { script: "const a = '<!-- ';" },
    { style: 'p::after { content: "</style>"; }' },
    { guide: '<p></template></p>' },
    { guide: '<script>run();' },
  ])('is refused with text that would end it early: %j', (part) => {
    expect(() => inlineHtml(template, { ...none, ...part })).toThrow(/end it early/);
  });

  it('takes text with $ as it stands', () => {
    expect(inlineHtml(template, { ...none, script: "const cost = '$&$1';" })).toContain("'$&$1'");
  });

  it.each(['<body><!-- script --></body>', `${template}<!-- script -->`])('refuses the template %s', (bad) => {
    expect(() => inlineHtml(bad, none)).toThrow(/exactly once/);
  });
});
