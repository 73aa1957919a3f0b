// Dialogs that a menu item opens and a person answers.

const UI = `${REFERENCE}base/ui`;

// Items of the menu Fidelity.
function fidelityAlertOk() {
  const button = SpreadsheetApp.getUi().alert(
    'Fidelity',
    'OK を押してください / press OK',
    SpreadsheetApp.getUi().ButtonSet.OK,
  );
  fidelityTools_('ui.alertOk').keep([String(button), button === SpreadsheetApp.getUi().Button.OK]);
}
function fidelityAlertNo() {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert('「いいえ」を押してください / press No', ui.ButtonSet.YES_NO);
  fidelityTools_('ui.alertNo').keep([button === ui.Button.NO, button === ui.Button.YES]);
}
function fidelityPrompt() {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt('Fidelity', '「若葉」と入れて OK / type 若葉, then OK', ui.ButtonSet.OK_CANCEL);
  fidelityTools_('ui.prompt').keep([response.getSelectedButton() === ui.Button.OK, response.getResponseText()]);
}
function fidelityLockOverAlert() {
  const lock = LockService.getScriptLock();
  const before = lock.tryLock(5000);
  SpreadsheetApp.getUi().alert('OK を押してください / press OK');
  fidelityTools_('ui.lockIsLost').keep([before, lock.hasLock()]);
}

FIDELITY.push(
  {
    id: 'ui.alertOk',
    source: `${UI}#alerttitle,-prompt,-buttons`,
    mark: 'D',
    menu: { item: 'alert OK', function: 'fidelityAlertOk', answers: ['OK'] },
    run(t) {
      t.equal(t.kept(), ['OK', true]);
    },
  },
  {
    id: 'ui.alertNo',
    source: `${UI}#alertprompt,-buttons (the button the user clicked)`,
    mark: 'D',
    menu: { item: 'alert No', function: 'fidelityAlertNo', answers: ['NO'] },
    run(t) {
      t.equal(t.kept(), [true, false]);
    },
  },
  {
    id: 'ui.prompt',
    source: `${UI}#prompttitle,-prompt,-buttons`,
    mark: 'D',
    menu: { item: 'prompt', function: 'fidelityPrompt', answers: [{ button: 'OK', text: '若葉' }] },
    run(t) {
      t.equal(t.kept(), [true, '若葉']);
    },
  },
  {
    id: 'ui.lockIsLost',
    source: `${UI}#alertprompt (LockService locks do not persist over the suspension)`,
    mark: 'D',
    menu: { item: 'lock over alert', function: 'fidelityLockOverAlert', answers: ['OK'] },
    run(t) {
      t.equal(t.kept(), [true, false]);
    },
  },
);
