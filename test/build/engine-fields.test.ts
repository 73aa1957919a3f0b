import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { plainFields } from '../../src/build/engine-fields';

const helper = `function _defineProperty(e, r, t) {
  return r in e ? Object.defineProperty(e, r, { value: t, enumerable: true, configurable: true, writable: true }) : e[r] = t, e;
}`;

const classes = `${helper}
class Base {
  constructor() {
    _defineProperty(this, "plain", 1);
    _defineProperty(this, "call", f(2, ")"));
    _defineProperty(this, "covered", 3);
  }
  get covered() { return 'inherited'; }
  set covered(value) { throw new Error('called'); }
}
class Sub extends Base {
  constructor() {
    super();
    _defineProperty(this, "plain", { again: true });
    _defineProperty(this, "many", [
      4
    ]);
  }
}
JSON.stringify(new Sub())`;

describe('the engine with plain fields', () => {
  it('has the same objects', () => {
    const f = (...values: unknown[]): unknown => values;
    const plain = plainFields(classes);
    expect(runInNewContext(plain, { f })).toBe(runInNewContext(classes, { f }));
    expect(plain).toContain('this.call = f(2, ")");');
    expect(plain).toContain('_defineProperty(this, "covered", 3);');
    expect(plain).toContain('_defineProperty(this, "many", [');
  });

  it('is what the installed engine still needs', () => {
    const code = readFileSync(require.resolve('@univerjs/engine-formula'), 'utf8');
    const before = code.split('_defineProperty(this, ').length;
    const after = plainFields(code).split('_defineProperty(this, ').length;
    expect(before).toBeGreaterThan(1_000);
    expect(after).toBeLessThan(before / 5);
  });
});
