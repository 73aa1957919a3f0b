import { deployObstacle } from '../../src/build/deploy-obstacle';

const chosen = `{ "scriptId": "${'1aB_-'.repeat(11)}", "rootDir": "dist" }`;

describe('a deployment', () => {
  it('is stopped while .clasp.json is as it comes', () => {
    const asItComes = '{ "scriptId": "REPLACE_WITH_YOUR_SCRIPT_ID", "rootDir": "dist" }';
    expect(deployObstacle({ project: asItComes, loggedIn: true })).toBe('placeholder');
  });

  it('is stopped without a login', () => {
    expect(deployObstacle({ project: chosen, loggedIn: false })).toBe('notLoggedIn');
  });

  it('goes ahead with a script and a login', () => {
    expect(deployObstacle({ project: chosen, loggedIn: true })).toBeNull();
  });
});
