/** The keys of the grid: each does what it does in Sheets, or is left to the browser. None reaches the engine's own table. */

/** A key as the tables name it: 'Ctrl+Shift+;'. */
export function keyName(event: KeyboardEvent): string {
  const { ctrlKey, metaKey, altKey, shiftKey, key, code } = event;
  const marks = `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}`;
  // The sign that formulas begin with stands on other keys elsewhere.
  if (key === '=' && !ctrlKey && !metaKey && !altKey) return '=';
  return marks + (nameOf(code) ?? (key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key));
}

/** Keys that are another letter with Shift, or on another keyboard, by their place. */
function nameOf(code: string): string | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return digit ?? { Semicolon: ';', Backslash: '\\', IntlYen: '\\', Minus: '-', Equal: '=', Slash: '/' }[code];
}

/** What the engine does itself: typing, the arrows, going on with Tab and Enter, opening and leaving the editor. */
const ENGINES =
  /^(?:Shift\+)?(?:Arrow\w+|Tab|Enter|Backspace|Delete)$|^Ctrl\+(?:Shift\+)?Arrow\w+$|^(?:F2|Escape|Ctrl\+A|Ctrl\+Enter|Alt\+Enter)$/;

/** Whether the engine may have the key. Others would be silent, or do what the host does not know of. */
export function isEngines(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, key } = event;
  if (event.isComposing || key === 'Process' || key === 'Dead') return true;
  if (!ctrlKey && !metaKey && !altKey && [...key].length === 1) return true;
  return (
    ENGINES.test(keyName(event)) ||
    /^(?:Shift|Control|Alt|Meta|CapsLock|\w*(?:Kana|Henkan|Convert|Eisu|Lang)\w*)/.test(key)
  );
}
