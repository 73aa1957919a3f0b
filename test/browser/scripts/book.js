/** A small script for the page's tests: dialogs, rules, protections, selections and a sidebar of its own. */
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('試験')
    .addItem('たずねる', 'askPerson')
    .addItem('ここへ', 'goThere')
    .addItem('ゆっくり読む', 'readSlowly')
    .addItem('ゆっくり書く', 'writeSlowly')
    .addSeparator()
    .addSubMenu(ui.createMenu('ほか').addItem('サイドバー', 'side').addItem('失敗', 'fail'))
    .addToUi();
}

/** Counts edits, so that one that is done twice is seen. */
function onEdit(e) {
  if (e.range.getColumn() !== 1) return;
  var count = e.source.getSheets()[0].getRange('D1');
  count.setValue(Number(count.getValue()) + 1);
}

function prepare() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  var rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 10).setAllowInvalid(false);
  sheet.getRange('A2').setDataValidation(rule.setHelpText('1 から 10 までの数').build());
  var own = sheet.getRange('A3').protect();
  own.removeEditors(own.getEditors());
  sheet.getRange('B3').protect().setWarningOnly(true);
  sheet.getRange('C3').setNote('<b>メモ</b>');
}

function askPerson() {
  var ui = SpreadsheetApp.getUi();
  var said = ui.alert('確認', '続けますか？', ui.ButtonSet.YES_NO);
  var typed = ui.prompt('名前', 'お名前は？', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActive().toast('<i>終わりました</i>', '試験');
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('B1').setValue([said, typed.getSelectedButton(), typed.getResponseText()].join(' '));
}

function goThere() {
  SpreadsheetApp.getActive().getSheets()[0].getRange('C40:D41').activate();
}

/** Changes nothing, so that it may be ended at any time. */
function readSlowly() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  SpreadsheetApp.getActive().toast('読んでいます（1／2）。', '試験', 60);
  for (let turn = 0; turn < 240; turn++) {
    sheet.getRange('A1').getValue();
    Utilities.sleep(250);
  }
}

/** Stops after its second change until a person has typed into E2, so that a test may look at it however slow it is. */
function writeSlowly() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  for (let turn = 1; turn <= 6; turn++) {
    sheet.getRange('E1').setValue(turn);
    SpreadsheetApp.flush();
    while (turn === 2 && sheet.getRange('E2').getValue() === '') Utilities.sleep(100);
  }
  sheet.getRange('E2').clearContent();
}

function fail() {
  throw new Error('わざと失敗しました');
}

function echo(value) {
  return value;
}

function hidden_() {
  return 'unreachable';
}

function who() {
  return Session.getActiveUser().getEmail();
}

function side() {
  var html = HtmlService.createHtmlOutput(
    '<!doctype html><title>x</title><ul id="out"></ul><button id="close">閉じる</button><script>' +
      'function add(text) { var li = document.createElement("li"); li.textContent = text; document.getElementById("out").append(li); }' +
      'function run() { return google.script.run.withFailureHandler(function (e) { add("failed " + e.message); }).withSuccessHandler(function (v) { add("ok " + JSON.stringify(v)); }); }' +
      'run().echo({ a: [1, "<b>", null] }); run().who(); run().fail(); run().nothing();' +
      'try { run().hidden_(); } catch (e) { add("threw " + e.message); }' +
      'try { run().echo(new Date()); } catch (e) { add("threw " + e.message); }' +
      'document.getElementById("close").onclick = function () { google.script.host.close(); };' +
      '</script>',
  );
  SpreadsheetApp.getUi().showSidebar(html.setTitle('試験の欄'));
}
