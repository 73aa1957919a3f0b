/** What still stands between this folder and a push to Google. */

/** A script id as Google gives it: a long run of letters, digits, - and _. */
const scriptId = /"scriptId"\s*:\s*"([A-Za-z0-9_-]{40,})"/;

/** The first thing that is missing, or null. `project` is the text of .clasp.json. */
export function deployObstacle(state: {
  readonly project: string;
  readonly loggedIn: boolean;
}): 'placeholder' | 'notLoggedIn' | null {
  if (!scriptId.test(state.project)) return 'placeholder';
  return state.loggedIn ? null : 'notLoggedIn';
}
